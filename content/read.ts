import config from '@payload-config'
import { unstable_cache } from 'next/cache'
import { type BasePayload, type CollectionSlug, getPayload, type Where } from 'payload'
import { defaultLocale, type Locale } from '@/messages/locales'
import type { Config } from '@/payload-types'
import type { Tag } from './tags'

/**
 * Remembers what a query answered until one of the tags is invalidated. The query's arguments are part of the key, and
 * both they and its answer must be plain data.
 */
export function remembered<Args extends unknown[], Answer>(
  name: string,
  tags: readonly Tag[],
  query: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  return unstable_cache(query, [name], { tags: [...tags] })
}

/**
 * Records that the public may read, in the reader's language or else the default one. Access rules always apply:
 * nobody is signed in here, whoever is looking at the page.
 */
export async function findPublic<Slug extends CollectionSlug>(options: {
  collection: Slug
  locale: Locale
  where?: Where
  sort?: string | string[]
  /** How far references are followed; 0 leaves them as ids. */
  depth: number
  limit?: number
}): Promise<Config['collections'][Slug][]> {
  const { collection, locale, where, sort, depth, limit } = options
  const payload = await getPayload({ config })
  const { docs } = await payload.find({
    collection,
    where,
    sort,
    depth,
    locale,
    fallbackLocale: defaultLocale,
    overrideAccess: false,
    draft: false,
    ...(limit ? { limit } : { pagination: false }),
  })
  return docs as Config['collections'][Slug][]
}

/** A global as the public may read it, in the reader's language or else the default one. */
export async function readGlobal<Slug extends keyof Config['globals']>(
  slug: Slug,
  locale: Locale,
  depth: number,
): Promise<Config['globals'][Slug]> {
  const payload: BasePayload = await getPayload({ config })
  const global = await payload.findGlobal({
    slug,
    locale,
    fallbackLocale: defaultLocale,
    depth,
    overrideAccess: false,
    draft: false,
  })
  return global as Config['globals'][Slug]
}
