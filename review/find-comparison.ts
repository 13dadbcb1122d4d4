import type { PayloadRequest } from 'payload'
import type { PublishedCollection } from '@/collections/shared/published-collections'

/** Two versions of a record, by their ids: what readers or the first reader saw, and what it has become. */
export type Comparison = { from: string; to: string }

/** What a reviewer wants to see compared: the latest version with the last public one, or with the first of all. */
export async function findComparison(
  collection: PublishedCollection,
  id: string,
  req: PayloadRequest,
): Promise<Comparison | undefined> {
  const find = async (sort: string, onlyPublished = false) => {
    const { docs } = await req.payload.findVersions({
      collection,
      where: {
        and: [
          { parent: { equals: id } },
          { snapshot: { not_equals: true } },
          ...(onlyPublished ? [{ 'version._status': { equals: 'published' } }] : []),
        ],
      },
      select: { parent: true },
      sort,
      limit: 1,
      depth: 0,
      pagination: false,
      req,
    })
    return docs[0]?.id
  }
  const to = await find('-updatedAt')
  const from = (await find('-updatedAt', true)) ?? (await find('createdAt'))
  return from && to && from !== to ? { from, to } : undefined
}
