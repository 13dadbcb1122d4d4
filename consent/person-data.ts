import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/record'
import type { Consent, Evidence, Person, Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { openEvidence } from '@/vault/evidence-files'
import { SealBroken } from '@/vault/seal'
import { findTakedown, forgetReceipt, type Target } from './takedown/ledger'
import type { Receipt } from './takedown/receipt'
import { receiptOf, takeAlong, takeDown } from './takedown/take-down'

/** Everything that is held about a person, opened. */
export type PersonData = {
  person: Person
  consents: Consent[]
  /** Files, as base64, or why there is none. */
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
  const evidence: PersonData['evidence'] = []
  const testimonies: PersonData['testimonies'] = []
  const receipts: Receipt[] = []
  for (const consent of consents) {
    const file = idOf(consent.evidence)
    if (file) evidence.push(await openedEvidence(file, req))
    testimonies.push(...(await testimoniesUnder(consent.id, req)))
    const takedown = await findTakedown(payload, consent.id)
    if (takedown?.state === 'complete') receipts.push(await receiptOf(payload, takedown.id))
  }
  const about = [id, ...consents.map((consent) => consent.id), ...testimonies.map(({ record }) => record.id)]
  return { person, consents, evidence, testimonies, receipts, trail: await trailOf(about, req) }
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

/**
 * Erases a person: takes down all they said, then deletes their consents, the evidence, what was allowed of their names,
 * and their entry in the vault. Of the receipts only what keeps the words from coming back stays. Interrupted, it is
 * completed when it is repeated.
 * @param req of a guardian
 * @param keep is given the receipts, for the person: once it has ended, they are erased here
 * @throws NotFound when there is no such person, Forbidden to anybody but guardians
 */
export async function erasePerson(
  id: string,
  req: PayloadRequest,
  keep: (receipts: Receipt[]) => Promise<void>,
): Promise<void> {
  const { payload } = req
  await payload.findByID({ collection: 'people', id, depth: 0, overrideAccess: false, req })
  await recordAudit({ req, action: 'erase', collection: 'people', id })
  const { docs: consents } = await payload.find({
    ...all,
    collection: 'consents',
    where: { person: { equals: id } },
    joins: false,
    req,
  })
  const receipts: Receipt[] = []
  for (const { id: originId } of consents) receipts.push(await takeDown({ origin: 'consent', originId }, req))
  await keep(receipts)
  await payload.delete({ collection: 'name-allowances', where: { person: { equals: id } }, depth: 0, req })
  const files = consents.flatMap(({ evidence }) => idOf(evidence) ?? [])
  const rest: Target[] = [
    ...files.map((file) => ({ collection: 'evidence' as const, id: file })),
    ...consents.map((consent) => ({ collection: 'consents' as const, id: consent.id })),
    { collection: 'people', id },
  ]
  // Each knows of all: whichever a backup lacks, a restore erases the person again.
  for (const receipt of receipts) await takeAlong(receipt.id, rest, req)
  if (receipts.length === 0) await payload.delete({ collection: 'people', id, depth: 0, req })
  for (const receipt of receipts) await forgetReceipt(payload, receipt.id)
}
