import config from '@payload-config'
import { unstable_cache } from 'next/cache'
import { type BasePayload, type CollectionSlug, getPayload, type Where } from 'payload'
import { type Locale, locales } from '@/messages/locales'
import type { Config, User } from '@/payload-types'
import type { Tag } from './tags'

/**
 * Remembers what a query answered until one of the tags is invalidated. The query's arguments are part of the key, and
 * both they and its answer must be plain data. Only for what everybody may see: nothing of a preview is ever kept.
 */
export function remembered<Args extends unknown[], Answer>(
  name: string,
  tags: readonly Tag[],
  query: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  return unstable_cache(query, [name], { tags: [...tags] })
}

/** Who reads: the public, or somebody on the staff who looks at a page as it will be. */
export type Reader = { user: User | null; draft: boolean }

/** Whoever comes to the site, signed in or not. */
export const thePublic: Reader = { user: null, draft: false }

/** How one record is asked for: readers have its slug, the newsroom has its id. */
export type Which = string | { id: string }

/** The record that is asked for. */
export function whereIs(which: Which): Where {
  return typeof which === 'string' ? { slug: { equals: which } } : { id: { equals: which.id } }
}

/**
 * Records that a reader may see, in their language or else the first one that there is, beginning with the default.
 * Access rules always apply.
 */
export async function findReadable<Slug extends CollectionSlug>(
  options: {
    collection: Slug
    locale: Locale
    where?: Where
    sort?: string | string[]
    /** How far references are followed; 0 leaves them as ids. */
    depth: number
    /** How many at the most, and which portion of so many: all, unless told. */
    limit?: number
    page?: number
    /** The fields that are wanted, where these are few of many records, or those that are not. */
    select?: Record<string, true> | Record<string, false>
  },
  reader: Reader,
): Promise<Config['collections'][Slug][]> {
  const { collection, locale, where, sort, depth, limit, page, select } = options
  const payload = await getPayload({ config })
  const chosen: object = select ? { select } : {}
  const { docs } = await payload.find({
    collection,
    where,
    sort,
    depth,
    locale,
    fallbackLocale: [...locales],
    overrideAccess: false,
    ...reader,
    limit,
    page,
    // A count of all there are is only needed to divide them.
    pagination: page !== undefined,
    ...chosen,
  })
  return docs as Config['collections'][Slug][]
}

/** How many records the public may see in a language. */
export async function countReadable(
  collection: CollectionSlug,
  locale: Locale,
  where: Where,
): Promise<number> {
  const payload = await getPayload({ config })
  const { totalDocs } = await payload.count({
    collection,
    where,
    locale,
    overrideAccess: false,
    user: null,
  })
  return totalDocs
}

/** A global as the public may read it, in the reader's language or else the first one that there is. */
export async function readGlobal<Slug extends keyof Config['globals']>(
  slug: Slug,
  locale: Locale,
  depth: number,
): Promise<Config['globals'][Slug]> {
  const payload: BasePayload = await getPayload({ config })
  const global = await payload.findGlobal({
    slug,
    locale,
    fallbackLocale: [...locales],
    depth,
    overrideAccess: false,
    draft: false,
  })
  return global as Config['globals'][Slug]
}
