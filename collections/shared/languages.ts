import type { CollectionBeforeReadHook, Field } from 'payload'
import { nobody } from '@/access/policies'
import { type Locale, locales } from '@/messages/locales'

/** In which languages a record has text of its own. Never stored: `noteLanguages` tells it at each reading. */
export const languagesField: Field = {
  name: 'languages',
  type: 'select',
  hasMany: true,
  virtual: true,
  options: locales.map((locale) => locale),
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}

/**
 * Notes the languages of a record by what it is called in each. Before a record is read in one language it has them
 * all; afterwards a text that is missing cannot be told from one that stands in for it.
 */
export const noteLanguages: CollectionBeforeReadHook = ({ collection, doc }) => ({
  ...doc,
  languages: languagesOf(doc[collection.admin.useAsTitle ?? '']),
})

/** Unknown where a record was read without its name. */
function languagesOf(texts: unknown): Locale[] | undefined {
  if (texts === undefined) return undefined
  const perLocale: Partial<Record<Locale, unknown>> = typeof texts === 'object' ? { ...texts } : {}
  return locales.filter((locale) => perLocale[locale])
}
