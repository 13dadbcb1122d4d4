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
  return pathsIn(where).find((path) =>
    leavesTwice(
      fields,
      path
        .replaceAll('__', '.')
        .replace(/^version\./, '')
        .split('.'),
      payload,
    ),
  )
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
