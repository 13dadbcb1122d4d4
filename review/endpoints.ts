import { APIError, addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { namesOf } from '@/accounts/names'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { recordIdIn } from '@/collections/shared/record-id'
import { findObstacles } from '@/consent/find-consent'
import { type Comparison, findComparison } from './find-comparison'
import { findSituation } from './find-situation'
import { idOf } from './id-of'
import { openSteps, type ReviewState, type ReviewStep, refusalToPublish, reviewSteps } from './rules'
import { takeStep } from './take-step'
import type { ThreadStep } from './thread'

/** How far a record's review has come and what the one who asks can do about it: what the panel's controls show. */
export type ReviewView = {
  /** Which state of the record this is about. */
  updatedAt: string
  state: ReviewState
  /** Whether there is anything that readers do not see yet. */
  isPending: boolean
  steps: ReviewStep[]
  mayPublish: boolean
  /** Why they may not publish it themselves, when their role would let them. */
  refusal?: string
  changedBy?: string
  /** The steps of the present round, with names in the place of ids. */
  thread: (Omit<ThreadStep, 'who'> & { who?: string })[]
  /** A guardian's, while it stands. */
  takedown?: { by?: string; at: string; reason?: string }
  /** Why a testimony cannot be published as it is, whoever asks. */
  obstacles: string[]
  /** What has changed since readers, or its first readers, saw it. */
  comparison?: Comparison
}

const stepSchema = z
  .object({
    step: z.enum(reviewSteps),
    note: z.string().trim().max(2000, 'Keep the note under 2000 characters.').optional(),
    seen: z.iso.datetime().optional(),
  })
  .refine(({ step, note }) => step !== 'return' || note, 'Write a note: what is to be changed?')

/** `GET` and `POST /api/{collection}/{id}/review`: where the review of a record stands, and a step of it. */
export function reviewEndpoints(collection: PublishedCollection): Endpoint[] {
  const path = '/:id/review'
  return [
    {
      path,
      method: 'get',
      handler: async (req) => Response.json(await viewReview({ collection, id: recordIdIn(req), req })),
    },
    {
      path,
      method: 'post',
      handler: async (req) => {
        await addDataAndFileToRequest(req)
        const body = stepSchema.safeParse(req.data)
        if (!body.success) {
          throw new APIError(body.error.issues.map(({ message }) => message).join(' '), 400, undefined, true)
        }
        const place = { collection, id: recordIdIn(req), req }
        await takeStep({ ...place, ...body.data, note: body.data.note || undefined })
        return Response.json(await viewReview(place))
      },
    },
  ]
}

async function viewReview(place: Parameters<typeof findSituation>[0]): Promise<ReviewView> {
  const { record, situation } = await findSituation(place)
  const { state, isPending, changedBy, takedown, user } = situation
  const by = idOf(record.review?.takedown?.by)
  const thread = record.review?.thread ?? []
  const nameOf = await namesOf(place.req.payload, [changedBy, by, ...thread.map(({ who }) => who)])
  return {
    updatedAt: record.updatedAt,
    state,
    isPending,
    steps: openSteps(situation),
    mayPublish: user.mayPublish,
    refusal: user.mayPublish ? refusalToPublish({ ...situation, isScheduled: false }) : undefined,
    changedBy: nameOf(changedBy),
    thread: thread.map((step) => ({ ...step, who: nameOf(step.who) })),
    takedown: takedown && { by: nameOf(by), at: takedown.at, reason: takedown.reason },
    obstacles:
      'basis' in record ? (await findObstacles(record, place.req)).map(({ message }) => message) : [],
    comparison: isPending ? await findComparison(place.collection, place.id, place.req) : undefined,
  }
}
