import { NotFound, type PayloadRequest, type Where } from 'payload'
import { showing } from '@/access/published-media'
import { recordAudit } from '@/audit/record'
import { coverage } from '@/consent/rules'
import { newRecordId } from '@/database'
import { inTransaction } from '@/ops/in-transaction'
import { idOf } from '@/review/id-of'
import { fingerprintsOf, speakerOf } from './fingerprints'
import { goneHash } from './gone-slug'
import { oldestOf } from './held-since'
import { type StoredTakedown, type Target, update } from './ledger'
import { personBehind } from './whose'

export type Origin = Pick<StoredTakedown, 'origin' | 'originId'>

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

/**
 * Takes testimonies from the public and writes down what is to be removed of them: both or neither. From here on nothing
 * is forgotten that was not done.
 * @returns the id of the takedown
 * @throws NotFound when there is no such consent or testimony
 */
export async function begin({ origin, originId }: Origin, req: PayloadRequest): Promise<string> {
  return inTransaction(req, async () => {
    const ids = origin === 'consent' ? await findCovered(originId, req) : [originId]
    if (!(await exists(origin === 'consent' ? 'consents' : 'testimonies', originId, req)))
      throw new NotFound(req.t)
    const subject = await subjectOf(ids, req)
    const { db } = req.payload
    const takedown = newRecordId()
    const person = await personBehind({ origin, originId }, req)
    const since = await oldestOf(subject.records, req)
    await db.create({
      collection: 'takedowns',
      customID: takedown,
      data: { origin, originId, person, since, state: 'begun', ...subject },
      returning: false,
      req,
    })
    await hide({ origin, originId, ...subject }, req)
    const action = origin === 'consent' ? 'withdraw' : 'take-down'
    const collection = origin === 'consent' ? 'consents' : 'testimonies'
    await recordAudit({ req, action, collection, id: originId })
    return takedown
  })
}

/**
 * Takes what is to be removed from the public. Done again after a restore, whose data knows nothing of it: when a person
 * took their words back does not change.
 */
export async function hide(
  { origin, originId, records, createdAt }: Origin & Pick<StoredTakedown, 'records'> & { createdAt?: string },
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload
  const withdrawnOn = createdAt ?? new Date().toISOString()
  if (origin === 'consent' && (await exists('consents', originId, req))) {
    const data = { withdrawnOn, ...coverage({ withdrawnOn }) }
    await db.updateOne({ collection: 'consents', id: originId, data, returning: false, req })
  }
  await hideTestimonies(
    records.filter(({ collection }) => collection === 'testimonies').map(({ id }) => id),
    req,
  )
}

/** Takes testimonies off the site, whichever of their versions is asked for. */
export async function hideTestimonies(ids: readonly string[], req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  const collection = 'testimonies'
  for (const id of ids) {
    if (!(await exists(collection, id, req))) continue
    await db.updateOne({ collection, id, data: { _status: 'draft' }, returning: false, req })
    const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
    const { docs } = await db.findVersions<Testimony>({ ...versionsOf, where, req })
    for (const { id: row, version, createdAt, updatedAt, parent } of docs) {
      const versionData = {
        createdAt,
        updatedAt,
        parent,
        latest: true,
        version: { ...version, _status: 'draft' },
      }
      await db.updateVersion({ collection, id: row, versionData, returning: false, req })
    }
  }
}

const versionsOf = { collection: 'testimonies', locale: 'all', pagination: false, limit: 0 } as const

/** Has a takedown remove other records with the same words, and captions. */
export async function addCopies(
  takedown: StoredTakedown,
  { testimonies, media }: { testimonies: string[]; media: string[] },
  req: PayloadRequest,
): Promise<void> {
  const more = await subjectOf(testimonies, req)
  const files = media.map((id) => ({ collection: 'media' as const, id }))
  // Their words are not taken along: what they have of their own may be somebody else's.
  await addTargets(takedown, { ...more, records: [...more.records, ...files], fingerprints: [] }, req)
}

/** Has a takedown remove more. */
export async function addTargets(
  takedown: StoredTakedown,
  more: Awaited<ReturnType<typeof subjectOf>>,
  req: PayloadRequest,
): Promise<void> {
  const records = [...takedown.records, ...more.records]
  const goneSlugs = [...new Set([...takedown.goneSlugs, ...more.goneSlugs])]
  const fingerprints = [...new Set([...takedown.fingerprints, ...more.fingerprints])]
  const [since] = [takedown.since ?? [], (await oldestOf(more.records, req)) ?? []].flat().toSorted()
  await update(req.payload, takedown.id, { records, goneSlugs, fingerprints, since, state: 'begun' })
  await hide({ ...takedown, records }, req)
}

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

async function exists(
  collection: 'consents' | 'testimonies',
  id: string,
  req: PayloadRequest,
): Promise<boolean> {
  return Boolean(
    await req.payload.findByID({
      collection,
      id,
      depth: 0,
      trash: true,
      disableErrors: true,
      select: {},
      req,
    }),
  )
}
