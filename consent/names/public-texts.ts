import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type FlattenedField, flattenAllFields } from 'payload'
import { toWords } from 'payload/shared'
import { nobody, staffOnlyField } from '@/access/policies'
import { storyBlocks } from '@/blocks'
import { env } from '@/env'
import { isLocale, localeName } from '@/messages/locales'
import { proseTexts } from './prose-texts'

/** A text that the public can read, and where it stands, in words for people. */
export type PublicText = { field: string; text: string }

type Values = Record<string, unknown>

/** Said by nobody, or made from the name of the file, which is looked at itself. */
const made = new Set(['id', 'thumbnailURL', 'sizes', 'mimeType'])

/** What else stands in a link or a block of rich text. */
const references = new Set(['id', 'doc', 'linkType', 'blockType'])

const blocks = new Map<unknown, FlattenedField[]>(
  storyBlocks.map(({ slug, fields }) => [slug, flattenAllFields({ fields })]),
)

/** All texts of a record that the public can read, in all languages that it holds. */
export function publicTexts(fields: readonly FlattenedField[], record: Values): PublicText[] {
  return fields
    .filter((field) => isPublicField(field))
    .flatMap((field) => withLocales(field, record[field.name]).map((part) => ({ ...part, field })))
    .flatMap(({ field, value, language }) =>
      textsOf(field, value).map(({ field: at, text }) => ({
        field: [labelOf(field), at].filter(Boolean).join(at.startsWith(' ') ? '' : ' → ') + language,
        text,
      })),
    )
}

/** Whether readers receive a field. What nobody thought of as hidden is not. */
export function isPublicField(field: FlattenedField): boolean {
  if ('virtual' in field && field.virtual) return false
  const read = 'access' in field ? field.access?.read : undefined
  return read !== staffOnlyField && read !== nobody && !made.has(field.name)
}

function withLocales(field: FlattenedField, value: unknown): { value: unknown; language: string }[] {
  if (!('localized' in field && field.localized) || !isValues(value)) return [{ value, language: '' }]
  const languages = Object.keys(value).filter(isLocale)
  // Rich text is an object too.
  if (languages.length === 0) return [{ value, language: '' }]
  return languages.map((locale) => ({ value: value[locale], language: ` (${localeName(locale)})` }))
}

function textsOf(field: FlattenedField, value: unknown): PublicText[] {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return [value].flat().flatMap(readings)
    case 'json':
      return allStrings(value)
    case 'richText':
      return proseTexts(value).flatMap((part) =>
        'text' in part ? readings(part.text) : blockTexts(part.fields),
      )
    case 'group':
    case 'tab':
      return isValues(value) ? publicTexts(field.flattenedFields, value) : []
    case 'array':
      return rowsOf(value).flatMap((row, index) => numbered(index, publicTexts(field.flattenedFields, row)))
    case 'blocks':
      return rowsOf(value).flatMap((row, index) => numbered(index, blockTexts(row)))
    default:
      return []
  }
}

/** What is written with percent signs is read without them, too. */
function readings(value: unknown): PublicText[] {
  if (typeof value !== 'string' || value === '') return []
  if (!/%[0-9a-f]{2}/i.test(value)) return [{ field: '', text: value }]
  return [value, decoded(value)].map((text) => ({ field: '', text }))
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // Not all of it is an address.
    return ''
  }
}

function blockTexts(values: Values): PublicText[] {
  const fields = blocks.get(values.blockType)
  if (!fields) return allStrings(values)
  // Payload adds this one to the fields when it reads the configuration.
  const { blockName, ...others } = values
  return [...publicTexts(fields, others), ...readings(blockName)]
}

function allStrings(value: unknown): PublicText[] {
  if (Array.isArray(value)) return value.flatMap(allStrings)
  if (!isValues(value)) return readings(value)
  return Object.entries(value).flatMap(([key, part]) => (references.has(key) ? [] : allStrings(part)))
}

function numbered(index: number, texts: PublicText[]): PublicText[] {
  return texts.map(({ field, text }) => ({ field: ` ${index + 1}${field && ` → ${field}`}`, text }))
}

function labelOf(field: FlattenedField): string {
  return 'label' in field && typeof field.label === 'string' ? field.label : toWords(field.name)
}

function rowsOf(value: unknown): Values[] {
  return Array.isArray(value) ? value.filter(isValues) : []
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is said in a file of captions: without its hours and marks, and what stands in those. */
export async function captionTexts({ filename, mimeType }: Values): Promise<PublicText[]> {
  if (mimeType !== 'text/vtt' || typeof filename !== 'string') return []
  const file = await readFile(path.join(env.MEDIA_DIR, path.basename(filename)), 'utf8').catch(nothingIfGone)
  const hours = /^(?:.+\r?\n)?.*-->.*$/gm
  const marks = /<[^>]*>/g
  const said = file.replace(hours, '').replace(marks, '')
  const marked = [...(file.match(hours) ?? []), ...(file.replace(hours, '').match(marks) ?? [])]
  return [said, ...marked].map((text) => ({ field: 'Words of the captions', text }))
}

/** A process that was killed can leave a record whose file is gone: of that, readers see nothing. */
function nothingIfGone(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  if (code === 'ENOENT') return ''
  throw error
}
