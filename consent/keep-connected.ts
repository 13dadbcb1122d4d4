import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { hasRole } from '@/access/roles'
import type { Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { findConsent } from './find-consent'

type Rests = Partial<Pick<Testimony, 'basis' | 'consent'>>

/** What is said to whoever is no guardian and would change what a testimony rests on. */
export function connectedByGuardian(): Error {
  const message =
    'A guardian connected this with a person’s consent: only a guardian can change what it rests on.'
  return new APIError(message, 403, undefined, true)
}

const takenBack = 'The person took this consent back: nothing can rest on it any more.'

/**
 * Keeps a testimony within reach of whoever gave it, whichever way a change comes: once it is connected with a consent,
 * in what is published or in its latest version, only guardians change the consent or the basis. A consent that was taken
 * back is connected with nothing, be it a draft. What scripts write, which nobody is signed in for, is else taken as it is.
 * @throws APIError 403 for whoever may not change it, 400 for a consent that was taken back
 */
export const keepConnected: CollectionBeforeChangeHook<Testimony> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { user } = req
  // A new record has an empty original.
  const before = operation === 'update' ? originalDoc : undefined
  if (before && user && !hasRole(user, 'guardian')) await refuseToMove(data, before, req)
  const isNew = idOf(data.consent) !== idOf(before?.consent)
  if (isNew && (await findConsent(data.consent, req))?.withdrawnOn)
    throw new APIError(takenBack, 400, undefined, true)
  return data
}

async function refuseToMove(data: Partial<Testimony>, before: Testimony, req: PayloadRequest): Promise<void> {
  const published = await findPublished(before.id, req)
  const latest = await findLatest(before.id, req)
  if (![before, published, latest].some(({ consent }) => idOf(consent))) return
  const isMoved = isAnother(data, before) || (idOf(latest.consent) && isAnother(data, latest))
  // Where a guardian drafted it so, what is drafted may have moved; only a guardian publishes that.
  const leaves = data._status === 'published' && published._status === 'published' && isOut(data, published)
  if (isMoved || leaves) throw connectedByGuardian()
}

function isAnother(one: Rests, other: Rests): boolean {
  return hasOther(one, other) || one.basis !== other.basis
}

/** Whether a change of what rests on a consent is out of its reach. */
function isOut(data: Rests, published: Rests): boolean {
  if (!idOf(published.consent)) return false
  return hasOther(data, published) || (published.basis === 'consent' && data.basis !== 'consent')
}

function hasOther({ consent }: Rests, other: Rests): boolean {
  return (idOf(consent) ?? null) !== (idOf(other.consent) ?? null)
}

async function findPublished(id: string, req: PayloadRequest): Promise<Partial<Testimony>> {
  const where = { id: { equals: id } }
  const select = { basis: true, consent: true, _status: true } as const
  return (await req.payload.db.findOne<Testimony>({ collection: 'testimonies', where, select, req })) ?? {}
}

/** A change of many records at once is told what is published of each, not its latest version. */
async function findLatest(id: string, req: PayloadRequest): Promise<Rests> {
  const { docs } = await req.payload.db.findVersions<Testimony>({
    collection: 'testimonies',
    where: { parent: { equals: id } },
    select: { version: { basis: true, consent: true } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version ?? {}
}
