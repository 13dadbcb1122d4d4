import type { Field, PayloadRequest, ValidationFieldError } from 'payload'
import { inner, isObject } from './form-errors'

/** The references of a record's own fields, also within groups, that lead nowhere. */
export async function danglingReferences(
  fields: Field[],
  data: unknown,
  req: PayloadRequest,
  path = '',
): Promise<ValidationFieldError[]> {
  if (!isObject(data)) return []
  const found = await Promise.all(
    fields.map(async (field) => {
      if (!('name' in field)) {
        const nested = inner(field)
        return danglingReferences(nested, data, req, path)
      }
      const value = data[field.name]
      if (field.type === 'group') return danglingReferences(field.fields, value, req, `${path}${field.name}.`)
      if (field.type !== 'relationship' && field.type !== 'upload') return []
      if (typeof field.relationTo !== 'string') return []
      const ids = [value].flat().flatMap(idOf)
      if (ids.length === 0) return []
      const { docs } = await req.payload.find({
        collection: field.relationTo,
        where: { id: { in: ids } },
        select: {},
        depth: 0,
        pagination: false,
        trash: true,
        req,
      })
      const known = new Set(docs.map(({ id }) => id))
      if (ids.every((id) => known.has(id))) return []
      return [
        { path: `${path}${field.name}`, message: 'What was chosen here is no longer there. Choose again.' },
      ]
    }),
  )
  return found.flat()
}

function idOf(reference: unknown): string[] {
  const id = isObject(reference) ? reference.id : reference
  return typeof id === 'string' && id !== '' ? [id] : []
}
