import { addDays } from 'date-fns'
import type { BasePayload, Where } from 'payload'
import { defaultLocale } from '@/messages/locales'
import type { User } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { dayOf } from './consent/consent-words'
import type { TaskList } from './find-tasks'
import { titleOf } from './title-of'

type Reading = { payload: BasePayload; user: User }

/** For how many days before its end a consent is to be seen to. */
const ahead = 30

/** How many of each list are shown. */
const shown = 8

const stands: Where = { withdrawnOn: { exists: false } }

/** What guardians see to: what was to be taken down and is not yet, what lacks a consent, and consents that end. */
export function findGuardianTasks(reading: Reading): Promise<TaskList[]> {
  return Promise.all([
    findInterrupted(reading),
    findUnconnected(reading),
    findEnded(reading),
    findEnding(reading),
  ])
}

async function findInterrupted({ payload, user }: Reading): Promise<TaskList> {
  const { docs, totalDocs } = await payload.find({
    collection: 'takedowns',
    where: { state: { equals: 'begun' } },
    select: { createdAt: true },
    limit: shown,
    depth: 0,
    overrideAccess: false,
    user,
  })
  const tasks = docs.map(({ id, createdAt }) => ({
    label: `Begun on ${dayOf(createdAt)}`,
    note: 'not complete yet',
    path: `/collections/takedowns/${id}`,
  }))
  return { title: 'Takedowns that are not complete', tasks, total: totalDocs }
}

/** Testimonies by consent that none is connected with: editors cannot publish them, and ask a guardian. */
async function findUnconnected({ payload, user }: Reading): Promise<TaskList> {
  const { docs, totalDocs } = await payload.find({
    collection: 'testimonies',
    draft: true,
    where: { and: [{ basis: { equals: 'consent' } }, { consent: { exists: false } }] },
    sort: '-updatedAt',
    limit: shown,
    depth: 0,
    locale: defaultLocale,
    overrideAccess: false,
    user,
  })
  const tasks = docs.map((doc) => ({ label: titleOf(doc), path: `/collections/testimonies/${doc.id}` }))
  return { title: 'Waits for a consent', tasks, total: totalDocs }
}

/** Of consents that have ended those that something rests on, be it a draft. */
async function findEnded({ payload, user }: Reading): Promise<TaskList> {
  const { docs: testimonies } = await payload.find({
    collection: 'testimonies',
    draft: true,
    where: {
      and: [
        { basis: { equals: 'consent' } },
        { 'consent.expiresOn': { less_than: new Date().toISOString() } },
        { 'consent.withdrawnOn': { exists: false } },
      ],
    },
    select: { consent: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  const resting = testimonies.flatMap(({ consent }) => idOf(consent) ?? [])
  const list = await listConsents(
    { payload, user },
    { id: { in: [...new Set(resting)] } },
    (id, expiresOn) => {
      const count = resting.filter((each) => each === id).length
      return `ended on ${dayOf(expiresOn)}; ${count === 1 ? 'a testimony rests' : `${count} testimonies rest`} on it`
    },
  )
  return { title: 'Consents that have ended', ...list }
}

async function findEnding(reading: Reading): Promise<TaskList> {
  const now = new Date()
  const isEnding: Where = {
    expiresOn: { greater_than: now.toISOString(), less_than: addDays(now, ahead).toISOString() },
  }
  const list = await listConsents(
    reading,
    { and: [isEnding, stands] },
    (_, expiresOn) => `ends on ${dayOf(expiresOn)}`,
  )
  return { title: `Consents that end within ${ahead} days`, ...list }
}

async function listConsents(
  { payload, user }: Reading,
  where: Where,
  noteOn: (id: string, expiresOn: string) => string,
): Promise<Pick<TaskList, 'tasks' | 'total'>> {
  const { docs, totalDocs } = await payload.find({
    collection: 'consents',
    where,
    select: { reference: true, expiresOn: true },
    sort: 'expiresOn',
    limit: shown,
    depth: 0,
    overrideAccess: false,
    user,
  })
  const tasks = docs.map(({ id, reference, expiresOn }) => ({
    label: reference ?? 'A consent',
    note: noteOn(id, expiresOn ?? ''),
    path: `/collections/consents/${id}`,
  }))
  return { tasks, total: totalDocs }
}
