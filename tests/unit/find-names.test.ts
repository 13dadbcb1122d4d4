import { describe, expect, test } from '@jest/globals'
import { nameFinder } from '@/consent/names/find-names'
import { proseTexts } from '@/consent/names/prose-texts'

const finderOf = (...names: [string, ...string[]]) => {
  const [realName, ...aliases] = names
  return nameFinder([{ id: 'one', realName, aliases }])
}
const found = (name: string, text: string) =>
  finderOf(name)(text).map(({ from, to, text: { clean } }) => clean.slice(from, to))

test.each([
  ['Kim Ji-young', 'That was Kim Ji-young.', 'Kim Ji-young'],
  ['Kim Ji-young', 'KIM JIYOUNG said', 'KIM JIYOUNG'],
  ['Kim Ji-young', 'kim_ji young', 'kim_ji young'],
  ['Kim Ji-young', 'as Ji-young Kim told us', 'Ji-young Kim'],
  ['Kim, Ji-young', 'as Ji-young Kim told us', 'Ji-young Kim'],
  ['Kim Ji Young Park', 'Young Park, Ji Kim', 'Young Park, Ji Kim'],
  ['Kim Ji-young', 'jiyoungkim2012', 'jiyoungkim'],
  ['Kim Ji-young', 'myjiyoungkimpage', 'jiyoungkim'],
  ['Jose Nunez', 'José Núñez', 'José Núñez'],
  ['José Núñez', 'Jose Nun\u0303ez', 'Jose Nuñez'],
  ['Søren', 'Soren was there', 'Soren'],
  ['Strauß', 'STRAUSS', 'STRAUSS'],
  ['Irmak', 'İrmak', 'İrmak'],
  ['Anna', 'A\u200bn\u00adna', 'Anna'],
  ['Anna', 'A.n-n_a', 'A.n-n_a'],
  ['Anna', 'Ａｎｎａ', 'Anna'],
  ['Anna', 'Anna2012', 'Anna'],
  ['Anna', 'Anna’s house', 'Anna'],
  ['Ina', 'I n a', 'I n a'],
  ['Анна Йовина', 'Йовина АННА', 'Йовина АННА'],
  ['Ἀνδρέας', 'ΑΝΔΡΕΑΣ', 'ΑΝΔΡΕΑΣ'],
  ['김지영', '그때 김지영은 말했다', '김지영'],
  ['김지영', '김 지영', '김 지영'],
  ['김 지영', '김지영', '김지영'],
  ['김지영'.normalize('NFD'), '전김지영이', '김지영'],
  ['김지영', '전김지영이'.normalize('NFD'), '김지영'],
  ['金智英', '那是金智英的', '金智英'],
  ['ジヨン', 'ｼﾞﾖﾝさん', 'ジヨン'],
  ['김', '그는 김, 나는 이', '김'],
])('%s is found in “%s”', (name, text, place) => {
  expect(found(name, text)).toEqual([place])
})

test.each([
  ['Ann', 'It was planned.'],
  ['Ann', 'Anna was there.'],
  ['Yu', 'Yuri'],
  ['Yuri', 'Yu ran in a hurry'],
  ['Ina', 'in a house'],
  ['Ida', 'I, Da said'],
  ['Anna', 'Änna2annam'.replace('Änna2', '')],
  ['김지여', '김지영'],
  ['김지여', '김지영'.normalize('NFD')],
  ['지영', '지여'],
  ['김', '김은 갔다'],
  ['김', '김치'],
  ['Анна', 'Иоанна'],
  ['Kim Ji-young', 'Kim, and Ji, and young people'],
  ['Agent 12', 'agent 123'],
  ['---', 'nothing --- at all'],
])('%s is not found in “%s”', (name, text) => {
  expect(found(name, text)).toEqual([])
})

