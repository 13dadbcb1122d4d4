import { randomUUID } from 'node:crypto'
import { type BasePayload, createLocalReq, type PayloadRequest, type Where } from 'payload'
import { isPublic } from '@/access/policies'
import { isShown } from '@/access/published-media'
import { publishedCollections } from '@/collections/shared/published-collections'
import { inPortions } from '@/ops/in-portions'
import { currentKey } from '@/vault/keys'
import { SealBroken, seal, unseal } from '@/vault/seal'
import { calledByTheirName, hitsIn, notAllowed } from './find-hits'
import type { NameFinder } from './find-names'
import { ownTexts, type Place, publicRecords, type RecordTexts, type ShownCollection } from './public-records'
import { vaultNames, vaultRevision } from './vault-names'

/** Under which name it is kept what was looked for last, and what was found: sealed, as it tells of the vault. */
const key = 'names-in-public'

/** Under which name it is kept when it was last asked to look anew: apart, or a search under way would write over it. */
const askedKey = 'names-in-public-again'

type Kept = { revision: string; sealed: string }
type Found = { places: Place[]; passages: string[] }

/**
 * Looks for protected names in what is public already, whenever somebody in the vault was entered or changed, or agrees no
 * more to be named: what was published before was not searched for them.
 * @returns whether any stand there that did not when it was looked last
 */
export async function lookInPublic(payload: BasePayload): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  // Taken first: what changes meanwhile is looked for the next time.
  const named = (await calledByTheirName(req)).toSorted()
  const asked = await payload.kv.get<string>(askedKey)
  const revision = [currentKey.id, await vaultRevision(payload), asked, ...named].join(' ')
  const kept = await payload.kv.get<Kept>(key)
  if (kept?.revision === revision) return false
  const known = new Set((await open(kept)).passages)
  const found: Found = { places: [], passages: [] }
  for await (const { place, passages } of protectedIn(req, allPublic(req))) {
    found.places.push(place)
    found.passages.push(...passages)
  }
  await payload.kv.set(key, { revision, sealed: await seal(JSON.stringify(found), key) } satisfies Kept)
  return found.passages.some((passage) => !known.has(passage))
}

/** Has it looked through anew within a minute, as something changed that the vault does not tell. */
export async function lookInPublicAgain({ kv }: BasePayload): Promise<void> {
  await kv.set(askedKey, randomUUID())
}

/** Where such names still stand of those that were found then, unless a guardian has allowed them since. */
export async function standingInPublic(payload: BasePayload, limit: number): Promise<Place[]> {
  const req = await createLocalReq({}, payload)
  const { places } = await open(await payload.kv.get<Kept>(key))
  const standing: Place[] = []
  for await (const { place } of protectedIn(req, publicAt(req, places))) {
    if (standing.push(place) === limit) break
  }
  return standing
}

/** Nothing, where it was sealed with a key that there is no more: then it is looked anew. */
async function open(kept: Kept | null): Promise<Found> {
  try {
    return kept ? JSON.parse(await unseal(kept.sealed, key)) : { places: [], passages: [] }
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    return { places: [], passages: [] }
  }
}

async function* protectedIn(
  req: PayloadRequest,
  records: AsyncIterable<RecordTexts>,
): AsyncGenerator<{ place: Place; passages: string[] }> {
  const finder: NameFinder | undefined = await vaultNames(req.payload)
  if (!finder) return
  for await (const record of records) {
    const hits = await notAllowed(req, await hitsIn(req, finder, [record]))
    const place = placeOf(record)
    if (hits.length === 0 || !(await isSeen(req, place))) continue
    yield { place, passages: hits.map(({ passage }) => passage) }
  }
}

const placeOf = ({ type, id }: RecordTexts) => (id ? { collection: type, id } : { global: type }) as Place

async function isSeen(req: PayloadRequest, place: Place): Promise<boolean> {
  return 'global' in place || place.collection !== 'media' || isShown(req, place.id)
}

async function* allPublic(req: PayloadRequest): AsyncGenerator<RecordTexts> {
  for (const { slug: global } of req.payload.config.globals)
    yield* (await publicRecords(req, { global })).slice(0, 1)
  for (const collection of [...publishedCollections, 'media'] as const)
    yield* inPortions((portion) => recordsOf(req, collection, portion))
}

async function* publicAt(req: PayloadRequest, places: readonly Place[]): AsyncGenerator<RecordTexts> {
  for (const place of places) {
    if ('global' in place) yield* (await publicRecords(req, place)).slice(0, 1)
    else yield* (await recordsOf(req, place.collection, { where: { id: { equals: place.id } } })).docs
  }
}

/** Public records of one kind, each with its own texts: what it places is public itself. */
async function recordsOf(
  req: PayloadRequest,
  collection: ShownCollection,
  { where, ...portion }: { where: Where },
): Promise<{ docs: (RecordTexts & { id: string })[] }> {
  const { docs } = await req.payload.find({
    ...portion,
    collection,
    where: collection === 'media' ? where : { and: [isPublic, where] },
    locale: 'all',
    depth: 0,
    overrideAccess: true,
    req,
  })
  const texts = docs.map(async (record) => ({
    type: collection,
    id: record.id,
    texts: await ownTexts(req, collection, { ...record }),
  }))
  return { docs: await Promise.all(texts) }
}
