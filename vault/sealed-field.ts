import type { FieldHook, TextareaField, TextField } from 'payload'
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
    hooks: {
      ...field.hooks,
      beforeChange: [...(field.hooks?.beforeChange ?? []), forEach((text) => seal(text, place))],
      afterRead: [forEach((text) => unseal(text, place)), ...(field.hooks?.afterRead ?? [])],
    },
  } as Field
}

/** For one text or a list of them; nothing stays nothing. */
function forEach(change: (text: string) => Promise<string>): FieldHook {
  return ({ value }) => {
    if (Array.isArray(value)) return Promise.all(value.map((text) => change(String(text))))
    return typeof value === 'string' && value !== '' ? change(value) : value
  }
}
