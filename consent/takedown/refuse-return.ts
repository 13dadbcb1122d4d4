import {
  APIError,
  type CollectionAfterChangeHook,
  type GlobalAfterChangeHook,
  type PayloadRequest,
} from 'payload'
import { undoing } from '@/collections/shared/undo-all'
import { covers } from '@/consent/rules'
import type { Consent, Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { fingerprintsOf } from './fingerprints'
import { listTakedowns } from './ledger'
import { holds } from './without'

const goneForGood =
  'These words were taken down for good, and cannot be published again: somebody took them back. Ask a guardian.'

const takenOff =
  'A guardian took a testimony with these very words off the site. Ask a guardian before you publish them from another record.'

/**
 * Keeps what was taken down from coming back another way: pasted into a story, imported, restored, or copied into another
 * record. Whoever gave a testimony may give it again, by a new consent.
 * @throws APIError 403, which undoes the whole change
 */
export const refuseReturn: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if ('_status' in doc && doc._status !== 'published') return doc
  await refuse(doc, collection.slug === 'testimonies' ? doc : undefined, req)
  return doc
}

/** The same for a global, which is public once it is saved. @throws APIError 403 */
export const refuseReturnToGlobal: GlobalAfterChangeHook = async ({ doc, req }) => {
  await refuse(doc, undefined, req)
  return doc
}

async function refuse(doc: unknown, testimony: Testimony | undefined, req: PayloadRequest): Promise<void> {
  const excepted = testimony ? await consentsOfSamePerson(testimony, req) : new Set<string>()
  const known = new Set<string>()
  for (const { originId, fingerprints } of await listTakedowns(req.payload, 'all', req))
    if (!excepted.has(originId)) for (const fingerprint of fingerprints) known.add(fingerprint)
  if (known.size > 0 && holds(doc, { fingerprints: known, ids: new Set() }))
    throw undoing(req, new APIError(goneForGood, 403, undefined, true))
  if (testimony && (await isTakenOffElsewhere(testimony, req)))
    throw undoing(req, new APIError(takenOff, 403, undefined, true))
}

/** The consents, those taken back among them, of whoever gave the consent that a testimony rests on now. */
async function consentsOfSamePerson(
  { basis, consent }: Testimony,
  req: PayloadRequest,
): Promise<Set<string>> {
  const id = basis === 'consent' ? idOf(consent) : undefined
  const { db } = req.payload
  const where = { id: { equals: id } }
  const own = id && (await db.findOne<Consent>({ collection: 'consents', where, req }))
  if (!own || !covers(own, 'website', new Date())) return new Set()
  const { docs } = await db.find<Consent>({
    collection: 'consents',
    where: { person: { equals: idOf(own.person) } },
    pagination: false,
    limit: 0,
    req,
  })
  return new Set(docs.map((other) => other.id))
}

/** Whether a guardian's takedown of another record with the same words stands: a duplicate carries none of its own. */
async function isTakenOffElsewhere({ id, quote }: Testimony, req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'testimonies',
    where: {
      and: [
        { 'review.takedown.at': { exists: true } },
        { 'review.takedown.backAt': { exists: false } },
        { id: { not_equals: id } },
      ],
    },
    draft: true,
    trash: true,
    depth: 0,
    pagination: false,
    req,
  })
  const known = new Set(fingerprintsOf(docs.map((doc) => doc.quote ?? '')))
  return known.size > 0 && holds(quote, { fingerprints: known, ids: new Set() })
}
