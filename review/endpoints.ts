import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { recordIdIn } from '@/collections/shared/record-id'
import { findSituation } from './find-situation'
import { openSteps, type ReviewState, type ReviewStep, refusalToPublish, reviewSteps } from './rules'
import { takeStep } from './take-step'
import { idOf } from './track-review'

/** How far a record's review has come and what the one who asks can do about it: what the panel's controls show. */
export type ReviewView = {
  state: ReviewState
  /** Whether there is anything that readers do not see yet. */
  isPending: boolean
  steps: ReviewStep[]
  /** Whether they may take it off the site though they may not publish. */
  mayTakeDown: boolean
  mayPublish: boolean
  /** Why they may not publish it themselves, when their role would let them. */
  refusal?: string
  note?: string
  changedBy?: string
  askedBy?: string
  decidedBy?: string
}

const stepSchema = z.object({
  step: z.enum(reviewSteps),
  note: z.string().trim().max(2000, 'Keep the note under 2000 characters.').optional(),
})

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
        if (!body.success) throw new APIError(z.prettifyError(body.error), 400, undefined, true)
        const place = { collection, id: recordIdIn(req), req }
        await takeStep({ ...place, ...body.data })
        return Response.json(await viewReview(place))
      },
    },
  ]
}

async function viewReview(place: Parameters<typeof findSituation>[0]): Promise<ReviewView> {
  const { record, situation, mayTakeDown } = await findSituation(place)
  const { askedBy, decidedBy, note } = record.review ?? {}
  const nameOf = await namesOf(
    place.req,
    [askedBy, decidedBy, record.changedBy].flatMap((who) => idOf(who) ?? []),
  )
  return {
    state: situation.state,
    isPending: situation.isPending,
    steps: openSteps(situation),
    mayTakeDown,
    mayPublish: situation.user.mayPublish,
    refusal: situation.user.mayPublish ? refusalToPublish({ ...situation, isScheduled: false }) : undefined,
    note: note ?? undefined,
    changedBy: nameOf(record.changedBy),
    askedBy: nameOf(askedBy),
    decidedBy: nameOf(decidedBy),
  }
}

/** What colleagues are called. Their names are no secret among staff; all else about them is. */
async function namesOf({ payload }: PayloadRequest, ids: string[]) {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    pagination: false,
  })
  return (who: Parameters<typeof idOf>[0]) => docs.find(({ id }) => id === idOf(who))?.name
}
