import type { Field, PayloadRequest, ValidationFieldError } from 'payload'
import { existingIds } from './existing-ids'
import { inner, isObject } from './form-errors'

/** The references of a record's own fields, also within groups, that lead nowhere. */
export async function danglingReferences(
  fields: Field[],
  data: unknown,
  req: PayloadRequest,
  path = '',
): Promise<ValidationFieldError[]> {
  const errors: ValidationFieldError[] = []
  if (!isObject(data)) return errors
  for (const field of fields) {
    if (!('name' in field)) {
      errors.push(...(await danglingReferences(inner(field), data, req, path)))
      continue
    }
    const value = data[field.name]
    const name = `${path}${field.name}`
    if (field.type === 'group') {
      errors.push(...(await danglingReferences(field.fields, value, req, `${name}.`)))
    } else if (
      (field.type === 'relationship' || field.type === 'upload') &&
      typeof field.relationTo === 'string'
    ) {
      const ids = [value].flat().flatMap(idOf)
      const existing = await existingIds(field.relationTo, ids, req)
      if (existing.length < ids.length) {
        errors.push({ path: name, message: 'What was chosen here is no longer there. Choose again.' })
      }
    }
  }
  return errors
}

function idOf(reference: unknown): string[] {
  const id = isObject(reference) ? reference.id : reference
  return typeof id === 'string' && id !== '' ? [id] : []
}
