import {
  APIError,
  type FieldHook,
  type SanitizedCollectionConfig,
  type TextareaField,
  type TextField,
} from 'payload'
import { SealBroken, seal, unseal } from './seal'
import { behindPlaceholder, isPlaceholder, placeholderFor } from './unopened'

/**
 * A text that the database holds encrypted, and that whoever may read the record reads as it was written. It can be
 * neither searched nor sorted by. What cannot be opened keeps nothing else from being read: a placeholder says so, and
 * whatever is saved, what is stored stays until another text takes its place.
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
      beforeChange: [
        ...(field.hooks?.beforeChange ?? []),
        forEach((text, stored) => sealOrKeep(text, place, stored)),
      ],
      afterRead: [forEach((text) => openOrSay(text, place)), ...(field.hooks?.afterRead ?? [])],
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

async function openOrSay(sealed: string, place: string): Promise<string> {
  try {
    return await unseal(sealed, place)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    return placeholderFor(sealed, error)
  }
}

/** @throws APIError 409 for a placeholder of what is not stored here any more: sealed, it would be taken for a text */
async function sealOrKeep(text: string, place: string, stored: readonly unknown[]): Promise<string> {
  if (!isPlaceholder(text)) return seal(text, place)
  const kept = behindPlaceholder(text, stored)
  if (kept !== undefined) return kept
  const message = `${place} holds a note about a value that could not be opened, and was changed since. Load the record anew.`
  throw new APIError(message, 409, undefined, true)
}

/** For one text or a list of them, with what the database holds in their place; nothing stays nothing. */
function forEach(change: (text: string, stored: readonly unknown[]) => Promise<string>): FieldHook {
  return ({ field, siblingDocWithLocales, value }) => {
    const stored = [siblingDocWithLocales?.[field.name ?? '']].flat()
    if (Array.isArray(value)) return Promise.all(value.map((text) => change(String(text), stored)))
    return typeof value === 'string' && value !== '' ? change(value, stored) : value
  }
}
