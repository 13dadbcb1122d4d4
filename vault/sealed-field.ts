import type { FieldHook, SanitizedCollectionConfig, TextareaField, TextField } from 'payload'
import { seal, unseal } from './seal'

/**
 * A text that the database holds encrypted, and that whoever may read the record reads as it was written. It can be
 * neither searched nor sorted by.
 * @param collection the collection it stands in: part of what the seal is for
 */
export function sealedField<Field extends TextField | TextareaField>(
  collection: string,
  field: Field,
): Field {
  const place = `${collection}.${field.name}`
  return {
    ...field,
    custom: { ...field.custom, sealed: place },
    hooks: {
      ...field.hooks,
      beforeChange: [...(field.hooks?.beforeChange ?? []), forEach((text) => seal(text, place))],
      afterRead: [forEach((text) => unseal(text, place)), ...(field.hooks?.afterRead ?? [])],
    },
  } as Field
}

/**
 * The sealed fields of a collection, each with its place. They stand at the top of a record.
 * @throws Error where a collection keeps versions: what is erased from the vault would live on in them
 */
export function sealedFieldsOf({
  flattenedFields,
  slug,
  versions,
}: SanitizedCollectionConfig): { name: string; place: string }[] {
  const sealed = flattenedFields.flatMap(({ custom, name }) =>
    typeof custom?.sealed === 'string' ? { name, place: custom.sealed } : [],
  )
  if (sealed.length > 0 && versions) throw new Error(`${slug} has sealed fields and must keep no versions`)
  return sealed
}

/** For one text or a list of them; nothing stays nothing. */
function forEach(change: (text: string) => Promise<string>): FieldHook {
  return ({ value }) => {
    if (Array.isArray(value)) return Promise.all(value.map((text) => change(String(text))))
    return typeof value === 'string' && value !== '' ? change(value) : value
  }
}
