import type { PayloadRequest, Where } from 'payload'
import { showing } from '@/access/published-media'
import { idOf } from '@/review/id-of'
import { fingerprintsOf, speakerOf } from './fingerprints'
import { goneHash } from './gone-slug'
import type { StoredTakedown, Target } from './ledger'

/** A testimony as the database has it, in all languages. */
type Testimony = {
  id: string
  quote?: string | null
  attribution?: Record<string, string | null> | null
  slug?: string | null
  portrait?: { id: string } | string | null
  basis?: string | null
  consent?: { id: string } | string | null
  _status?: string | null
}

/** All versions there are of testimonies, as the database has them. */
export const versionsOf = { collection: 'testimonies', locale: 'all', pagination: false, limit: 0 } as const

/** What is to be gone of these testimonies: they themselves, their portraits, their addresses, and their words. */
export async function subjectOf(
  ids: string[],
  req: PayloadRequest,
): Promise<Pick<StoredTakedown, 'records' | 'goneSlugs' | 'fingerprints'>> {
  const all: State[] = []
  const slugs = new Set<string>()
  for (const id of ids) {
    const states = await statesOf(id, req)
    all.push(...states)
    const isKnown = await wasPublished(id, states, req)
    for (const { slug, isRecord, _status } of states)
      if (slug && (_status === 'published' || (isRecord && isKnown))) slugs.add(slug)
  }
  const portraits = new Set(
    all
      .filter(({ isRecord, consent, _status }) => isRecord && (consent || _status === 'published'))
      .flatMap(({ portrait }) => idOf(portrait) ?? []),
  )
  // A picture that was chosen once and taken back, or in a draft alone, may be somebody else's.
  for (const portrait of new Set(all.flatMap((state) => idOf(state.portrait) ?? [])))
    if (!portraits.has(portrait) && !(await isUsedElsewhere(portrait, ids, req))) portraits.add(portrait)
  const target = (collection: Target['collection']) => (id: string) => ({ collection, id })
  // Other drafts may have held somebody else's words.
  const said = all.filter(({ _status, isPresent }) => _status === 'published' || isPresent)
  for (const slug of slugs) if (await isOfAnother(slug, ids, req)) slugs.delete(slug)
  return {
    records: [...ids.map(target('testimonies')), ...[...portraits].map(target('media'))],
    goneSlugs: [...slugs].map(goneHash),
    fingerprints: [
      ...fingerprintsOf(new Set(said.flatMap(({ quote }) => quote || []))),
      ...new Set(said.flatMap(({ attribution }) => Object.values(attribution ?? {}).flatMap(speakers))),
    ],
  }
}

const speakers = (attribution: string | null) => (attribution ? speakerOf(attribution) : [])

/** Whether it is the record itself, and whether it is that or its latest draft. */
type State = Testimony & { isRecord: boolean; isPresent: boolean }

/** A testimony as it is, and as it was in each version and draft. */
async function statesOf(id: string, req: PayloadRequest): Promise<State[]> {
  const { db } = req.payload
  const record = await db.findOne<Testimony>({
    collection: 'testimonies',
    where: { id: { equals: id } },
    locale: 'all',
    req,
  })
  const where = { parent: { equals: id } }
  const versions = await db.findVersions<Testimony>({ ...versionsOf, where, req })
  return [
    ...(record ? [{ ...record, isRecord: true, isPresent: true }] : []),
    ...versions.docs.map(({ version, latest }) => ({
      ...version,
      isRecord: false,
      isPresent: Boolean(latest),
    })),
  ]
}

/** Whether another testimony that is on the site, or was, has an address now that one of these had. */
async function isOfAnother(slug: string, ids: string[], req: PayloadRequest): Promise<boolean> {
  const where: Where = { and: [{ slug: { equals: slug } }, { id: { not_in: ids } }] }
  const { docs } = await req.payload.db.find<Testimony>({ ...versionsOf, where, req })
  for (const { id } of docs) if (await wasPublished(id, await statesOf(id, req), req)) return true
  return false
}

/** Whether a testimony was ever on the site. Its versions tell it, unless it was unpublished, which rewrites one. */
async function wasPublished(id: string, states: State[], req: PayloadRequest): Promise<boolean> {
  if (states.some(({ _status }) => _status === 'published')) return true
  const where: Where = { and: [{ recordId: { equals: id } }, { action: { equals: 'publish' } }] }
  return Boolean(await req.payload.db.findOne({ collection: 'audit-entries', where, req }))
}

/** Whether any record but these shows a picture, on the site or in its latest draft. */
async function isUsedElsewhere(picture: string, ids: string[], req: PayloadRequest): Promise<boolean> {
  for (const { collection, fields } of showing) {
    for (const draft of [false, true]) {
      const { docs } = await req.payload.find({
        collection,
        where: { or: fields.map((field) => ({ [field]: { equals: picture } })) },
        draft,
        trash: true,
        select: {},
        depth: 0,
        pagination: false,
        req,
      })
      if (docs.some(({ id }) => !ids.includes(String(id)))) return true
    }
  }
  return false
}

/** The testimonies that rest on a consent: on the site, or in a draft over nothing that rests on something else. */
export async function findCovered(consent: string, req: PayloadRequest): Promise<string[]> {
  const { db } = req.payload
  const all = { ...versionsOf, req }
  const records = await db.find<Testimony>({ ...all, where: { consent: { equals: consent } } })
  const covered = new Set(records.docs.map(({ id }) => id))
  const drafts = await db.findVersions<Testimony>({
    ...all,
    where: { and: [{ 'version.consent': { equals: consent } }, { latest: { equals: true } }] },
    select: { parent: true },
  })
  const others = drafts.docs.map(({ parent }) => String(parent)).filter((id) => !covered.has(id))
  if (others.length === 0) return [...covered]
  const { docs } = await db.find<Testimony>({ ...all, where: { id: { in: others } } })
  for (const { id, _status } of docs) if (_status !== 'published') covered.add(id)
  return [...covered]
}

/** The testimonies that rested on a consent in any version, and do so no more: by mistake or not, people have to look. */
export async function findFormer(consent: string, req: PayloadRequest): Promise<string[]> {
  const where: Where = { 'version.consent': { equals: consent } }
  const versions = await req.payload.db.findVersions<Testimony>({
    ...versionsOf,
    where,
    select: { parent: true },
    req,
  })
  const covered = new Set(await findCovered(consent, req))
  return [...new Set(versions.docs.map(({ parent }) => String(parent)))].filter((id) => !covered.has(id))
}
