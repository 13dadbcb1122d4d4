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

/** Where a call to action leads that was pressed on a page, whose path may have a language. */
export function goPath(slug: string, from: string): string {
  return `/go/${encodeURIComponent(slug)}?from=${encodeURIComponent(from)}`
}

/** Pages that are of no single record and lie open to all. */
export const sectionPages = ['/', '/stories', '/testimonies', '/statistics', '/videos', '/act', '/about']

/** What comes after an action: its form was sent and mail must be looked at, or it is done. */
export const actSteps = ['check-mail', 'thanks'] as const

type Act = { step?: (typeof actSteps)[number]; asked?: Record<string, string | undefined | null> }

/** The page on which an action is done, or a step after it, with those things that it is asked and that there are. */
export function actPath(locale: Locale, slug: string, { step, asked = {} }: Act = {}): string {
  const path = localePath(locale, ['/act', encodeURIComponent(slug), ...(step ? [step] : [])].join('/'))
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return query.size > 0 ? `${path}?${query}` : path
}

/** Collections whose records can be shown in frames on other sites. */
export const framedCollections = ['statistics', 'testimonies'] as const

export type FramedCollection = (typeof framedCollections)[number]

/** Where a record is shown that other sites frame. */
export function framePathOf({ collection, slug, locale }: FramedRecord): string {
  return localePath(locale, `/embed/${collection}/${encodeURIComponent(slug)}`)
}

export type FramedRecord = { collection: FramedCollection; slug: string; locale: Locale }

/** The picture that goes with shared links to a record, or to the site. */
export function sharePictureAt(
  locale: Locale,
  record?: { collection: PublicCollection; slug: string },
): string {
  return localePath(locale, record ? `/share${pathOf(record)}` : '/share')
}

/** Which page in which language an address means, however it is encoded and whatever is asked of it. */
export function pageAt(url: string): { locale: Locale; path: string; segments: string[] } {
  const path = url.replace(/[?#].*$/s, '').replace(/^https?:\/\/[^/]*/i, '')
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeSegment)
  const locale = isLocale(segments[0]) ? segments[0] : undefined
  if (locale) segments.shift()
  return { locale: locale ?? defaultLocale, path: `/${segments.join('/')}`, segments }
}

/** The slugs of the records that links lead to. */
export function slugsOf(links: readonly { path: string }[]): string[] {
  return links.flatMap(({ path }) => recordAt(path)?.slug ?? [])
}

/** Beneath which addresses records are shown that have a page elsewhere. */
const besides = ['embed', 'share']

/** Which record an address shows, on its page, framed elsewhere or as a picture; nothing for an address of another kind. */
export function recordAt(
  url: string,
): { locale: Locale; collection: PublicCollection; slug: string } | undefined {
  const { locale, segments } = pageAt(url)
  const [name, slug, ...more] = besides.includes(segments[0] ?? '') ? segments.slice(1) : segments
  const collection = publicCollections.find((each) => each === name)
  return collection && slug && more.length === 0 ? { locale, collection, slug } : undefined
}

/** Which uploaded file an address means; nothing for an address of another kind. */
export function fileAt(url: string): string | undefined {
  const { segments } = pageAt(url)
  const [api, collection, file, name, ...more] = segments
  const isFile = api === 'api' && collection === 'media' && file === 'file' && more.length === 0
  return isFile ? name : undefined
}

/** A part of an address as written, whatever its script. One that is no valid encoding stays as it is, and names nothing. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
