import { expect, test } from '@jest/globals'
import { type Cited, citationsOf } from '@/components/citation/citation'

const cited: Cited = {
  site: 'Carried Across',
  title: 'over 33,000 refugees from North Korea have reached South Korea',
  note: 'Figure; source: A Changing North Korea, Liberty in North Korea (LiNK)',
  updatedAt: '2026-11-24T23:30:00.000Z',
  url: 'https://example.org/statistics/refugees-in-south-korea',
  key: 'refugees-in-south-korea',
}

const textOf = (name: string, more: Partial<Cited> = {}) =>
  citationsOf({ ...cited, ...more }).find((format) => format.name === name)?.text

test('a page is cited as the manual of the APA has a page of an organisation', () => {
  expect(textOf('APA')).toBe(
    'Carried Across. (2026, November 24). Over 33,000 refugees from North Korea have reached South Korea [Figure; source: A Changing North Korea, Liberty in North Korea (LiNK)]. https://example.org/statistics/refugees-in-south-korea',
  )
})

test('a page is cited as that of Chicago has it, with the marks of a quotation inside another', () => {
  expect(textOf('Chicago', { title: 'Joo Yang: “So we started trading.”' })).toBe(
    'Carried Across. “Joo Yang: ‘So we started trading.’” Figure; source: A Changing North Korea, Liberty in North Korea (LiNK). Last modified November 24, 2026. https://example.org/statistics/refugees-in-south-korea.',
  )
})

test('a page is cited for BibTeX, and nothing in it is taken for TeX', () => {
  expect(textOf('BibTeX', { title: '83% of 5$ & #1 {a_b} ~^\\end' })).toBe(`@misc{refugees-in-south-korea,
  author = {{Carried Across}},
  title = {{83\\% of 5\\$ \\& \\#1 \\{a\\_b\\} \\textasciitilde{}\\textasciicircum{}\\textbackslash{}end}},
  year = {2026},
  month = nov,
  note = {Figure; source: A Changing North Korea, Liberty in North Korea (LiNK)},
  url = {https://example.org/statistics/refugees-in-south-korea}
}`)
})
