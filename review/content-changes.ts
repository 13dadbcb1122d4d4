import { isDeepStrictEqual } from 'node:util'

/** Fields that the system keeps, and that say nothing new to a reader. */
const kept = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'createdBy',
  'changedBy',
  'review',
  'placed',
  'consent',
])

/** The names of the top-level fields in which two states of a record differ, as a reader would see it. */
export function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter(
    (name) => !kept.has(name) && !isDeepStrictEqual(tidy(before[name]), tidy(after[name])),
  )
}

/** A value without what means nothing: the panel writes an empty text, row or group where there was none. */
function tidy(value: unknown): unknown {
  if (value === null || value === '') return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(tidy)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([name, part]) => [name, tidy(part)] as const)
    .filter(([, part]) => part !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
