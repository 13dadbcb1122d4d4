import { describe, expect, test } from '@jest/globals'
import { parseCell, type References, toCell } from '@/csv/cells'
import type { Column } from '@/csv/columns'
import { escapeFormula, unescapeFormula } from '@/csv/formula'

const references: References = {
  keyOf: (_, id) => ({ '1': 'markets', '2': '북한-시장' })[id],
  idOf: (_, key) => ({ markets: '1', '북한-시장': '2' })[key],
}

const column = (field: Column['field']): Column => ({ name: field.name, path: [field.name], field })
const text = column({ name: 'text', type: 'textarea' })
const number = column({ name: 'number', type: 'number' })
const date = column({ name: 'date', type: 'date' })
const select = column({
  name: 'select',
  type: 'select',
  options: ['up to', { value: 'about', label: 'About' }],
})
const topics = column({ name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true })

const parsed = (of: Column, cell: string) => parseCell(of, cell, references)

/** All texts of up to four signs that matter to a spreadsheet, or to us. */
function* nastyTexts(length = 4): Generator<string> {
  yield ''
  if (length === 0) return
  for (const first of [
    "'",
    '=',
    '+',
    '-',
    '@',
    '＝',
    '\t',
    '\r',
    '\n',
    ' ',
    '"',
    ',',
    '가',
    '🙂',
    'ש',
    '1',
  ]) {
    for (const rest of nastyTexts(length - 1)) yield first + rest
  }
}

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+82 2', "'+82 2"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['  =1', "'  =1"],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j becomes %j', (before, after) => expect(escapeFormula(before)).toBe(after))

  test('no escaped text begins as a formula does, and each comes back exactly', () => {
    let count = 0
    for (const before of nastyTexts()) {
      const escaped = escapeFormula(before)
      if (/^[=+\-@＝\t\r\n]/.test(escaped) || unescapeFormula(escaped) !== before) throw new Error(before)
      count++
    }
    expect(count).toBe((16 ** 5 - 1) / 15)
  })
})

describe('cells', () => {
  test('numbers stay numbers, negative ones too', () => {
    for (const value of [0, -5, 1.5, 1e21, 1e-7]) {
      const cell = toCell(number, value, references)
      expect(cell).not.toContain("'")
      expect(parsed(number, cell)).toEqual({ value })
    }
    expect(parsed(number, '')).toEqual({ value: null })
  })

  test.each(['1,000', '1.000,5', '12 %', '$5', "'5", '0x10', 'Infinity', '1e999', 'many'])(
    '%j is no number',
    (cell) => expect(parsed(number, cell)).toHaveProperty('problem', expect.stringContaining(cell)),
  )

  test('dates are days, the same in every time zone', () => {
    expect(parsed(date, '2024-02-29')).toEqual({ value: '2024-02-29T12:00:00.000Z' })
    expect(parsed(date, '2024-02-29T00:00:00.000Z')).toEqual({ value: '2024-02-29T12:00:00.000Z' })
    expect(toCell(date, '2024-02-29T00:00:00.000Z', references)).toBe('2024-02-29')
    expect(parsed(date, '')).toEqual({ value: null })
  })

  test.each(['2023-02-29', '31/01/2024', '2024-1-1', '2024', 'yesterday'])('%j is no date', (cell) =>
    expect(parsed(date, cell)).toHaveProperty('problem', expect.stringContaining('2024-01-31')),
  )

  test('a choice is one of those there are', () => {
    expect(parsed(select, 'up to')).toEqual({ value: 'up to' })
    expect(parsed(select, 'About')).toEqual({ problem: '“About” is not one of: up to, about.' })
  })

  test('topics are named by slug, in order and once', () => {
    expect(toCell(topics, ['2', '1'], references)).toBe('북한-시장|markets')
    expect(parsed(topics, '북한-시장 | markets|markets')).toEqual({ value: ['2', '1'] })
    expect(parsed(topics, '')).toEqual({ value: [] })
    expect(parsed(topics, 'markets|nowhere')).toHaveProperty(
      'problem',
      expect.stringContaining('“nowhere” is not in topics'),
    )
  })

  test('text is kept to the last sign', () => {
    for (const value of [' a ', '=1', "'tis", "'=1", 'a\r\nb\nc', '“Ja, ש 🙂 가”']) {
      expect(parsed(text, toCell(text, value, references))).toEqual({ value })
    }
  })
})
