import { NotFound, type PayloadRequest } from 'payload'
import type { PublishedCollection } from '@/collections/shared/published-collections'

type Place = { collection: PublishedCollection; id: string; req: PayloadRequest }

/**
 * Writes into the latest version of a record as it stands, for what is no change that a version should be kept of. Call it
 * within a transaction.
 * @param amend makes the version anew from what it is
 * @throws NotFound when there is none
 */
export async function amendLatest<Version extends object>(
  { collection, id, req }: Place,
  amend: (version: Version) => Version,
): Promise<void> {
  const { db } = req.payload
  const { docs } = await db.findVersions<Version>({
    collection,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    locale: 'all',
    req,
  })
  const [latest] = docs
  if (!latest) throw new NotFound(req.t)
  const { createdAt, updatedAt, version } = latest
  const versionData = { createdAt, updatedAt, latest: true, parent: id, version: amend(version) }
  await db.updateVersion({ collection, id: latest.id, versionData, req })
}
