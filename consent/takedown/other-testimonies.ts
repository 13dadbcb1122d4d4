import type { PayloadRequest } from 'payload'
import { covers } from '@/consent/rules'
import type { Consent, Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'
import type { StoredTakedown } from './ledger'

/** A testimony that is not taken down: what it says now, on the site or in its latest draft. */
type Other = {
  id: string
  quote: string
  /** Whether somebody allows it at this moment by another consent. */
  isStanding: boolean
}

type Stored = Pick<Testimony, 'id' | 'quote' | 'basis' | 'consent'>

/** All testimonies but those that a takedown removes, each as it is and as its latest draft has it. */
export async function otherTestimonies(
  { origin, originId, records }: Pick<StoredTakedown, 'origin' | 'originId' | 'records'>,
  req: PayloadRequest,
): Promise<Other[]> {
  const { db } = req.payload
  const all = { collection: 'testimonies' as const, pagination: false, limit: 0, req }
  const select = { quote: true, basis: true, consent: true } as const
  const found = await db.find<Stored>({ ...all, select })
  const drafts = await db.findVersions<Stored>({
    ...all,
    where: { latest: { equals: true } },
    select: { parent: true, version: select },
  })
  const latest = drafts.docs.map(({ parent, version }) => ({ ...version, id: String(parent) }))
  const removed = new Set(records.map(({ id }) => id))
  const covered = await coveringConsents(req)
  if (origin === 'consent') covered.delete(originId)
  return [...found.docs, ...latest]
    .filter(({ id, quote }) => !removed.has(id) && quote)
    .map(({ id, quote, basis, consent }) => ({
      id,
      quote,
      isStanding: basis === 'consent' && covered.has(idOf(consent) ?? ''),
    }))
}

/** The consents that cover the website at this moment. */
async function coveringConsents(req: PayloadRequest): Promise<Set<string>> {
  const { docs } = await req.payload.db.find<Consent>({
    collection: 'consents',
    where: { websiteUntil: { greater_than: new Date().toISOString() } },
    select: { scopes: true, expiresOn: true, withdrawnOn: true },
    pagination: false,
    limit: 0,
    req,
  })
  const now = new Date()
  return new Set(docs.filter((consent) => covers(consent, 'website', now)).map(({ id }) => id))
}
