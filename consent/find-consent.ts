import type { PayloadRequest, Where } from 'payload'
import type { Consent } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { type Obstacle, obstaclesToPublishing, type PublicationBasis } from './may-publish'
import type { ConsentFacts } from './rules'

type Reference = Parameters<typeof idOf>[0]

/**
 * What the rules look at of a consent, past the access of whoever asks: they learn from it what may be published, and
 * nothing of the person.
 */
export async function findConsent(reference: Reference, req: PayloadRequest): Promise<ConsentFacts | null> {
  const id = idOf(reference)
  if (!id) return null
  return req.payload.db.findOne<ConsentFacts & { id: string }>({
    collection: 'consents',
    where: { id: { equals: id } },
    select: { scopes: true, expiresOn: true, withdrawnOn: true },
    req,
  })
}

/** The ids of all consents that somebody gave, those taken back among them; or of those recorded before a moment. */
export async function consentsOf(person: string, req: PayloadRequest, before?: string): Promise<string[]> {
  const until: Where[] = before ? [{ createdAt: { less_than_equal: before } }] : []
  const { docs } = await req.payload.db.find<Consent>({
    collection: 'consents',
    where: { and: [{ person: { equals: person } }, ...until] },
    select: {},
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ id }) => id)
}

/** Why a testimony may not be published as it is, or would be saved. */
export async function findObstacles(
  testimony: PublicationBasis & { consent?: Reference },
  req: PayloadRequest,
): Promise<Obstacle[]> {
  const consent = testimony.basis === 'consent' ? await findConsent(testimony.consent, req) : null
  return obstaclesToPublishing(testimony, consent, new Date())
}
