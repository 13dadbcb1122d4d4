import { Forbidden, NotFound, type PayloadRequest } from 'payload'
import { hasRole } from '@/access/roles'
import { recordAudit } from '@/audit/record'
import type { Consent, Evidence, NameAllowance, Person, Testimony } from '@/payload-types'
import { openEvidence } from '@/vault/evidence-files'
import { SealBroken } from '@/vault/seal'
import { beginErasure, holdingsOf } from './takedown/erase'
import { findTakedown } from './takedown/ledger'
import type { Receipt } from './takedown/receipt'
import { findCovered } from './takedown/subject'
import { receiptOf, takeDown } from './takedown/take-down'

/** Everything that is held about a person, opened. */
export type PersonData = {
  person: Person
  consents: Consent[]
  /** Where a guardian let their name stand, and why. */
  allowances: Pick<NameAllowance, 'createdAt' | 'recordType' | 'recordId' | 'reason'>[]
  /** Of all that a consent of theirs named at any time. Files, as base64, or why there is none. */
  evidence: (Evidence & ({ file: string } | { missing: string }))[]
  testimonies: { record: Testimony; versions: Testimony[] }[]
  /** Of what was taken down before. */
  receipts: Receipt[]
  /** What the audit trail has about the person and their consents: who did what, when. */
  trail: { at: string; who?: string | null; action: string; record?: string | null }[]
}

const all = { depth: 0, pagination: false } as const

/**
 * Collects everything that is held about a person, for them to be given.
 * @param req of a guardian; it is recorded that they asked
 * @throws NotFound when there is no such person, Forbidden to anybody but guardians
 */
export async function collectPersonData(id: string, req: PayloadRequest): Promise<PersonData> {
  const { payload } = req
  const reading = { ...all, overrideAccess: false, req }
  const person = await payload.findByID({ collection: 'people', id, depth: 0, overrideAccess: false, req })
  await recordAudit({ req, action: 'export', collection: 'people', id })
  const { docs: consents } = await payload.find({
    ...reading,
    collection: 'consents',
    where: { person: { equals: id } },
    joins: false,
  })
  const held = await holdingsOf(id, req)
  const evidence: PersonData['evidence'] = []
  for (const form of [...held.evidence, ...held.sharedEvidence])
    evidence.push(await openedEvidence(form, req))
  const testimonies: PersonData['testimonies'] = []
  for (const consent of consents) testimonies.push(...(await testimoniesUnder(consent.id, req)))
  const receipts: Receipt[] = []
  for (const { id: takedown, state } of held.takedowns)
    if (state === 'complete') receipts.push(await receiptOf(payload, takedown))
  const about = [id, ...consents.map((consent) => consent.id), ...testimonies.map(({ record }) => record.id)]
  const allowances = await allowancesOf(id, req)
  return {
    person,
    consents,
    allowances,
    evidence,
    testimonies,
    receipts,
    trail: await trailOf(about, req),
  }
}

async function allowancesOf(person: string, req: PayloadRequest): Promise<PersonData['allowances']> {
  const { docs } = await req.payload.find({
    ...all,
    collection: 'name-allowances',
    where: { person: { equals: person } },
    overrideAccess: false,
    req,
  })
  return docs.map(({ createdAt, recordType, recordId, reason }) => ({
    createdAt,
    recordType,
    recordId,
    reason,
  }))
}

async function openedEvidence(id: string, req: PayloadRequest): Promise<PersonData['evidence'][number]> {
  const record = await req.payload.findByID({
    collection: 'evidence',
    id,
    depth: 0,
    overrideAccess: false,
    req,
  })
  try {
    const bytes = await openEvidence(record.filename ?? '')
    return { ...record, file: Buffer.from(bytes).toString('base64') }
  } catch (error) {
    return { ...record, missing: whyMissing(error) }
  }
}

/** A file that is not there, or cannot be opened, keeps nobody from being given the rest. */
function whyMissing(error: unknown): string {
  if (error instanceof SealBroken) return `The file cannot be opened: ${error.message}`
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'The file is not there any more.'
  throw error
}

async function testimoniesUnder(consent: string, req: PayloadRequest): Promise<PersonData['testimonies']> {
  const { payload } = req
  const reading = { ...all, locale: 'all', trash: true, overrideAccess: false, req } as const
  const { docs } = await payload.find({
    ...reading,
    collection: 'testimonies',
    draft: true,
    where: { consent: { equals: consent } },
  })
  const found: PersonData['testimonies'] = []
  for (const record of docs) {
    const where = { parent: { equals: record.id } }
    const versions = await payload.findVersions({ ...reading, collection: 'testimonies', where })
    found.push({ record, versions: versions.docs.map(({ version }) => version as Testimony) })
  }
  return found
}

async function trailOf(ids: string[], req: PayloadRequest): Promise<PersonData['trail']> {
  const { docs } = await req.payload.find({
    ...all,
    collection: 'audit-entries',
    where: { recordId: { in: ids } },
    sort: 'at',
    overrideAccess: false,
    req,
  })
  return docs.map(({ at, userName, action, recordType }) => ({
    at,
    who: userName,
    action,
    record: recordType,
  }))
}

/** What an erasure is going to remove. */
export type Erasure = { realName: string; consents: number; testimonies: number; evidence: number }

/**
 * What there is to be erased of a person, for whoever is about to do so. Nobody is named where it was begun before, and
 * is only to be completed.
 * @param req of a guardian
 * @throws NotFound when there is no such person, Forbidden to anybody but guardians
 */
export async function viewErasure(id: string, req: PayloadRequest): Promise<Erasure> {
  const { payload } = req
  if (!hasRole(req.user, 'guardian')) throw new Forbidden(req.t)
  const person = await payload.findByID({
    collection: 'people',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!person && !(await findTakedown(payload, id))) throw new NotFound(req.t)
  const { consents, evidence } = await holdingsOf(id, req)
  const testimonies = (await Promise.all(consents.map((consent) => findCovered(consent.id, req)))).flat()
  return {
    realName: person?.realName ?? '',
    consents: consents.length,
    testimonies: new Set(testimonies).size,
    evidence: evidence.length,
  }
}

/**
 * Erases a person: takes down all they said, then deletes their consents, the evidence, what was allowed of their names,
 * and their entry in the vault. Of the takedowns only what keeps the words from coming back stays, and that the person
 * was erased, so that a restore erases them again. Interrupted, it is completed when it is repeated, or by itself.
 * @param req of a guardian
 * @param keep is given the receipts, for the person: from then on they are erased here. Once they were kept, it is not
 *   asked again
 * @throws NotFound when there is no such person, Forbidden to anybody but guardians
 */
export async function erasePerson(
  id: string,
  req: PayloadRequest,
  keep: (receipts: Receipt[]) => Promise<void>,
): Promise<void> {
  await viewErasure(id, req)
  if (!(await findTakedown(req.payload, id))) {
    await keep(await takeEverythingDown(id, req))
    await beginErasure(id, req)
  }
  await takeDown({ origin: 'person', originId: id }, req)
}

/** The receipts of all that was taken down of a person, now and before. */
async function takeEverythingDown(id: string, req: PayloadRequest): Promise<Receipt[]> {
  await recordAudit({ req, action: 'erase', collection: 'people', id })
  const { consents } = await holdingsOf(id, req)
  for (const { id: originId } of consents) await takeDown({ origin: 'consent', originId }, req)
  const receipts: Receipt[] = []
  for (const { origin, originId } of (await holdingsOf(id, req)).takedowns)
    receipts.push(await takeDown({ origin, originId }, req))
  return receipts
}
