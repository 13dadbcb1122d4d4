import { Forbidden } from 'payload'
import { findSituation } from './find-situation'
import { openSteps, type ReviewStep, stateAfter } from './rules'
import { reviewStep } from './track-review'

type Step = Parameters<typeof findSituation>[0] & { step: ReviewStep; note?: string }

/**
 * Asks for the review of a record, approves it or sends it back, as whoever made the request, and keeps their note.
 * @throws Forbidden when this step is not theirs to take now
 */
export async function takeStep({ step, note, ...place }: Step): Promise<void> {
  const { req, collection, id } = place
  const { record, situation } = await findSituation(place)
  if (!openSteps(situation).includes(step)) throw new Forbidden(req.t)
  const who = req.user?.id
  const now = new Date().toISOString()
  const actors =
    step === 'ask'
      ? { askedBy: who, askedAt: now, decidedBy: null, decidedAt: null }
      : { decidedBy: who, decidedAt: now }
  await req.payload.update({
    collection,
    id,
    data: { review: { ...record.review, ...actors, state: stateAfter[step], note: note || null } },
    draft: true,
    depth: 0,
    context: { [reviewStep]: step },
    req,
  })
}
