import { localePath } from '@/content/paths'
import type { WallChoice } from '@/content/testimony-wall'
import type { Locale } from '@/messages/locales'

/** The address of a page of the testimonies that match a choice. */
export function wallHref(choice: WallChoice, page: number, locale: Locale): string {
  return localePath(locale, '/testimonies') + wallQuery(choice, page)
}

/** What that address asks for, from its question mark on; nothing for the first page of all. */
export function wallQuery(choice: WallChoice, page: number): string {
  const asked = Object.entries({ ...choice, page: page > 1 ? String(page) : undefined })
  const query = new URLSearchParams(asked.flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return query.size > 0 ? `?${query}` : ''
}
