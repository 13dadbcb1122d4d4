import { describe, expect, test } from '@jest/globals'
import { flattenAllFields } from 'payload'
import { statistics } from '@/collections/statistics'
import { testimonies } from '@/collections/testimonies'
import { columnsOf, csvCollections, recordFrom, valueAt } from '@/csv/columns'
import { readHeader } from '@/csv/header'

const fields = {
  testimonies: flattenAllFields({ fields: testimonies.fields }),
  statistics: flattenAllFields({ fields: statistics.fields }),
}

/** What a table leaves out on purpose; docs/csv.md says why. */
const leftOut: Record<string, string[]> = {
  testimonies: ['slug', 'consent', 'quickExit', 'machines', 'createdBy', 'languages', 'changedBy', 'review'],
  statistics: ['slug', 'quickExit', 'machines', 'createdBy', 'languages', 'changedBy', 'review'],
}

describe.each(csvCollections)('the columns of %s', (collection) => {
  const columns = columnsOf(collection, fields[collection])

  test('forget no field: a new one is either in fieldNames or left out on purpose', () => {
    const named = new Set([...columns.map(({ path }) => path[0]), ...(leftOut[collection] ?? [])])
    expect(fields[collection].map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
  })

  test('have each a name of its own', () => {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  })
})

describe('a column', () => {
  const columns = columnsOf('testimonies', fields.testimonies)

  test('is dotted in a group, and there is one for each language', () => {
    const names = columns.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['citation.title', 'attribution.en', 'attribution.ko']))
    expect(names).not.toContain('attribution')
  })

  test('finds its value in a record of all languages, and puts it into one', () => {
    const record = { attribution: { ko: '화자' }, citation: { title: 'A Report' }, leftYear: 1997 }
    const values = columns.map((column) => [column, valueAt(record, column)] as const)
    const given = values.filter(([, value]) => value !== undefined)
    expect(given.map(([{ name }]) => name)).toEqual(['attribution.ko', 'leftYear', 'citation.title'])
    expect(recordFrom(given)).toEqual({
      attribution: '화자',
      leftYear: 1997,
      citation: { title: 'A Report' },
    })
  })
})

describe('a header', () => {
  const columns = columnsOf('testimonies', fields.testimonies)
  const problemsOf = (...cells: string[]) => readHeader({ number: 1, line: 1, cells }, columns).problems

  test('needs the key and names columns that there are, once', () => {
    expect(problemsOf('slug', ' quote ', 'status')).toEqual([])
    expect(problemsOf('quote', 'quote', 'atribution.en', '')).toEqual([
      expect.objectContaining({ row: 1, column: 'quote', message: 'This column is there twice.' }),
      expect.objectContaining({
        column: 'atribution.en',
        message: expect.stringContaining('attribution.en'),
      }),
      expect.objectContaining({ message: 'Column 4 has no name.' }),
      expect.objectContaining({ message: expect.stringContaining('no column named slug') }),
    ])
  })
})
