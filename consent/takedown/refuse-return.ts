import {
  APIError,
  type BasePayload,
  type CollectionAfterChangeHook,
  createLocalReq,
  type GlobalAfterChangeHook,
  type PayloadRequest,
} from 'payload'
import { hasRole } from '@/access/roles'
import { saysNothing } from '@/collections/shared/publication-intent'
import { undoing } from '@/collections/shared/undo-all'
import { covers } from '@/consent/rules'
import { beforeCommit, transactionOf } from '@/content/after-commit'
import type { Consent, Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { consentsOf } from '../find-consent'
import { isErasure } from '../keep-records'
import { captionTexts } from '../names/public-texts'
import { compare, fingerprintsOf, isOfFew, speakerOf } from './fingerprints'
import { listTakedowns, type StoredTakedown } from './ledger'
import { otherTestimonies } from './other-testimonies'
import { holds, nothing } from './without'

const goneForGood =
  'These words were taken down for good, and cannot be published again: somebody took them back. Ask a guardian.'

const takenOff =
  'A guardian took a testimony with these very words off the site. Ask a guardian before you publish them from another record.'

/**
 * Keeps what was taken down from coming back another way, be it as a draft: pasted into a story, imported, restored, in
 * captions, or copied into another record. Looked at is what is stored now, in all languages. Whoever gave a testimony
 * may give it again, by a new consent.
 * @throws APIError 403, which undoes the whole change
 */
export const refuseReturn: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, req }) => {
  // Nothing keeps a record from being taken off the site.
  if (req.context[isErasure] || req.context[saysNothing]) return doc
  await refuse(await findWritten({ collection, doc, req }), collection.slug, req, previousDoc)
  return doc
}

/** The same for a global, which is public once it is saved. @throws APIError 403 */
export const refuseReturnToGlobal: GlobalAfterChangeHook = async ({ doc, global: { slug }, req }) => {
  await refuse(await req.payload.db.findGlobal({ slug, locale: 'all', req }), slug, req)
  return doc
}

/** The same for what is said about a record, and stored past its hooks. @throws APIError 403 */
export async function refuseReturnIn(text: string, req: PayloadRequest): Promise<void> {
  await refuse({ id: '', text }, 'notes', req)
}

type Written = Pick<Parameters<CollectionAfterChangeHook>[0], 'collection' | 'doc' | 'req'>

