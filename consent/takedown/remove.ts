import { NotFound, type PayloadRequest } from 'payload'
import { publicCollections } from '@/content/paths'
import { doAll } from '@/ops/do-all'
import { retrying } from '@/ops/retry'
import { isErasure } from '../keep-records'
import { captionTexts } from '../names/public-texts'
import { addCopies } from './begin'
import { compareWithOthers } from './compare-with-others'
import { copiesIn } from './fingerprints'
import { hideTestimonies } from './hide'
import { readTakedown, type StoredTakedown, type Target } from './ledger'
import { addressesOf, type Left, type Removed } from './receipt'
import { remainder, removeFrom, type Stored, storedRecords } from './stored-records'
import { holds, nothing, type Removal } from './without'

/** How often all is looked through for what was saved meanwhile. */
const mostRounds = 5

/** MongoDB ends a transaction after a minute, in milliseconds, and looks for those to end once a minute. */
const longestTransaction = 120_000

/** Writes on the receipt what is about to be removed, and what a guardian has to decide about. */
export type Note = (removed: Omit<Removed, 'at'>[], left?: Left[]) => Promise<void>

/**
 * Removes copies of the words, and references to what goes, from every record, draft and version. The same testimony
 * entered twice goes too. What is somebody else's is left to a guardian; where nobody consented to it, off the site.
 * @throws what could not be changed, after all else that was found with it was
 */
export async function removeCopies(takedown: StoredTakedown, req: PayloadRequest, note: Note): Promise<void> {
  const { payload } = req
  const { twins, hidden, left, removal } = await compareWithOthers(takedown, req)
  const captions = (await captionsHolding(removal.fingerprints, req)).filter((id) => !removal.ids.has(id))
  const films = captions.map((id) => ({ what: 'film' as const, record: `media/${id}` }))
  await note([], [...left, ...films])
  await hideTestimonies(hidden, req)
  if (twins.length > 0 || captions.length > 0) {
    await addCopies(takedown, { testimonies: twins, media: captions }, req)
    return removeCopies(await readTakedown(payload, takedown.id), req, note)
  }
  // Once more what was saved meanwhile, until nothing was. A transaction that began before can have ended since.
  for (let since: string | undefined, round = 0; ; round++) {
    const begun = new Date(Date.now() - longestTransaction).toISOString()
    const found: Stored[] = []
    const unread: (() => Promise<never>)[] = []
    for await (const stored of storedRecords(payload, since)) {
      if (stored.id && removal.ids.has(stored.id)) continue
      try {
        if (remainder(stored, removal)) found.push({ ...stored, data: placeOf(stored, removal) })
      } catch (cause) {
        const unreadable = new Error(`${stored.type}/${stored.id ?? ''} could not be looked through`, {
          cause,
        })
        unread.push(() => Promise.reject(unreadable))
      }
    }
    if (found.length + unread.length === 0 && since) return
    if (round === mostRounds) throw new Error('Copies of what is taken down are found again and again')
    if (found.length > 0) await note(summarised(found))
    const removals = found.map((stored) => () => retrying(() => removeFrom(payload, stored, removal)))
    await doAll([...removals, ...unread], 'Not every copy could be removed')
    since = begun
  }
}

/** Files of captions in which the words stand: they go as a whole, and somebody has to look at their film. */
async function captionsHolding(words: ReadonlySet<string>, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; filename?: string; mimeType?: string }>({
    collection: 'media',
    where: { mimeType: { equals: 'text/vtt' } },
    select: { filename: true, mimeType: true },
    pagination: false,
    limit: 0,
    req,
  })
  const found: string[] = []
  for (const file of docs) {
    const texts = await captionTexts(file)
    if (texts.some(({ text }) => copiesIn(text, words).length > 0)) found.push(file.id)
  }
  return found
}

/** Of what was found only what the receipt tells is kept: there may be thousands. */
function placeOf({ type, data }: Stored, { fingerprints }: Removal): Record<string, unknown> {
  const isCopy = holds(data, { ...nothing, fingerprints })
  return { _status: data._status, slug: data.slug, isCopy, type }
}

