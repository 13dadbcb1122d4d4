import type { BasePayload, CollectionSlug, FlattenedField } from 'payload'
import { leadsAway } from './sort-paths'

/**
 * The first of the paths to filter by that leads through a second record to a third. Payload refuses those that may not
 * be asked for, but for these it does so in a promise that it waits for nowhere, which can end the process.
 */
export function pathThroughTwoRecords(
  fields: FlattenedField[],
  where: unknown,
  payload: Pick<BasePayload, 'collections'>,
): string | undefined {
  return pathsIn(where).find((path) => leavesTwice(fields, partsOf(path), payload))
}

/**
 * The first of the paths to filter by that leads into a field which is worked out and stored nowhere. Payload refuses
 * such a field, but not what lies within it, and fails.
 */
export function pathIntoVirtualField(fields: FlattenedField[], where: unknown): string | undefined {
  return pathsIn(where).find((path) => {
    const [name, ...rest] = partsOf(path)
    const field = fields.find((one) => one.name === name)
    return rest.length > 0 && field !== undefined && 'virtual' in field && field.virtual === true
  })
}

function partsOf(path: string): string[] {
  return path
    .replaceAll('__', '.')
    .replace(/^version\./, '')
    .split('.')
}

function pathsIn(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(pathsIn)
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([key, value]) =>
    ['and', 'or'].includes(key.toLowerCase()) ? pathsIn(value) : [key],
  )
}

function leavesTwice(
  fields: FlattenedField[],
  [name, ...rest]: string[],
  payload: Pick<BasePayload, 'collections'>,
): boolean {
  if (rest.length < 2) return false
  const field = fields.find((one) => one.name === name)
  if (!field) return false
  if ('flattenedFields' in field) return leavesTwice(field.flattenedFields, rest, payload)
  const related = 'relationTo' in field ? field.relationTo : 'collection' in field ? field.collection : []
  return [related]
    .flat()
    .some((slug) => leadsAway(payload.collections[slug as CollectionSlug].config.flattenedFields, rest))
}
