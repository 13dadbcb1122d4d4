import type { PayloadRequest, Where } from 'payload'
import type { Consent, Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'
import type { StoredTakedown } from './ledger'

/** Who said what is taken down: by the consent that it rests on, or rested on in its latest draft. */
export async function personBehind(
  { origin, originId }: Pick<StoredTakedown, 'origin' | 'originId'>,
  req: PayloadRequest,
): Promise<string | null> {
  if (origin === 'person') return originId
  const consent = origin === 'consent' ? originId : await consentOf(originId, req)
  if (!consent) return null
  const where = { id: { equals: consent } }
  const found = await req.payload.db.findOne<Consent>({ collection: 'consents', where, req })
  return idOf(found?.person) ?? null
}

async function consentOf(testimony: string, req: PayloadRequest): Promise<string | undefined> {
  const { db } = req.payload
  const collection = 'testimonies'
  const where: Where = { id: { equals: testimony } }
  const record = await db.findOne<Testimony>({ collection, where, req })
  if (record?.consent) return idOf(record.consent)
  const latest: Where = { and: [{ parent: { equals: testimony } }, { latest: { equals: true } }] }
  const { docs } = await db.findVersions<Testimony>({ collection, where: latest, limit: 1, req })
  return idOf(docs[0]?.version.consent)
}