/** One line for each record, however many of its versions are concerned. */
function summarised(all: Stored[]): Omit<Removed, 'at'>[] {
  const byRecord = new Map<string, Stored[]>()
  for (const stored of all) {
    const key = `${stored.type}/${stored.id ?? ''}`
    byRecord.set(key, [...(byRecord.get(key) ?? []), stored])
  }
  return [...byRecord.values()].map((states) => {
    const hasCopy = states.some(({ data }) => data.isCopy)
    const versions = states.filter(({ isVersion }) => isVersion).length
    return {
      what: hasCopy ? 'copy' : 'place',
      count: versions,
      ...whereIs(states.find(({ isVersion }) => !isVersion) ?? (states[0] as Stored)),
    }
  })
}

function whereIs({ type, id, data }: Stored): Pick<Removed, 'where' | 'record'> {
  if (type === 'home') return { where: addressesOf('/'), record: type }
  const isOnSite = data._status === 'published' && publicCollections.some((collection) => collection === type)
  const where = isOnSite ? addressesOf(`/${type}/${encodeURIComponent(String(data.slug))}`) : []
  return { where, record: id ? `${type}/${id}` : type }
}

/**
 * Deletes records for good, their drafts and versions, and files in every size.
 * @throws what could not be deleted, after all others were
 */
export async function removeRecords(
  collection: Target['collection'],
  { records, createdAt }: StoredTakedown,
  req: PayloadRequest,
  note: Note,
): Promise<void> {
  const ids = records.filter((record) => record.collection === collection).map(({ id }) => id)
  const removals = ids.map((id) => () => removeRecord({ collection, id, createdAt }, req, note))
  await doAll(removals, 'Not every record could be removed')
}

type Removing = Target & Pick<StoredTakedown, 'createdAt'>

async function removeRecord(
  { collection, id, createdAt }: Removing,
  req: PayloadRequest,
  note: Note,
): Promise<void> {
  const reading = { collection, id, trash: true, depth: 0, overrideAccess: true, req }
  if (!(await req.payload.findByID({ ...reading, select: {}, disableErrors: true }))) return
  if (collection === 'testimonies') await note(await describeTestimony({ id, createdAt }, req))
  if (collection === 'media') await note(await describePicture(id, req))
  await removeJobs(id, req)
  const deleting = { ...reading, overrideLock: true, context: { [isErasure]: true } }
  await req.payload.delete(deleting).catch((error: unknown) => {
    // Another process was faster.
    if (!(error instanceof NotFound)) throw error
  })
}

async function describeTestimony(
  { id, createdAt }: Pick<Removing, 'id' | 'createdAt'>,
  req: PayloadRequest,
): Promise<Omit<Removed, 'at'>[]> {
  const { payload } = req
  const record = await payload.findByID({
    collection: 'testimonies',
    id,
    trash: true,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!record) return []
  const { docs } = await payload.findVersions({
    collection: 'testimonies',
    where: { parent: { equals: id } },
    trash: true,
    depth: 0,
    pagination: false,
    req,
  })
  const slugs = new Set([record.slug, ...docs.map(({ version }) => version.slug)].filter(Boolean))
  const where = [...slugs].flatMap((slug) => addressesOf(`/testimonies/${encodeURIComponent(slug)}`))
  // The draft by which the takedown hid it is none of its versions.
  const versions = docs.filter((version) => version.createdAt < createdAt)
  return [{ what: 'testimony', count: versions.length, where, record: `testimonies/${id}` }]
}

async function describePicture(id: string, req: PayloadRequest): Promise<Omit<Removed, 'at'>[]> {
  const media = await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req })
  if (!media) return []
  const names = new Set([media.filename, ...Object.values(media.sizes ?? {}).map(({ filename }) => filename)])
  names.delete(null)
  names.delete(undefined)
  const what = media.mimeType === 'text/vtt' ? 'captions' : 'portrait'
  return [{ what, count: names.size, where: [], record: `media/${id}` }]
}

/** What was planned for a record is planned no more. */
async function removeJobs(id: string, { payload }: PayloadRequest): Promise<void> {
  await payload.db.deleteMany({ collection: 'payload-jobs', where: { 'input.doc.value': { equals: id } } })
}
