import type { PayloadRequest } from 'payload'
import { publicCollections } from '@/content/paths'
import { isErasure } from '../keep-records'
import { subjectOf } from './begin'
import { copiesIn } from './fingerprints'
import { readTakedown, type StoredTakedown, type Target, update } from './ledger'
import { addressesOf, type Removed } from './receipt'
import { remainder, type Stored, storedRecords } from './stored-records'
import { holds, type Removal } from './without'

/** Writes on the receipt what is about to be removed. */
export type Note = (removed: Omit<Removed, 'at'>[]) => Promise<void>

/**
 * Removes copies of the words, and references to what goes, from every record, draft and version. Another testimony that
 * carries the words is the same testimony twice, and goes too.
 */
export async function removeCopies(takedown: StoredTakedown, req: PayloadRequest, note: Note): Promise<void> {
  const { payload } = req
  const removal: Removal = {
    fingerprints: new Set(takedown.fingerprints),
    ids: new Set(takedown.records.map(({ id }) => id)),
  }
  const changes: { stored: Stored; rest: Record<string, unknown> }[] = []
  const twins = new Set<string>()
  for await (const stored of storedRecords(payload)) {
    if (stored.id && removal.ids.has(stored.id)) continue
    if (isTwin(stored, removal)) twins.add(String(stored.id))
    const rest = remainder(stored, removal)
    if (rest) changes.push({ stored, rest })
  }
  if (twins.size > 0) await addTargets(takedown, [...twins], req)
  const others = changes.filter(({ stored }) => !twins.has(stored.id ?? ''))
  await note(
    summarised(
      others.map(({ stored }) => stored),
      removal,
    ),
  )
  for (const { stored, rest } of others) await stored.write(rest)
  if (twins.size > 0) await removeCopies(await readTakedown(payload, takedown.id), req, note)
}

function isTwin({ type, data, isPresent }: Stored, { fingerprints }: Removal): boolean {
  return type === 'testimonies' && isPresent && copiesIn(String(data.quote ?? ''), fingerprints).length > 0
}

async function addTargets(takedown: StoredTakedown, ids: string[], req: PayloadRequest): Promise<void> {
  const { payload } = req
  for (const id of ids)
    await payload.db.updateOne({
      collection: 'testimonies',
      id,
      data: { _status: 'draft' },
      returning: false,
    })
  const more = await subjectOf(ids, req)
  await update(payload, takedown.id, {
    records: [...takedown.records, ...more.records],
    goneSlugs: [...new Set([...takedown.goneSlugs, ...more.goneSlugs])],
    fingerprints: [...new Set([...takedown.fingerprints, ...more.fingerprints])],
  })
}

/** One line for each record, however many of its versions are concerned. */
function summarised(all: Stored[], { fingerprints }: Removal): Omit<Removed, 'at'>[] {
  const byRecord = new Map<string, Stored[]>()
  for (const stored of all) {
    const key = `${stored.type}/${stored.id ?? ''}`
    byRecord.set(key, [...(byRecord.get(key) ?? []), stored])
  }
  return [...byRecord.values()].map((states) => {
    const hasCopy = states.some(({ data }) => holds(data, { fingerprints, ids: new Set() }))
    const versions = states.filter(({ isVersion }) => isVersion).length
    return {
      what: hasCopy ? 'copy' : 'place',
      detail: versions > 0 ? `with ${counted(versions, 'version or draft', 'versions and drafts')}` : '',
      where: whereIs(states.find(({ isVersion }) => !isVersion) ?? (states[0] as Stored)),
    }
  })
}

function whereIs({ type, id, data }: Stored): string[] {
  if (type === 'home') return addressesOf('/')
  const isOnSite = data._status === 'published' && publicCollections.some((collection) => collection === type)
  if (isOnSite) return addressesOf(`/${type}/${encodeURIComponent(String(data.slug))}`)
  return [id ? `the newsroom, ${type} ${id}` : `the newsroom, ${type}`]
}

/** Deletes records for good, their drafts and versions, and files in every size. */
export async function removeRecords(
  collection: Target['collection'],
  { records }: StoredTakedown,
  req: PayloadRequest,
  note: Note,
): Promise<void> {
  for (const { id } of records.filter((record) => record.collection === collection)) {
    const reading = { collection, id, trash: true, depth: 0, overrideAccess: true, req }
    if (!(await req.payload.findByID({ ...reading, select: {}, disableErrors: true }))) continue
    if (collection === 'testimonies') await note(await describeTestimony(id, req))
    if (collection === 'media') await note(await describePicture(id, req))
    await removeJobs(id, req)
    await req.payload.delete({ ...reading, overrideLock: true, context: { [isErasure]: true } })
  }
}

async function describeTestimony(id: string, req: PayloadRequest): Promise<Omit<Removed, 'at'>[]> {
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
  const detail = `with ${counted(docs.length, 'version or draft', 'versions and drafts')}`
  const where = [...slugs].flatMap((slug) => addressesOf(`/testimonies/${encodeURIComponent(slug)}`))
  return [{ what: 'testimony', detail, where }]
}

async function describePicture(id: string, req: PayloadRequest): Promise<Omit<Removed, 'at'>[]> {
  const media = await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req })
  if (!media) return []
  const names = new Set([media.filename, ...Object.values(media.sizes ?? {}).map(({ filename }) => filename)])
  names.delete(null)
  names.delete(undefined)
  const detail = `in ${counted(names.size, 'file', 'files')}`
  return [{ what: 'portrait', detail, where: [`the files of the site, picture ${id}`] }]
}

/** What was planned for a record is planned no more. */
async function removeJobs(id: string, { payload }: PayloadRequest): Promise<void> {
  await payload.db.deleteMany({ collection: 'payload-jobs', where: { 'input.doc.value': { equals: id } } })
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
