import { describe, expect, test } from '@jest/globals'
import { placedRecords } from '@/blocks/placed-records'
import { toProse } from '@/content/prose'

const text = (content: string, format = 0) => ({ type: 'text', text: content, format })
const root = (...children: unknown[]) => ({ root: { children } })
const block = (fields: object) => ({ type: 'block', fields })
const testimony = {
  id: 't1',
  slug: 'a-voice',
  quote: 'We left.',
  originalLanguage: 'en',
  attribution: 'A Speaker',
  basis: 'published-source',
  createdBy: { id: 'u1', email: 'editor@example.org' },
}

describe('rich text for readers', () => {
  test('keeps paragraphs, emphasis, headings and lists', () => {
    const stored = root(
      { type: 'heading', tag: 'h2', children: [text('Title')] },
      { type: 'paragraph', children: [text('plain '), text('bold', 1), text('both', 3)] },
      { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('one')] }] },
    )
    expect(toProse(stored, 'en')).toEqual([
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'Title', bold: false, italic: false }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'plain ', bold: false, italic: false },
          { type: 'text', text: 'bold', bold: true, italic: false },
          { type: 'text', text: 'both', bold: true, italic: true },
        ],
      },
      {
        type: 'list',
        ordered: true,
        children: [{ type: 'item', children: [{ type: 'text', text: 'one', bold: false, italic: false }] }],
      },
    ])
  })

  test('closes the gap where a record is withheld from them', () => {
    const stored = root(
      block({ blockType: 'testimony', testimony: 'only-an-id' }),
      block({ blockType: 'statistics', statistics: ['only-an-id', 'another'] }),
      block({ blockType: 'video', video: { id: 'v', slug: 'v', title: 'Without a link', provider: 'none' } }),
    )
    expect(toProse(stored, 'en')).toEqual([])
  })

  test('shows a placed record without what only staff may know', () => {
    const prose = toProse(root(block({ blockType: 'testimony', testimony })), 'ko')
    expect(prose).toMatchObject([
      { type: 'block', block: { testimony: { path: '/ko/testimonies/a-voice', quote: 'We left.' } } },
    ])
    expect(JSON.stringify(prose)).not.toContain('editor@example.org')
  })

  test.each([
    [{ linkType: 'custom', url: 'https://example.org/' }, 'https://example.org/'],
    [{ linkType: 'custom', url: '/about' }, '/ko/about'],
    [{ linkType: 'internal', doc: { relationTo: 'stories', value: { slug: 's' } } }, '/ko/stories/s'],
  ])('leads where a link says: %j', (fields, href) => {
    expect(toProse(root({ type: 'link', fields, children: [text('there')] }), 'ko')).toMatchObject([
      { type: 'link', href },
    ])
  })

  test.each([
    { linkType: 'custom', url: 'javascript:alert(1)' },
    { linkType: 'custom', url: '//evil.example' },
    { linkType: 'custom', url: '/\\evil.example' },
    { linkType: 'internal', doc: { relationTo: 'stories', value: 'withheld' } },
  ])('keeps the words but not the link of %j', (fields) => {
    const prose = toProse(root({ type: 'link', fields, children: [text('there')] }), 'en')
    expect(prose).toEqual([{ type: 'text', text: 'there', bold: false, italic: false }])
  })
})

describe('the records a text places', () => {
  test('are found once each, whatever they are nested in', () => {
    const body = root(
      block({ blockType: 'testimony', testimony: 't1' }),
      block({ blockType: 'statistics', statistics: ['s1', { id: 's2' }] }),
      block({ blockType: 'testimony', testimony: 't1' }),
      block({ blockType: 'image', image: 'm1' }),
    )
    expect(placedRecords({ en: [{ body }], ko: [{ body }] })).toEqual({
      testimonies: ['t1'],
      statistics: ['s1', 's2'],
      videos: [],
      actions: [],
      media: ['m1'],
    })
  })
})