test('what lies within a longer name of the same person is told once, and that of another is told too', () => {
  const finder = nameFinder([
    { id: 'one', realName: 'Kim Ji-young', aliases: ['Ji-young'] },
    { id: 'two', realName: 'Ji-young', aliases: [] },
  ])
  expect(finder('Kim Ji-young').map(({ person, name }) => [person, name])).toEqual([
    ['one', 'Kim Ji-young'],
    ['two', 'Ji-young'],
  ])
})

test('it says whether it is the real name', () => {
  const isReal = finderOf('Kim Ji-young', 'Sunflower')('Sunflower, or Ji-young Kim').map((hit) => hit.isReal)
  expect(isReal).toEqual([false, true])
})

describe('rich text', () => {
  const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
  const textsIn = (...children: object[]) => proseTexts({ root: { type: 'root', children } })

  test('is one text for each paragraph, whatever is set in bold or linked', () => {
    const link = { type: 'link', fields: { url: 'https://example.org/kim' }, children: [text('young')] }
    expect(textsIn(paragraph(text('Kim '), text('Ji-', 1), link), paragraph(text('Other')))).toEqual([
      { text: 'Kim Ji-young' },
      { fields: { url: 'https://example.org/kim' } },
      { text: 'Other' },
    ])
  })

  test('holds each item of nested lists, and the fields of blocks', () => {
    const inner = { type: 'list', children: [{ type: 'listitem', children: [text('Ann')] }] }
    const list = { type: 'list', children: [{ type: 'listitem', children: [text('planned'), inner] }] }
    const block = { type: 'block', fields: { blockType: 'aside', text: 'Beside' } }
    expect(textsIn(list, block)).toEqual([
      { text: 'planned' },
      { text: 'Ann' },
      { fields: { blockType: 'aside', text: 'Beside' } },
    ])
  })

  test('holds what was written into a tab, which the editor leaves blank', () => {
    const [blank, filled] = ['\t', 'Ann'].map((words) => ({ ...text(words), type: 'tab' }))
    expect(textsIn(paragraph(text('An'), blank ?? {}, text('na'), filled ?? {}))).toEqual([
      { text: 'An\tnaAnn' },
    ])
  })

  test('does not put together what stands on two lines', () => {
    expect(textsIn(paragraph(text('An'), { type: 'linebreak' }, text('na')))).toEqual([{ text: 'An na' }])
  })
})

test('500 people of 5 other names are looked for in 10,000 words within a blink', () => {
  const syllables = ['ji', 'young', 'min', 'seo', 'hyun', 'kyung', 'soo', 'chul', 'eun', 'hee', 'jin', 'ho']
  const pick = (index: number) => syllables[index % syllables.length] ?? ''
  const families = ['Kim', 'Lee', 'Park', 'Choi', 'Jung', 'Kang']
  const name = (index: number, spacing: string) =>
    `${families[index % families.length]} ${pick(index)}${spacing}${pick(Math.floor(index / 12) + index)}`
  const hangul = (index: number) =>
    `김${String.fromCharCode(0xac00 + index * 7)}${String.fromCharCode(0xb098 + index)}`
  const people = Array.from({ length: 500 }, (_, index) => ({
    id: String(index),
    realName: `${name(index, '-')} ${index}`,
    aliases: [
      name(index, ' '),
      name(index, ''),
      hangul(index),
      `Alias Number ${index}`,
      `zz${name(index, '-')}`,
    ],
  }))
  const finder = nameFinder(people)
  const words = [
    'the',
    'kind',
    'people',
    'of',
    'kimchi',
    'park',
    'and',
    'leeward',
    'jungle',
    '김치를',
    'he',
    'choice',
  ]
  const story = Array.from(
    { length: 10_000 },
    (_, index) => words[(index * 7 + (index >> 3)) % words.length],
  ).join(' ')
  const start = performance.now()
  expect(finder(`${story} ${hangul(77)}은`).map(({ person }) => person)).toEqual(['77'])
  expect(performance.now() - start).toBeLessThan(200)
})
