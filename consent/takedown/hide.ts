import type { PayloadRequest, Where } from 'payload'
import { coverage } from '@/consent/rules'
import type { StoredTakedown } from './ledger'
import { versionsOf } from './subject'

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

/** Takes testimonies off the site, whichever of their versions is asked for. */
export async function hideTestimonies(ids: readonly string[], req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  const collection = 'testimonies'
  for (const id of ids) {
    if (!(await exists(collection, id, req))) continue
    await db.updateOne({ collection, id, data: { _status: 'draft' }, returning: false, req })
    const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
    const { docs } = await db.findVersions<Record<string, unknown>>({ ...versionsOf, where, req })
    for (const { id: row, version, createdAt, updatedAt, parent } of docs) {
      const versionData = {
        createdAt,
        updatedAt,
        parent,
        latest: true,
        version: { ...version, _status: 'draft' },
      }
      await db.updateVersion({ collection, id: row, versionData, returning: false, req })
    }
  }
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
