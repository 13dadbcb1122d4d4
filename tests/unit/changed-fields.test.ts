import { expect, test } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { changedFields } from '@/audit/changed-fields'

const text = (name: string): FlattenedField => ({ name, type: 'text' })
const fields: FlattenedField[] = [
  text('title'),
  { name: 'body', type: 'richText' },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
  { name: 'citation', type: 'group', fields: [], flattenedFields: [text('title'), text('url')] },
  { name: 'chapters', type: 'array', fields: [], flattenedFields: [text('title'), text('body')] },
  { name: 'quickExit', type: 'checkbox', defaultValue: false },
  { name: 'noIndex', type: 'checkbox', defaultValue: false },
  text('updatedAt'),
]
const before = {
  title: 'One',
  body: { root: { children: [{ text: 'a' }] } },
  topics: ['t1', 't2'],
  citation: { title: 'A Report', url: null },
  chapters: [
    { id: '1', title: 'First', body: 'x' },
    { id: '2', title: 'Second', body: 'y' },
  ],
  noIndex: true,
  updatedAt: '2026-01-01',
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['nothing', {}, []],
  ['what is the same, field by field', structuredClone(before), []],
  ['empty in another way', { citation: { title: 'A Report', url: '' }, body: before.body }, []],
  ['a box that is not ticked', { quickExit: false }, []],
  [
    'a box that is ticked, and one that is no more',
    { quickExit: true, noIndex: false },
    ['noIndex', 'quickExit'],
  ],
  ['a text and a time of saving', { title: 'Two', updatedAt: '2026-02-02' }, ['title']],
  ['somewhere in rich text', { body: { root: { children: [{ text: 'b' }] } } }, ['body']],
  ['the order of relations', { topics: ['t2', 't1'] }, ['topics']],
  ['one field of a group', { citation: { url: 'https://example.org' } }, ['citation.url']],
  [
    'the same field of two rows, which is named once',
    { chapters: before.chapters.map((row) => ({ ...row, title: `${row.title}!` })) },
    ['chapters.title'],
  ],
  ['a row more', { chapters: [...before.chapters, { title: 'Third' }] }, ['chapters', 'chapters.title']],
  ['a row less', { chapters: before.chapters.slice(0, 1) }, ['chapters']],
  ['a password', { password: 'a long password' }, ['password']],
])('a save of %s', (_, after, names) => {
  expect(changedFields(fields, before, after)).toEqual(names)
})
