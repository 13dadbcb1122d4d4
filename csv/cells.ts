import { z } from 'zod'
import type { CellField, Column } from './columns'
import { escapeFormula, unescapeFormula } from './formula'

/** Which record another one is called by in a table, and back. */
export type References = {
  keyOf: (collection: string, id: string) => string | undefined
  idOf: (collection: string, key: string) => string | undefined
}

type ReferenceField = Extract<CellField, { type: 'relationship' | 'upload' }>

/** Between several references in one cell. No slug contains it. */
const separator = '|'

/** What a cell says, or why it says nothing that can be kept. */
export type Parsed = { value: unknown } | { problem: string }

const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i)
  .transform(Number)
  .refine(Number.isFinite)

/** All dates here are days. A time that comes with one, as from REST, says nothing more. */
const day = z.iso.date().or(z.iso.datetime({ offset: true }).transform((time) => time.slice(0, 10)))

/** A value as a cell shows it. Empty where there is none. */
export function toCell({ field }: Column, value: unknown, references: References): string {
  if (value === null || value === undefined) return ''
  switch (field.type) {
    case 'number':
      return String(value)
    case 'date':
      return String(value).slice(0, 10)
    case 'relationship':
    case 'upload': {
      const collection = relatedTo(field)
      const keys = [value].flat().flatMap((id) => references.keyOf(collection, String(id)) ?? [])
      return escapeFormula(keys.join(separator))
    }
    default:
      return escapeFormula(String(value))
  }
}

/** What a cell says: the reverse of `toCell`. A problem is told in an editor's words. */
export function parseCell(column: Column, cell: string, references: References): Parsed {
  const { field } = column
  const text = field.type === 'number' ? cell : unescapeFormula(cell)
  switch (field.type) {
    case 'number':
      return parseNumber(text.trim())
    case 'date':
      return parseDay(text.trim())
    case 'select':
      return parseOption(field.options, text.trim())
    case 'relationship':
    case 'upload':
      return parseReferences(field, cell, references)
    default:
      return { value: text === '' ? null : text }
  }
}

function parseNumber(text: string): Parsed {
  if (text === '') return { value: null }
  const { data } = number.safeParse(text)
  if (data !== undefined) return { value: data }
  return { problem: `“${text}” is not a number. Write it like 1234.5, without commas, blanks or units.` }
}

function parseDay(text: string): Parsed {
  if (text === '') return { value: null }
  const { data } = day.safeParse(text)
  // Noon, as the panel has it: so it is the same day wherever it is looked at.
  if (data) return { value: `${data}T12:00:00.000Z` }
  return { problem: `“${text}” is not a date. Write year, month and day, such as 2024-01-31.` }
}

function parseOption(options: Extract<CellField, { type: 'select' }>['options'], text: string): Parsed {
  if (text === '') return { value: null }
  const values = options.map((option) => (typeof option === 'string' ? option : option.value))
  if (values.includes(text)) return { value: text }
  return { problem: `“${text}” is not one of: ${values.join(', ')}.` }
}

function parseReferences(field: ReferenceField, cell: string, { idOf }: References): Parsed {
  const collection = relatedTo(field)
  const keys = keysIn(field, cell)
  const unknown = keys.filter((key) => idOf(collection, key) === undefined)
  if (unknown.length > 0) {
    const names = unknown.map((key) => `“${key}”`).join(', ')
    return { problem: `${names} is not in ${collection}. Make it there first, or mend its name.` }
  }
  const ids = keys.flatMap((key) => idOf(collection, key) ?? [])
  return { value: field.hasMany ? ids : (ids[0] ?? null) }
}

/** The keys that a cell of references names, each once. */
export function keysIn({ hasMany }: ReferenceField, cell: string): string[] {
  const keys = hasMany ? unescapeFormula(cell).split(separator) : [unescapeFormula(cell)]
  return [...new Set(keys.map((key) => key.trim()))].filter((key) => key !== '')
}

/** The collection that a reference leads to. */
export function relatedTo({ relationTo }: ReferenceField): string {
  return typeof relationTo === 'string' ? relationTo : relationTo.join()
}
