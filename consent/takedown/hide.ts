import type { PayloadRequest, Where } from 'payload'
import { coverage } from '@/consent/rules'
import { inTransaction } from '@/ops/in-transaction'
import type { StoredTakedown } from './ledger'
import { versionsOf } from './subject'

type Versioned = { id: string; createdAt: string; updatedAt: string; _status?: string | null }

/**
 * Takes what is to be removed from the public. Done again after a restore, whose data knows nothing of it: when a person
 * took their words back does not change.
 */
export async function hide(
  {
    origin,
    originId,
    records,
    createdAt,
  }: Pick<StoredTakedown, 'origin' | 'originId' | 'records'> & {
    createdAt?: string
  },
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload
  const withdrawnOn = createdAt ?? new Date().toISOString()
  if (origin === 'consent' && (await exists('consents', originId, req))) {
    const data = { withdrawnOn, ...coverage({ withdrawnOn }) }
    await db.updateOne({ collection: 'consents', id: originId, data, returning: false, req })
  }
  await hideTestimonies(
    records.filter(({ collection }) => collection === 'testimonies').map(({ id }) => id),
    req,
  )
}

/**
 * Takes testimonies off the site, whichever of their versions is asked for. That they were published stays on record, so
 * that a later takedown knows their words and address as those that were on the site.
 */
export async function hideTestimonies(ids: readonly string[], req: PayloadRequest): Promise<void> {
  for (const id of ids) await inTransaction(req, () => hideTestimony(id, req))
}

async function hideTestimony(id: string, req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  const collection = 'testimonies'
  if (!(await exists(collection, id, req))) return
  await db.updateOne({ collection, id, data: { _status: 'draft' }, returning: false, req })
  const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  const { docs } = await db.findVersions<Versioned>({ ...versionsOf, where, req })
  const [latest] = docs
  if (!latest || docs.every(({ version }) => version._status === 'draft')) return
  // The database takes only what is older for superseded.
  const newest = Math.max(...docs.map(({ updatedAt }) => Date.parse(updatedAt)))
  const now = new Date(Math.max(Date.now(), newest + 1)).toISOString()
  await db.createVersion({
    collectionSlug: collection,
    parent: id,
    versionData: { ...latest.version, _status: 'draft' },
    autosave: false,
    createdAt: now,
    updatedAt: now,
    returning: false,
    req,
  })
}

/** Whether there is such a record, be it in the trash. */
export async function exists(
  collection: 'consents' | 'testimonies',
  id: string,
  req: PayloadRequest,
): Promise<boolean> {
  return Boolean(
    await req.payload.findByID({
      collection,
      id,
      depth: 0,
      trash: true,
      disableErrors: true,
      select: {},
      req,
    }),
  )
}
