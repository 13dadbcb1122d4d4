import type { PayloadRequest } from 'payload'
import { newRecordId } from '@/database'
import { noteTakedownInBackups } from '@/ops/backup/registry'
import type { Consent, Evidence } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { addTargets } from './begin'
import { findTakedownsOf, type StoredTakedown, type Target, update } from './ledger'
import { findCovered, subjectOf } from './subject'

/** What is held about a person besides their entry in the vault. */
export type Holdings = {
  consents: Consent[]
  evidence: string[]
  /** What their consents name, and somebody else's as well: it is not erased with either alone. */
  sharedEvidence: string[]
  takedowns: StoredTakedown[]
}

/**
 * What is held about a person, past the access of whoever asks: their consents, the evidence that any of these named at
 * any time, and what was taken down of them.
 */
export async function holdingsOf(person: string, req: PayloadRequest): Promise<Holdings> {
  const { db } = req.payload
  const theirs = { where: { person: { equals: person } }, pagination: false, limit: 0, req } as const
  const { docs: consents } = await db.find<Consent>({ ...theirs, collection: 'consents' })
  const { docs: forms } = await db.find<Evidence>({ ...theirs, collection: 'evidence' })
  const named = new Set(consents.flatMap((each) => idOf(each.evidence) ?? []))
  const all = [...new Set([...forms.map(({ id }) => id), ...named])]
  const ofOthers = await namedByOthers(person, all, req)
  const ids = consents.map(({ id }) => id)
  const takedowns = await findTakedownsOf(req.payload, { person, consents: ids })
  return {
    consents,
    evidence: all.filter((id) => !ofOthers.has(id)),
    sharedEvidence: all.filter((id) => ofOthers.has(id) && named.has(id)),
    takedowns,
  }
}

/** Of some evidence, what a consent of somebody else names at present: both signed it, or it was noted by mistake. */
async function namedByOthers(person: string, evidence: string[], req: PayloadRequest): Promise<Set<string>> {
  if (evidence.length === 0) return new Set()
  const { docs } = await req.payload.db.find<Consent>({
    collection: 'consents',
    where: { and: [{ evidence: { in: evidence } }, { person: { not_equals: person } }] },
    pagination: false,
    limit: 0,
    req,
  })
  return new Set(docs.flatMap((consent) => idOf(consent.evidence) ?? []))
}

/** Writes down that a person is to be erased. From here on it is completed, whatever interrupts it. */
export async function beginErasure(person: string, { payload }: PayloadRequest): Promise<void> {
  const records: Target[] = [{ collection: 'people', id: person }]
  await payload.db.create({
    collection: 'takedowns',
    customID: newRecordId(),
    data: { origin: 'person', originId: person, state: 'begun', records, goneSlugs: [], fingerprints: [] },
    returning: false,
  })
}

/**
 * Where the person is erased with what is taken down, has it remove all that there is of them by now: what is there
 * when it is begun, or what a restore has brought back. What else was taken down of them keeps their words away, and
 * tells nothing from then on.
 */
export async function takeUpErased(takedown: StoredTakedown, req: PayloadRequest): Promise<void> {
  const person = takedown.records.find(({ collection }) => collection === 'people')
  if (!person) return
  const { consents, evidence, takedowns } = await holdingsOf(person.id, req)
  const covered = (await Promise.all(consents.map(({ id }) => findCovered(id, req)))).flat()
  const subject = await subjectOf(covered, req)
  const found: Target[] = [
    ...subject.records,
    ...evidence.map((id) => ({ collection: 'evidence' as const, id })),
    ...consents.map(({ id }) => ({ collection: 'consents' as const, id })),
  ]
  const known = new Set(takedown.records.map(({ id }) => id))
  const records = found.filter(({ id }) => !known.has(id))
  if (records.length > 0) await addTargets(takedown, { ...subject, records }, req)
  for (const other of takedowns) if (other.id !== takedown.id) await forget(other, person, req)
}

/** The backups first: once it is not known whose it was, nobody finds it again. */
async function forget(takedown: StoredTakedown, person: Target, { payload }: PayloadRequest): Promise<void> {
  const records = [...takedown.records.filter(({ id }) => id !== person.id), person]
  const forgotten = { ...takedown, records, person: null }
  await noteTakedownInBackups(payload, forgotten)
  await update(payload, takedown.id, { records, person: null, receipt: null })
}
