import {
  APIError,
  type BasePayload,
  type CollectionAfterChangeHook,
  type GlobalAfterChangeHook,
  type PayloadRequest,
} from 'payload'
import { keepsOff } from '@/collections/shared/publication-intent'
import { undoing } from '@/collections/shared/undo-all'
import { covers } from '@/consent/rules'
import type { Consent, Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { isErasure } from '../keep-records'
import { captionTexts } from '../names/public-texts'
import { compare, fingerprintsOf, isSame } from './fingerprints'
import { listTakedowns } from './ledger'
import { otherTestimonies } from './other-testimonies'
import { holds } from './without'

const goneForGood =
  'These words were taken down for good, and cannot be published again: somebody took them back. Ask a guardian.'

const takenOff =
  'A guardian took a testimony with these very words off the site. Ask a guardian before you publish them from another record.'

/**
 * Keeps what was taken down from coming back another way, be it as a draft: pasted into a story, imported, restored, in
 * captions, or copied into another record. Whoever gave a testimony may give it again, by a new consent.
 * @throws APIError 403, which undoes the whole change
 */
export const refuseReturn: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  // Nothing keeps a record from being taken off the site.
  if (!req.context[isErasure] && !req.context[keepsOff]) await refuse(doc, collection.slug, req)
  return doc
}

/** The same for a global, which is public once it is saved. @throws APIError 403 */
export const refuseReturnToGlobal: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  await refuse(doc, global.slug, req)
  return doc
}

async function refuse(doc: Values, slug: string, req: PayloadRequest): Promise<void> {
  const takedowns = await knownTakedowns(req)
  const texts = slug === 'media' ? [doc, ...(await captionTexts(doc))] : [doc]
  const carries = (words: ReadonlySet<string>) =>
    texts.some((text) =>
      slug === 'testimonies' ? isTestimonyWith(text, words) : holds(text, { fingerprints: words, ids: none }),
    )
  if (takedowns.length > 0 && carries(unitedWords(takedowns))) {
    // Only now is it worth asking whose words else they are.
    const given = slug === 'testimonies' ? await consentsOfSamePerson(doc, req) : none
    const words = unitedWords(takedowns.filter(({ originId }) => !given.has(originId)))
    const others = await wordsOfOthers(words, String(doc.id), req)
    if (carries(new Set([...words].filter((word) => !others.has(word)))))
      throw undoing(req, new APIError(goneForGood, 403, undefined, true))
  }
  if (slug === 'testimonies' && doc._status === 'published' && (await isTakenOffElsewhere(doc, req)))
    throw undoing(req, new APIError(takenOff, 403, undefined, true))
}

type Values = Record<string, unknown>

const none: ReadonlySet<string> = new Set()

/** A quotation is the same when most of it is; a run of words in it may be anybody's. */
function isTestimonyWith({ quote, ...rest }: Values, words: ReadonlySet<string>): boolean {
  return isSame(String(quote ?? ''), words) || holds(rest, { fingerprints: words, ids: none })
}

/** What others said in the same words, which is theirs: by a consent that counts, or in a quotation that is another one. */
async function wordsOfOthers(
  words: ReadonlySet<string>,
  id: string,
  req: PayloadRequest,
): Promise<ReadonlySet<string>> {
  const theirs: string[] = []
  for await (const { quote, isStanding } of otherTestimonies({ but: new Set([id]) }, req)) {
    const likeness = compare(quote, words)
    if (likeness === 'partly' || (likeness === 'same' && isStanding)) theirs.push(quote)
  }
  return new Set(fingerprintsOf(theirs))
}

type Known = { originId: string; words: readonly string[] }

const known = new WeakMap<BasePayload, { revision: string; takedowns: Known[] }>()

/** All takedowns, read again only when one was added or changed. */
async function knownTakedowns(req: PayloadRequest): Promise<Known[]> {
  const { payload } = req
  const { docs, totalDocs } = await payload.db.find<{ id: string; updatedAt: string }>({
    collection: 'takedowns',
    sort: '-updatedAt',
    limit: 1,
    select: { updatedAt: true },
    req,
  })
  const revision = `${totalDocs} ${docs[0]?.updatedAt ?? ''}`
  const cached = known.get(payload)
  if (cached?.revision === revision) return cached.takedowns
  const all = totalDocs === 0 ? [] : await listTakedowns(payload, 'all', req)
  const takedowns = all.map(({ originId, fingerprints }) => ({ originId, words: fingerprints }))
  known.set(payload, { revision, takedowns })
  return takedowns
}

function unitedWords(takedowns: readonly Known[]): ReadonlySet<string> {
  return new Set(takedowns.flatMap(({ words }) => words))
}

/** The consents, those taken back among them, of whoever gave the consent that a testimony rests on now. */
async function consentsOfSamePerson(
  { basis, consent }: Partial<Testimony>,
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
async function isTakenOffElsewhere({ id, quote }: Partial<Testimony>, req: PayloadRequest): Promise<boolean> {
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
  return docs.some((doc) => isSame(quote ?? '', longRuns(doc.quote ?? '')))
}

/** A few words may be anybody's: of those no duplicate can be told. */
function longRuns(text: string): ReadonlySet<string> {
  return new Set(fingerprintsOf([text]).filter((fingerprint) => !fingerprint.startsWith('alone')))
}
