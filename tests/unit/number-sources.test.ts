import { describe, expect, test } from '@jest/globals'
import { numberSources } from '@/content/number-sources'
import { proseTexts } from '@/content/prose-texts'
import { readingMinutes } from '@/content/reading-time'
import type { ProseNode, SourceView, StatisticView, TestimonyView } from '@/content/views'

const record = { path: '/x', updatedAt: '2026-01-01', languages: ['en' as const], topics: [] }

function statistic(title: string, source: SourceView): ProseNode {
  const view: StatisticView = {
    ...record,
    slug: title,
    title,
    source,
    value: 1,
    kind: 'count',
    qualifier: 'exactly',
    counts: 'people',
  }
  return { type: 'block', block: { type: 'statistic', statistic: view } }
}

function testimony(attribution: string, citation?: SourceView): ProseNode {
  const view: TestimonyView = {
    ...record,
    slug: attribution,
    attribution,
    citation,
    quote: 'One two three.',
    language: 'en',
  }
  return { type: 'block', block: { type: 'testimony', testimony: view } }
}

const paragraph = (text: string): ProseNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text, bold: false, italic: false }],
})
const report = { title: 'A Report', publisher: 'An Organisation' }
const survey = { title: 'A Survey' }
const book = { title: 'A Book' }

describe('the sources of a story', () => {
  test('are numbered as the text comes to them, each once, those of the whole text last', () => {
    const texts = [
      [paragraph('Before.'), statistic('first', survey)],
      [testimony('A Speaker', report), statistic('second', { ...survey })],
    ]
    const { sources } = numberSources(texts, [report, book])
    expect(sources.map(({ number, title }) => [number, title])).toEqual([
      [1, 'A Survey'],
      [2, 'A Report'],
      [3, 'A Book'],
    ])
  })

  test('lead back to everything that rests on them, and that leads to them', () => {
    const { texts, sources } = numberSources([[statistic('first', survey), statistic('second', survey)]], [])
    const references = texts.flat().map((node) => {
      return node.type === 'block' && node.block.type === 'statistic' && node.block.statistic.reference
    })
    expect(sources[0]?.places.map(({ title }) => title)).toEqual(['first', 'second'])
    expect(references).toEqual(
      sources[0]?.places.map(({ id }) => ({ number: 1, source: sources[0]?.id, place: id })),
    )
  })

  test('have other places where the year or the publisher differs, and none without a source', () => {
    const later = { ...report, date: '2026-02-02' }
    const { sources } = numberSources([[testimony('A', report), testimony('B', later), testimony('C')]], [])
    expect(sources.map(({ places }) => places.map(({ title }) => title))).toEqual([['A'], ['B']])
  })
})

describe('the time that a text takes', () => {
  test('is told in whole minutes, words that are placed in it included, and is never nothing', () => {
    const words = (count: number) => paragraph(Array.from({ length: count }, () => 'word').join(' '))
    expect(readingMinutes([[words(3)]], 'en')).toBe(1)
    expect(readingMinutes([[words(238 * 3)], [words(238)]], 'en')).toBe(4)
    // Half a minute more is rounded up, and three words of a testimony make it so.
    expect(readingMinutes([[words(238 * 2 + 117)]], 'en')).toBe(2)
    expect(readingMinutes([[words(238 * 2 + 117), testimony('A Speaker')]], 'en')).toBe(3)
  })

  test('counts the words of a list within a list each for itself', () => {
    const text = (words: string): ProseNode => ({ type: 'text', text: words, bold: false, italic: false })
    const within: ProseNode = {
      type: 'list',
      ordered: false,
      children: [{ type: 'item', children: [text('second')] }],
    }
    const item: ProseNode = { type: 'item', children: [text('first'), within] }
    expect(proseTexts([{ type: 'list', ordered: false, children: [item] }])).toEqual(['first', 'second'])
  })

  test('is longer for as many words of Korean, which says more in each', () => {
    const text = [[paragraph(Array.from({ length: 165 * 4 }, () => '말').join(' '))]]
    expect(readingMinutes(text, 'ko')).toBe(4)
    expect(readingMinutes(text, 'en')).toBe(3)
  })
})
