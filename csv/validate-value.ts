import type { PayloadRequest, Validate } from 'payload'
import type { Column } from './columns'

/** Choices and references are checked when they are read. */
const askedTypes: ReadonlySet<string> = new Set(['text', 'textarea', 'number', 'date'])

type Surroundings = { req: PayloadRequest; data: Record<string, unknown> }

/**
 * Asks a field itself whether it takes a value, with the rest of the record around it, as it is asked when somebody
 * publishes. What is merely not filled in yet is no fault of a draft, so only values are asked about.
 * @returns what the field says against it, if anything
 */
export async function validateValue(
  { field, path }: Column,
  value: unknown,
  { req, data }: Surroundings,
): Promise<string | undefined> {
  const siblingData = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, data)
  if (!askedTypes.has(field.type)) return undefined
  // Each type of field has a type of function for this. The value is of the right one: it was read for this field.
  const validate = field.validate as Validate | undefined
  const verdict = await validate?.(value, {
    ...field,
    data,
    siblingData,
    req,
    required: false,
    path: [...path],
    blockData: {},
    preferences: { fields: {} },
    operation: 'update',
  })
  return typeof verdict === 'string' ? verdict : undefined
}
