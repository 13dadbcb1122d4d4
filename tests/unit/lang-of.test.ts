import { expect, test } from '@jest/globals'
import { langOf } from '@/components/lang-of'

test.each([
  ['A Changing North Korea', 'ko', 'en'],
  ['Joo Yang', 'ko', 'en'],
  ['중앙통계국', 'ko', undefined],
  ['Liberty in North Korea(링크)', 'ko', undefined],
  ['1993', 'ko', undefined],
  ['A Changing North Korea', 'en', undefined],
  ['중앙통계국', 'en', undefined],
] as const)('“%s” on a page in %s is read out in %s', (text, locale, lang) => {
  expect(langOf(text, locale)).toBe(lang)
})
