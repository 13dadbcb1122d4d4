import { APIError, Forbidden, type PayloadRequest } from 'payload'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { refuseUnseen } from '@/editing/refuse-stale'
import type { PayloadJob } from '@/payload-types'
import { findSituation } from '@/review/find-situation'
import { refusalToPublish, type Situation } from '@/review/rules'
import { takeStep } from '@/review/take-step'
import type { PublicationInput } from './publication-task'
import { instantOf, localTime } from './site-time'

type Place = { collection: PublishedCollection; id: string; req: PayloadRequest }

/** Something that will be done to a record, with its hour as clocks show it where the site is at home. */
export type PlannedPublication = {
  id: string
  type: PublicationInput['type']
  at: string
  failure?: string
}

/** What is planned for a record, the next first, and the time zone in which all of it is meant. */
export type ScheduleView = { timeZone: string; mayPlan: boolean; planned: PlannedPublication[] }

/**
 * What is planned for a record.
 * @throws Forbidden to anybody but staff
 */
export async function viewSchedule(place: Place): Promise<ScheduleView> {
  const { situation } = await findSituation(place)
  const timeZone = await siteTimeZone(place.req)
  const jobs = await jobsOf(place)
  return {
    timeZone,
    mayPlan: situation.user.mayPublish && !refusalToPublish({ ...situation, isScheduled: false }),
    planned: jobs.map((job) => toPlanned(job, timeZone)),
  }
}

/** `at` as clocks show it where the site is at home; `seen` the `updatedAt` of what is to be published as it was seen. */
type Plan = { type: PublicationInput['type']; at: string; seen?: string }

/**
 * Plans to publish or unpublish a record at an hour of the site's time zone, as whoever asks. Planning to publish is to
 * approve: if somebody changes the record before the hour who could not have approved it, it is not published.
 * @throws Forbidden to whom it is not allowed, APIError 400 for an hour that is past or that no clock shows, and 409 when
 * they plan to publish what they have not seen
 */
export async function plan(place: Place & Plan): Promise<void> {
  const { collection, id, req, type, at, seen } = place
  const { record, situation } = await findSituation(place)
  if (!req.user || !situation.user.mayPublish) throw new Forbidden(req.t)
  if (type === 'publish') {
    refuseToPlan(situation)
    await refuseUnseen(record, seen, req)
  }
  const timeZone = await siteTimeZone(req)
  const instant = instantOf(at, timeZone)
  if (!instant)
    throw new APIError(`No clock in ${timeZone} shows ${at}. Choose another time.`, 400, undefined, true)
  if (instant <= new Date())
    throw new APIError('That time is past. Choose a later one.', 400, undefined, true)
  if (type === 'publish' && situation.state !== 'approved') {
    await takeStep({ collection, id, req, step: 'approve' })
  }
  const input: PublicationInput = { type, doc: { relationTo: collection, value: id }, user: req.user.id }
  await req.payload.jobs.queue({ task: 'publication', input, waitUntil: instant, req })
}

function refuseToPlan(situation: Situation): void {
  const refusal = situation.isPending
    ? refusalToPublish({ ...situation, isScheduled: false })
    : 'There is nothing to publish: readers see the latest version.'
  if (refusal) throw new APIError(refusal, 403, undefined, true)
}

/**
 * Takes a plan back, whoever made it.
 * @throws Forbidden to whom publishing the record is not allowed, or when there is no such plan for it
 */
export async function cancel(place: Place & { job: string }): Promise<void> {
  const { req, job } = place
  const { situation } = await findSituation(place)
  const jobs = await jobsOf(place)
  if (!situation.user.mayPublish || !jobs.some(({ id }) => id === job)) throw new Forbidden(req.t)
  await req.payload.delete({ collection: 'payload-jobs', id: job, req })
}

async function jobsOf({ collection, id, req }: Place) {
  const { docs } = await req.payload.find({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'publication' } },
        { completedAt: { exists: false } },
        { 'input.doc.relationTo': { equals: collection } },
        { 'input.doc.value': { equals: id } },
      ],
    },
    sort: 'waitUntil',
    depth: 0,
    pagination: false,
    req,
  })
  return docs
}

/** The time zone in which the site's hours are meant. */
export async function siteTimeZone({ payload }: Pick<PayloadRequest, 'payload'>): Promise<string> {
  const { timeZone } = await payload.findGlobal({ slug: 'site', depth: 0, select: { timeZone: true } })
  return timeZone || 'UTC'
}

/** What a job in the queue is about. */
export function toPlanned({ id, input, waitUntil, error }: PayloadJob, timeZone: string): PlannedPublication {
  return {
    id,
    type: (input as PublicationInput).type,
    at: waitUntil ? localTime(new Date(waitUntil), timeZone) : '',
    failure: messageOf(error),
  }
}

function messageOf(error: unknown): string | undefined {
  if (!error) return undefined
  const { message } = error as { message?: unknown }
  return typeof message === 'string' ? message : 'It failed.'
}
