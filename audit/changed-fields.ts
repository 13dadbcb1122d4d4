import { isDeepStrictEqual } from 'node:util'
import type { FlattenedField } from 'payload'

type Values = Record<string, unknown>

/** What is kept by the system, and changes with every save. */
const unnamed = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'changedBy',
  'review',
  'hash',
  'salt',
  'sessions',
  'loginAttempts',
  'lockUntil',
  'resetPasswordExpiration',
  'resetPasswordRequestedAt',
])

/**
 * The names of the fields whose values a save changes, sorted, as dotted paths: `citation.title`, and `chapters.title`
 * whichever chapter it is, so that their number is bounded by the collection's fields and not by its contents. Rich
 * text and blocks are one field each. A field that the save does not mention is not changed.
 */
export function changedFields(fields: FlattenedField[], before: Values, after: Values): string[] {
  const names = new Set<string>()
  collect(fields, before, after, '', names)
  if (after.password) names.add('password')
  return [...names].sort()
}

function collect(fields: FlattenedField[], before: Values, after: Values, path: string, names: Set<string>) {
  for (const field of fields) {
    const next = after[field.name]
    if (next === undefined || field.type === 'join' || unnamed.has(field.name)) continue
    const previous = before[field.name]
    const name = path + field.name
    if (field.type === 'group' || field.type === 'tab') {
      collect(field.flattenedFields, valuesOf(previous), valuesOf(next), `${name}.`, names)
    } else if (field.type === 'array' && !field.localized) {
      const [was, is] = [rowsOf(previous), rowsOf(next)]
      if (was.length !== is.length) names.add(name)
      is.forEach((row, index) => {
        collect(field.flattenedFields, was[index] ?? {}, row, `${name}.`, names)
      })
    } else if (isUnticked(field, previous) && isUnticked(field, next)) continue
    else if (!isSame(previous, next)) names.add(name)
  }
}

/** A box that nobody ticked says nothing, whether its default was written down or not. */
function isUnticked({ type }: FlattenedField, value: unknown): boolean {
  return type === 'checkbox' && !value
}

/** Whether two values say the same. An empty field may be null, absent, an empty text or an empty list. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(plain(one), plain(other))
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value) && value.length === 0) return null
  return typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {}
}

function rowsOf(value: unknown): Values[] {
  return Array.isArray(value) ? value.map(valuesOf) : []
}
