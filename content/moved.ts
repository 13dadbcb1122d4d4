import config from '@payload-config'
import { getPayload } from 'payload'
import { vaultNames } from '@/consent/names/vault-names'
import type { Locale } from '@/messages/locales'
import { type PublicCollection, pathOf, publicCollections } from './paths'
import { findReadable, remembered, thePublic } from './read'

type Former = { collection: PublicCollection; slug: string; locale: Locale }

/** Where a record is now that was published under another slug before, if the public may see it. */
export const getMoved = remembered('moved', publicCollections, findMoved)

/**
 * The same, asked of the versions that were published, which remember the addresses they had. What was taken down has
 * none, and an address that names somebody whose name the present one keeps to itself leads nowhere: it would tell whoever
 * guesses it that they guessed right.
 */
export async function findMoved({ collection, slug, locale }: Former): Promise<string | null> {
  const { db } = await getPayload({ config })
  const { docs } = await db.findVersions<{ slug: string }>({
    collection,
    where: { 'version.slug': { equals: slug }, 'version._status': { equals: 'published' } },
    sort: '-updatedAt',
    limit: 1,
    select: { parent: true },
  })
  const [former] = docs
  if (!former) return null
  const where = { id: { equals: former.parent } }
  const [record] = await findReadable({ collection, locale, where, depth: 0, limit: 1 }, thePublic)
  if (!record || (await namesMore(slug, record.slug))) return null
  return pathOf({ collection, slug: record.slug, locale })
}

/** Whether an address names somebody in the vault whom another does not. */
async function namesMore(slug: string, other: string): Promise<boolean> {
  const finder = await vaultNames(await getPayload({ config }))
  if (!finder) return false
  const named = new Set(finder(other).map(({ person }) => person))
  return finder(slug).some(({ person }) => !named.has(person))
}
