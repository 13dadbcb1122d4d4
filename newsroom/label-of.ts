import { getTranslation } from '@payloadcms/translations'
import type { FlattenedField } from 'payload'
import { toWords } from 'payload/shared'

type Translations = Parameters<typeof getTranslation>[1]

/**
 * What the form calls the field at a dotted path. One that is no more, or has no label, is called as its name reads;
 * so is one of Payload's own, whose labels are functions, where no `i18n` is given.
 */
export function labelOf(fields: FlattenedField[], path: string, i18n?: Translations): string {
  const [name = '', ...rest] = path.split('.')
  const field = fields.find((candidate) => candidate.name === name)
  const label = field && 'label' in field && field.label
  const text = label && i18n ? getTranslation(label, i18n) : label
  const own = typeof text === 'string' ? text : toWords(name.replace(/^_/, ''))
  if (rest.length === 0) return own
  const inner = field && 'flattenedFields' in field ? field.flattenedFields : []
  return `${own}: ${labelOf(inner, rest.join('.'), i18n)}`
}
