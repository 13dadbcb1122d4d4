import type { BasePayload } from 'payload'
import { createLocalReq } from 'payload'
import { type PublishedCollection, publishedCollections } from '@/collections/shared/published-collections'
import { findHits, notAllowed } from './find-hits'

export type Waiting = { collection: PublishedCollection; id: string }

const month = 30 * 24 * 3_600_000

/** The last attempts that are looked at. */
const most = 100

/**
 * The records that somebody tried to publish within the last month and in which there still stands a protected name
 * that no guardian has allowed, the last attempt first. For guardians: that a record is one of these tells something
 * of the vault.
 * @param limit how many to look for: each is looked through
 */
export async function findWaiting(payload: BasePayload, limit: number): Promise<Waiting[]> {
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: {
      and: [
        { action: { equals: 'name-found' } },
        { recordType: { in: [...publishedCollections] } },
        { at: { greater_than: new Date(Date.now() - month).toISOString() } },
      ],
    },
    sort: '-at',
    limit: most,
    pagination: false,
    depth: 0,
  })
  const req = await createLocalReq({}, payload)
  const waiting = new Map<string, Waiting>()
  const attempts = new Map(
    docs.map(({ recordType, recordId }) => [`${recordType} ${recordId}`, { recordType, recordId }]),
  )
  for (const [key, { recordType, recordId }] of attempts) {
    if (waiting.size === limit) break
    if (!recordId) continue
    const place = { collection: recordType as PublishedCollection, id: recordId }
    if ((await notAllowed(req, await findHits(req, place, true))).length > 0) waiting.set(key, place)
  }
  return [...waiting.values()]
}
