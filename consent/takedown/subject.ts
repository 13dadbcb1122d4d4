import type { PayloadRequest } from 'payload'
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
  for (const id of ids) all.push(...(await statesOf(id, req)))
  const portraits = new Set(
    all.filter(({ isPresent }) => isPresent).flatMap(({ portrait }) => idOf(portrait) ?? []),
  )
  // A picture that was chosen once and taken back may be somebody else's.
  for (const portrait of new Set(all.flatMap((state) => idOf(state.portrait) ?? [])))
    if (!portraits.has(portrait) && !(await isUsedElsewhere(portrait, ids, req))) portraits.add(portrait)
  const target = (collection: Target['collection']) => (id: string) => ({ collection, id })
  return {
    records: [...ids.map(target('testimonies')), ...[...portraits].map(target('media'))],
    goneSlugs: [...new Set(all.flatMap(({ slug, _status }) => (_status === 'published' && slug) || []))].map(
      goneHash,
    ),
    fingerprints: [
      ...fingerprintsOf(new Set(all.flatMap(({ quote }) => quote || []))),
      ...new Set(all.flatMap(({ attribution }) => Object.values(attribution ?? {}).flatMap(speakers))),
    ],
  }
}

const speakers = (attribution: string | null) => (attribution ? speakerOf(attribution) : [])

type State = Testimony & { isPresent: boolean }

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
    ...(record ? [{ ...record, isPresent: true }] : []),
    ...versions.docs.map(({ version, latest }) => ({ ...version, isPresent: Boolean(latest) })),
  ]
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

/**
 * The testimonies that rest on a consent, on the site, in a draft or in the trash; and those that did and rest on none at
 * present: somebody may have disconnected them by mistake.
 */
export async function findCovered(consent: string, req: PayloadRequest): Promise<string[]> {
  const { db } = req.payload
  const all = { ...versionsOf, req }
  const records = await db.find<Testimony>({ ...all, where: { consent: { equals: consent } } })
  const versions = await db.findVersions<Testimony>({
    ...all,
    where: { 'version.consent': { equals: consent } },
    select: { parent: true, latest: true },
  })
  const covered = new Set([...records.docs.map(({ id }) => id), ...parentsOf(versions.docs.filter(isLatest))])
  for (const id of new Set(parentsOf(versions.docs))) {
    if (covered.has(id)) continue
    const states = (await statesOf(id, req)).filter(({ isPresent }) => isPresent)
    if (states.every((state) => state.basis === 'consent' && !idOf(state.consent))) covered.add(id)
  }
  return [...covered]
}

const isLatest = ({ latest }: { latest?: boolean }) => Boolean(latest)
const parentsOf = (versions: { parent: unknown }[]) => versions.map(({ parent }) => String(parent))