/** What a save has written, which is more than a hook is given: other languages, and what its user may not read. */
async function findWritten({ collection: { slug, versions }, doc, req }: Written): Promise<Values> {
  const { db } = req.payload
  const asked = { collection: slug, locale: 'all', req }
  if (!versions || doc._status === 'published')
    return (await db.findOne<Values & { id: string }>({ ...asked, where: { id: { equals: doc.id } } })) ?? doc
  const { docs } = await db.findVersions<Values>({
    ...asked,
    where: { parent: { equals: doc.id } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
  })
  return { ...docs[0]?.version, id: doc.id }
}

async function refuse(doc: Values, slug: string, req: PayloadRequest, before?: Values): Promise<void> {
  const known = await knownTakedowns(req)
  const { takedowns, united } = known
  const look = async (): Promise<Looked> => ({
    slug,
    texts: slug === 'media' ? [doc, ...(await captionTexts(doc))] : [doc],
    had: new Set(fingerprintsOf([String(before?.quote ?? '')])),
  })
  if (takedowns.length > 0) {
    const looked = await look()
    // Only then is it worth asking whose words they are.
    const isCarrying = carries(looked, united)
    const isTheirs =
      isCarrying && slug === 'testimonies' ? await whoseItIs(doc, req, looked.had) : () => false
    for (const takedown of isCarrying ? takedowns : []) {
      const words = new Set(takedown.words)
      if (!carries(looked, words, takedown) || isTheirs(takedown, words)) continue
      const others = await wordsOfOthers(takedown, words, String(doc.id), req)
      if (carries(looked, without(words, others), takedown))
        throw undoing(req, new APIError(goneForGood, 403, undefined, true))
    }
  }
  if (slug === 'testimonies' && doc._status === 'published' && (await isTakenOffElsewhere(doc, req)))
    throw undoing(req, new APIError(takenOff, 403, undefined, true))
  if ((await transactionOf(req)) !== undefined)
    await beforeCommit(req, () => refuseNewer(look, known, req.payload))
}

/**
 * Within a transaction nothing is seen of a takedown that began after it. So it is looked for once more, by another
 * request, right before what was written can be read: what is under a new takedown is refused, too.
 * @throws APIError 403
 */
async function refuseNewer(
  look: () => Promise<Looked>,
  { takedowns }: AllKnown,
  payload: BasePayload,
): Promise<void> {
  const now = await knownTakedowns(await createLocalReq({}, payload))
  const before = new Map(takedowns.map(({ id, words }) => [id, words.length]))
  const newer = now.takedowns.filter(({ id, words }) => before.get(id) !== words.length)
  if (newer.length === 0) return
  const looked = await look()
  const consents = looked.texts.map(({ consent }) => idOf(consent as Testimony['consent']))
  for (const takedown of newer) {
    const isUnder = looked.slug === 'testimonies' && consents.includes(takedown.originId)
    if (isUnder || carries(looked, new Set(takedown.words), takedown))
      throw new APIError(goneForGood, 403, undefined, true)
  }
}

type Values = Record<string, unknown>
type Looked = { slug: string; texts: Values[]; had: ReadonlySet<string> }

/** Whether what was written holds words of a takedown; of any, where it is not said of which. */
function carries({ slug, texts, had }: Looked, words: ReadonlySet<string>, takedown?: Known): boolean {
  const whole = { ...nothing, fingerprints: words }
  return texts.some((text) =>
    slug === 'testimonies' ? isTestimonyWith(text, words, had, takedown) : holds(text, whole),
  )
}

/**
 * A quotation is the same when most of it is; a few words of a speaker's when they are the same speaker's. Some of the words
 * may stand in what somebody else said, but in nothing that was entered since they were taken down.
 */
function isTestimonyWith(
  { quote, ...rest }: Values,
  words: ReadonlySet<string>,
  had: ReadonlySet<string>,
  takedown?: Known,
): boolean {
  const likeness = compare(String(quote ?? ''), words)
  if (likeness === 'same' || likeness === 'contains') return true
  const isMore = () => !takedown || isSince(rest.createdAt, takedown) || hasMore(quote, words, had)
  if (likeness === 'some' && isMore()) return true
  const speakers = Object.values(rest.attribution ?? {}).map((name) => speakerOf(String(name)))
  if (likeness === 'few' && speakers.some((speaker) => words.has(speaker))) return true
  return holds(rest, { ...nothing, fingerprints: words })
}

/** Whether a quotation has words of these that it did not have before. */
const hasMore = (quote: unknown, words: ReadonlySet<string>, had: ReadonlySet<string>) =>
  compare(String(quote ?? ''), without(words, had)) !== 'none'

const without = (words: ReadonlySet<string>, others: ReadonlySet<string>) =>
  new Set([...words].filter((word) => !others.has(word)))

const isSince = (at: unknown, { createdAt }: Known) => new Date(String(at)) > new Date(createdAt)

/**
 * Of which takedowns the words in a testimony are its own: it was there before and is somebody else's by a consent that
 * counts, or was left to a guardian who sends it now; or the same person has given them again, by a consent since.
 */
async function whoseItIs(
  doc: Values,
  req: PayloadRequest,
  had: ReadonlySet<string>,
): Promise<(takedown: Known, words: ReadonlySet<string>) => boolean> {
  const { basis, consent } = doc as Partial<Testimony>
  const id = basis === 'consent' ? idOf(consent) : undefined
  const where = { id: { equals: id } }
  const own = id && (await req.payload.db.findOne<Consent>({ collection: 'consents', where, req }))
  const person = own ? idOf(own.person) : undefined
  const consents = new Set(person ? await consentsOf(person, req) : [])
  const isCovered = Boolean(own && covers(own, 'website', new Date()))
  return (takedown, words) => {
    const isSamePerson = takedown.person === person || consents.has(takedown.originId)
    if (own && isCovered && isSamePerson) return isSince(own.createdAt, takedown)
    const wasThere = !isSince(doc.createdAt, takedown) && had.size > 0 && !hasMore(doc.quote, words, had)
    const isOthers = own ? isCovered && !isSamePerson : basis !== 'consent' && hasRole(req.user, 'guardian')
    return wasThere && (isOthers || (doc._status !== 'published' && !isSamePerson))
  }
}

/** What others said in the same words before, which is theirs: by a consent that counts, or some of it on the site. */
async function wordsOfOthers(
  takedown: Known,
  words: ReadonlySet<string>,
  id: string,
  req: PayloadRequest,
): Promise<ReadonlySet<string>> {
  const theirs: string[] = []
  for await (const other of otherTestimonies(new Set([id]), req)) {
    if (!other.isPublished || isSince(other.createdAt, takedown)) continue
    const likeness = compare(other.quote, words)
    if (likeness === 'some' || likeness === 'few' || (likeness !== 'none' && other.isCovered))
      theirs.push(other.quote)
  }
  // Whose a few words are is told by the speaker.
  return new Set(fingerprintsOf(theirs).filter((fingerprint) => !isOfFew(fingerprint)))
}

type Known = Pick<StoredTakedown, 'id' | 'originId' | 'person' | 'createdAt'> & { words: readonly string[] }

/** All takedowns, and their words together. */
type AllKnown = { takedowns: Known[]; united: ReadonlySet<string> }

const known = new WeakMap<BasePayload, AllKnown & { revision: string }>()

/** All takedowns, read again only when one was added or changed. */
async function knownTakedowns(req: PayloadRequest): Promise<AllKnown> {
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
  if (cached?.revision === revision) return cached
  const stored = totalDocs === 0 ? [] : await listTakedowns(payload, 'all', req)
  const takedowns = stored.map(({ fingerprints, ...takedown }) => ({ ...takedown, words: fingerprints }))
  const all = { revision, takedowns, united: new Set(takedowns.flatMap(({ words }) => words)) }
  known.set(payload, all)
  return all
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
  const isDuplicate = (other: string) => {
    const likeness = compare(quote ?? '', new Set(fingerprintsOf([other])))
    return likeness === 'same' || likeness === 'contains'
  }
  return docs.some((doc) => isDuplicate(doc.quote ?? ''))
}
