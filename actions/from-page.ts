import { actSteps, type PublicCollection, pageAt, publicCollections, sectionPages } from '@/content/paths'
import type { Locale } from '@/messages/locales'

/** Pages of the site that are of no single record. */
const pages = [...sectionPages, '/search']

const longest = 512

/** A page of ours: its path without a language, and its record where it is of one. */
export type SitePage = {
  locale: Locale
  path: string
  record?: { collection: PublicCollection; slug: string }
  /** The slug of the action that is done on it. */
  action?: string
}

/**
 * Which page of ours a path means, whatever is asked of it; nothing for what only looks like one: another host, a
 * script, an address of the newsroom. Whether its record or action is there must be asked of the database.
 */
export function sitePageAt(address: string): SitePage | undefined {
  // A browser takes a backslash for a slash, and passes over tabs and line breaks.
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(address) || address.length > longest) return undefined
  const { locale, path, segments } = pageAt(address)
  if (/[\\\p{Cc}]/u.test(path)) return undefined
  if (pages.includes(path)) return { locale, path }
  const [first, slug, ...more] = segments
  if (!slug) return undefined
  if (first === 'act')
    return more.length === 0 || actSteps.some((step) => step === more.join('/'))
      ? { locale, path, action: slug }
      : undefined
  if (more.length > 0) return undefined
  const collection = publicCollections.find((each) => each === first)
  return collection && { locale, path, record: { collection, slug } }
}
