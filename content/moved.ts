import config from '@payload-config'
import { getPayload } from 'payload'
import type { Locale } from '@/messages/locales'
import { type PublicCollection, pathOf, publicCollections } from './paths'
import { findReadable, remembered, thePublic } from './read'

/** Testimonies are left out on purpose: see below. */
type Former = { collection: Exclude<PublicCollection, 'testimonies'>; slug: string; locale: Locale }

/** Where a record is now that was published under another slug before, if the public may see it. */
export const getMoved = remembered('moved', publicCollections, findMoved)

/**
 * The same, asked of the versions that were published, which are kept for a hundred saves. A testimony is never led to
 * from another address: its slug may have been changed because it told somebody's name, and whoever guesses that would
 * be told that they guessed right.
 */
export async function findMoved({ collection, slug, locale }: Former): Promise<string | null> {
  const { db } = await getPayload({ config })
  const { docs } = await db.findVersions<{ slug: string }>({
    collection,
    where: { 'version.slug': { equals: slug }, 'version._status': { equals: 'published' } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    select: { parent: true },
  })
  const [former] = docs
  if (!former) return null
  const where = { id: { equals: former.parent } }
  const [record] = await findReadable({ collection, locale, where, depth: 0, limit: 1 }, thePublic)
  return record ? pathOf({ collection, slug: record.slug, locale }) : null
}
