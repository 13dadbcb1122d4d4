import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { isPublisher } from '@/access/roles'
import { isScheduled } from '@/scheduling/as-scheduled'
import { changedFields } from './content-changes'
import { refusalToPublish, type Situation, stateAfterChange } from './rules'

/** Under which name a call that takes a review step says so in `req.context`. */
export const reviewStep = 'reviewStep'

/**
 * Notes who wrote the latest change and what that means for its review, and refuses to publish what still needs a
 * second pair of eyes. Writes of scripts, which nobody is signed in for, are taken as they are.
 * @throws APIError 403 with a message for whoever tried to publish
 */
export const trackReview: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (!req.user || req.context[reviewStep]) return data
  const before = operation === 'update' ? originalDoc : {}
  const isChanged = operation === 'create' || changedFields(before, data).length > 0
  const situation: Situation = {
    state: before.review?.state ?? 'draft',
    isPending: true,
    changedBy: isChanged ? req.user.id : idOf(before.changedBy),
    user: { id: req.user.id, mayChange: true, mayPublish: isPublisher(req.user) },
    requireSecondReviewer: await requiresSecondReviewer(req),
  }
  const state = isChanged ? stateAfterChange(situation) : situation.state
  const review = { ...before.review, state }
  const changedBy = situation.changedBy ?? null
  if (data._status !== 'published') return { ...data, changedBy, review }
  const refusal = refusalToPublish({ ...situation, state, isScheduled: isScheduled() })
  if (refusal) throw new APIError(refusal, 403, undefined, true)
  const decision =
    state === 'approved' ? {} : { decidedBy: req.user.id, decidedAt: new Date().toISOString(), note: null }
  return { ...data, changedBy, review: { ...review, ...decision, state: 'draft' } }
}

/** Whether this newsroom lets nobody publish what they wrote themselves. */
export async function requiresSecondReviewer(req: PayloadRequest): Promise<boolean> {
  const site = await req.payload.findGlobal({
    slug: 'site',
    depth: 0,
    select: { requireSecondReviewer: true },
    req,
  })
  return site.requireSecondReviewer ?? false
}

/** The id of a reference, whether or not the record behind it was fetched. */
export function idOf(reference: { id: string } | string | null | undefined): string | undefined {
  return typeof reference === 'object' ? reference?.id : reference
}
