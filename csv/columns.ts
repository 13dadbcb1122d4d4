import type { FlattenedField } from 'payload'
import { type Locale, locales } from '@/messages/locales'

/** The collections that can be written as tables. */
export const csvCollections = ['testimonies', 'statistics'] as const

export type CsvCollection = (typeof csvCollections)[number]

/** The column by which a row finds its record. */
export const keyColumn = 'slug'

/** Told in an export, passed over in an import: what is imported is a draft. */
export const statusColumn = 'status'

/**
 * What a table holds, in its order. Named one by one, so that a field that comes later (of a consent, of the review)
 * does not leave the newsroom, or come into it, because nobody thought of it.
 */
const fieldNames: Record<CsvCollection, readonly string[]> = {
  testimonies: [
    'quote',
    'originalLanguage',
    'attribution',
    'leftVerb',
    'leftPlace',
    'leftYear',
    'contentNote',
    'portrait',
    'basis',
    'citation',
    'topics',
  ],
  statistics: [
    'title',
    'qualifier',
    'value',
    'upperValue',
    'kind',
    'unit',
    'per',
    'counts',
    'population',
    'caveat',
    'symbol',
    'comparison',
    'source',
    'asOf',
    'reviewBy',
    'topics',
  ],
}

const cellTypes = ['text', 'textarea', 'number', 'date', 'select', 'relationship', 'upload'] as const

/** A field whose value fits into a cell. */
export type CellField = Extract<FlattenedField, { type: (typeof cellTypes)[number] }>

/** A column: a field, in one language where it is translated. */
export type Column = { name: string; path: readonly string[]; locale?: Locale; field: CellField }

/**
 * The columns of a collection, key and status apart. Groups are dotted (`citation.title`), and a translated field has
 * a column for each language (`attribution.ko`).
 * @throws Error when a field is named that is not there, or that no cell can hold
 */
export function columnsOf(collection: CsvCollection, fields: readonly FlattenedField[]): Column[] {
  return fieldNames[collection].flatMap((name) => {
    const field = fields.find((candidate) => candidate.name === name)
    if (!field) throw new Error(`${collection} has no field ${name} to make a column of`)
    return columnsOfField(field, [name])
  })
}

function columnsOfField(field: FlattenedField, path: readonly string[]): Column[] {
  if (field.type === 'group') {
    return field.flattenedFields.flatMap((inner) => columnsOfField(inner, [...path, inner.name]))
  }
  const name = path.join('.')
  if (!isCellField(field)) throw new Error(`No cell can hold ${name}, which is of type ${field.type}`)
  if (!field.localized) return [{ name, path, field }]
  return locales.map((locale) => ({ name: `${name}.${locale}`, path, locale, field }))
}

function isCellField(field: FlattenedField): field is CellField {
  const isList = 'hasMany' in field && field.hasMany && field.type !== 'relationship'
  return !isList && cellTypes.some((type) => type === field.type)
}

/** What a record, read in all languages, has in a column. */
export function valueAt(record: object, { path, locale }: Column): unknown {
  const keys = locale ? [...path, locale] : path
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    record,
  )
}

/** A record of one language made of the values of its columns. */
export function recordFrom(values: Iterable<readonly [Column, unknown]>): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [{ path }, value] of values) {
    let at = record
    for (const key of path.slice(0, -1)) {
      const inner = (at[key] ?? {}) as Record<string, unknown>
      at[key] = inner
      at = inner
    }
    at[path.at(-1) ?? ''] = value
  }
  return record
}
