import { addDays } from 'date-fns'
import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { env } from '@/env'
import { doAll } from '@/ops/do-all'
import type { Consent } from '@/payload-types'
import { lookInPublic } from './names/look-in-public'
import { isLapsed } from './public-clause'
import { idleFor, resumeTakedowns } from './takedown/take-down'
import { unpublishUncovered } from './unpublish-uncovered'

/** For how many days before its end guardians are told of a consent. */
const warnings = [30, 7] as const

/**
 * What time does to consents: takes off the site what is no longer covered, completes takedowns that were interrupted,
 * warns guardians of what is about to end, and tells them of names that stand on the site and are to be protected since.
 * Done again, it ends the same.
 * @throws what failed of these, after the others were done
 */
export async function lookAfterConsents(payload: BasePayload): Promise<void> {
  const duties = [
    async () => unpublishUncovered(await createLocalReq({}, payload), isLapsed()),
    () => resumeTakedowns(payload, idleFor),
    async () => warnGuardians(await createLocalReq({}, payload)),
    async () => (await lookInPublic(payload)) && tellOfNames(await createLocalReq({}, payload)),
  ]
  await doAll(duties, 'Not everything could be done about consents')
}

/** It says neither whose name it is nor where, for mail is read by others. */
async function tellOfNames(req: PayloadRequest): Promise<void> {
  const subject = 'A protected name stands on the site'
  const text = [
    'Something that was published before holds a name that is in the vault now, or of somebody who agrees no more to be named. It is still on the site.',
    `Your first page in the newsroom lists it: ${env.SITE_URL}/admin`,
  ].join('\n\n')
  for (const to of await findGuardians(req)) await req.payload.sendEmail({ to, subject, text })
}

/**
 * Sends guardians one mail about all consents that came closer to their end than they were last told. It names nobody. A
 * crash right after sending makes it be sent twice, and never not at all.
 */
async function warnGuardians(req: PayloadRequest): Promise<void> {
  const due = await findDue(req)
  if (due.length === 0) return
  const guardians = await findGuardians(req)
  if (guardians.length === 0) return
  const lines = await Promise.all(due.map(({ consent }) => lineAbout(consent, req)))
  const text = [
    'These consents are about to end. What rests on them leaves the site on that day.',
    ...lines,
    'A guardian can ask the person anew, and record a new consent or move the end of this one.',
  ].join('\n\n')
  for (const to of guardians) await req.payload.sendEmail({ to, subject: subjectOf(due.length), text })
  for (const { consent, days } of due) {
    const data = { warnedAt: days }
    await req.payload.db.updateOne({ collection: 'consents', id: consent.id, data, returning: false })
  }
}

const subjectOf = (count: number) =>
  count === 1 ? 'A consent is about to end' : `${count} consents are about to end`

type Ending = Pick<Consent, 'id' | 'reference' | 'expiresOn'>
type Due = { consent: Ending; days: (typeof warnings)[number] }

/** The consents of which guardians are to be told, each with the warning that is due: the last, if more than one is. */
async function findDue(req: PayloadRequest): Promise<Due[]> {
  const now = new Date()
  const due = new Map<string, Due>()
  for (const days of warnings) {
    const { docs } = await req.payload.find({
      collection: 'consents',
      where: {
        and: [
          { withdrawnOn: { exists: false } },
          { expiresOn: { greater_than: now.toISOString() } },
          { expiresOn: { less_than_equal: addDays(now, days).toISOString() } },
          { or: [{ warnedAt: { exists: false } }, { warnedAt: { greater_than: days } }] },
        ],
      },
      sort: 'expiresOn',
      select: { reference: true, expiresOn: true },
      depth: 0,
      joins: false,
      pagination: false,
      req,
    })
    for (const consent of docs) due.set(consent.id, { consent, days })
  }
  return [...due.values()]
}

async function lineAbout({ id, reference, expiresOn }: Ending, req: PayloadRequest): Promise<string> {
  const { totalDocs } = await req.payload.find({
    collection: 'testimonies',
    where: { and: [{ consent: { equals: id } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    select: {},
    req,
  })
  const testimonies =
    totalDocs === 1 ? '1 published testimony rests' : `${totalDocs} published testimonies rest`
  const day = new Date(expiresOn ?? '').toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return `${reference}: ends on ${day}. ${testimonies} on it.\n${env.SITE_URL}/admin/collections/consents/${id}`
}

async function findGuardians(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ roles: { in: ['guardian'] } }, { deactivated: { not_equals: true } }] },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map(({ email }) => email)
}
