import type { BasePayload } from 'payload'
import { createLocalReq } from 'payload'
import { type PublishedCollection, publishedCollections } from '@/collections/shared/published-collections'
import { findHits, notAllowed } from './find-hits'
import { standingInPublic } from './look-in-public'
import type { Place } from './public-records'

export type Waiting = { place: Place; isPublic: boolean }

const month = 30 * 24 * 3_600_000

/** The last attempts that are looked at. */
const most = 100

/**
 * Where a protected name stands that no guardian has allowed: first what is public already, then what somebody tried to
 * publish within the last month, the last attempt first. For guardians: that a record is one of these tells something of
 * the vault.
 * @param limit how many to look for: each is looked through
 */
export async function findWaiting(payload: BasePayload, limit: number): Promise<Waiting[]> {
  const waiting = new Map<string, Waiting>()
  for (const place of await standingInPublic(payload, limit))
    waiting.set(JSON.stringify(place), { place, isPublic: true })
  const req = await createLocalReq({}, payload)
  for (const place of await triedToPublish(payload)) {
    if (waiting.size === limit) break
    const key = JSON.stringify(place)
    const isWaiting = async () => (await notAllowed(req, await findHits(req, place, true))).length > 0
    if (!waiting.has(key) && (await isWaiting())) waiting.set(key, { place, isPublic: false })
  }
  return [...waiting.values()]
}

async function triedToPublish(payload: BasePayload): Promise<Place[]> {
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
  return docs.flatMap(({ recordType, recordId }) =>
    recordId ? [{ collection: recordType as PublishedCollection, id: recordId }] : [],
  )
}
