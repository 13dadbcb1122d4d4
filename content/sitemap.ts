import type { Where } from 'payload'
import { isLocale, type Locale, locales } from '@/messages/locales'
import { localePath, type PublicCollection, pathOf, publicCollections, sectionPages } from './paths'
import { countReadable, findReadable, remembered, thePublic } from './read'

/** How many records a part holds. The format allows 50,000; this many are read in a moment. */
const perPart = 1000

/** Part of the sitemap: some pages of one language. `section` is a collection, or `pages` for those that are no record’s. */
export type SitemapPart = { locale: Locale; section: PublicCollection | 'pages'; number: number }

/** A page as the sitemap has it. */
export type SitemapEntry = { path: string; updatedAt?: string }

/** What asks not to be indexed is not offered either, nor is a page whose text is that of another language's page. */
function indexed(section: PublicCollection): Where {
  const named = section === 'testimonies' ? 'attribution' : 'title'
  return { 'machines.noIndex': { not_equals: true }, [named]: { exists: true } }
}

/** All parts there are. */
export const listSitemapParts = remembered('sitemap-parts', publicCollections, findSitemapParts)

/** The pages of a part, in the order in which they were made; none when there is no such part. */
export const listSitemapEntries = remembered('sitemap-entries', publicCollections, findSitemapEntries)

export async function findSitemapParts(): Promise<SitemapPart[]> {
  const parts: SitemapPart[] = []
  for (const locale of locales) {
    parts.push({ locale, section: 'pages', number: 1 })
    for (const section of publicCollections) {
      const count = await countReadable(section, locale, indexed(section))
      for (let number = 1; (number - 1) * perPart < count; number++) parts.push({ locale, section, number })
    }
  }
  return parts
}

export async function findSitemapEntries({ locale, section, number }: SitemapPart): Promise<SitemapEntry[]> {
  if (section === 'pages') return sectionPages.map((path) => ({ path: localePath(locale, path) }))
  const records = await findReadable(
    {
      collection: section,
      locale,
      where: indexed(section),
      sort: 'createdAt',
      depth: 0,
      limit: perPart,
      page: number,
      select: { slug: true, updatedAt: true },
    },
    thePublic,
  )
  return records.map(({ slug, updatedAt }) => ({
    path: pathOf({ collection: section, slug, locale }),
    updatedAt,
  }))
}

/** What a part is called in its address: `ko-testimonies-2`. */
export function partName({ locale, section, number }: SitemapPart): string {
  return `${locale}-${section}-${number}`
}

/** The part that has this name, if there can be one. */
export function partNamed(name: string): SitemapPart | undefined {
  const [, locale, word, number] = name.match(/^(.+)-([a-z]+)-([1-9]\d{0,5})$/) ?? []
  const section = (['pages', ...publicCollections] as const).find((each) => each === word)
  if (!section || !isLocale(locale) || (section === 'pages' && number !== '1')) return undefined
  return { locale, section, number: Number(number) }
}
