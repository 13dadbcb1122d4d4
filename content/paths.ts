import { defaultLocale, isLocale, type Locale } from '@/messages/locales'

/** Collections whose records have a page of their own. */
export const publicCollections = ['stories', 'testimonies', 'statistics', 'videos', 'topics'] as const

export type PublicCollection = (typeof publicCollections)[number]

/** An address of the site in a language: English has no prefix, as docs/contract says. `path` begins with a slash. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The page of a record. An unknown locale means the default one. */
export function pathOf(record: { collection: PublicCollection; slug: string; locale?: unknown }): string {
  const locale = isLocale(record.locale) ? record.locale : defaultLocale
  return localePath(locale, `/${record.collection}/${encodeURIComponent(record.slug)}`)
}
