import type { FlattenedField } from 'payload'

/**
 * The first of the paths to sort by that leads into another record. Payload looks there at no rule of access: the order
 * of a public list would tell about accounts, and about drafts.
 */
export function pathIntoAnotherRecord(fields: FlattenedField[], sort: unknown): string | undefined {
  return [sort]
    .flat()
    .flatMap((paths) => (typeof paths === 'string' ? paths.split(',') : []))
    .map((path) => path.trim().replace(/^-/, ''))
    .find((path) => leadsAway(fields, path.replace(/^version\./, '').split('.')))
}

/** Whether a path goes on where the fields of a record end. */
export function leadsAway(fields: FlattenedField[], [name, ...rest]: string[]): boolean {
  if (rest.length === 0) return false
  const field = fields.find((one) => one.name === name)
  return field && 'flattenedFields' in field ? leadsAway(field.flattenedFields, rest) : true
}
