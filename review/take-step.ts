import { Forbidden } from 'payload'
import type { AuditAction } from '@/audit/entry'
import { recordAudit } from '@/audit/record'
import { refuseReturnIn } from '@/consent/takedown/refuse-return'
import { refuseUnseen } from '@/editing/refuse-stale'
import { inTransaction } from '@/ops/in-transaction'
import { amendLatest } from './amend-latest'
import { findSituation } from './find-situation'
import { openSteps, type ReviewStep } from './rules'
import { takedownReason } from './takedown'
import type { ThreadStep } from './thread'

/** `seen` is the `updatedAt` of what was before the eyes of whoever takes the step. */
type Step = Parameters<typeof findSituation>[0] & { step: ReviewStep; note?: string; seen?: string }

/** What the trail says of those steps that are no change of the record itself. */
const auditActions: Record<Exclude<ReviewStep, 'take-off'>, AuditAction> = {
  ask: 'ask-for-review',
  approve: 'approve',
  return: 'send-back',
  'put-back': 'lift-takedown',
}

/** What a step leaves in the record, besides itself in the thread. */
const effects = {
  ask: () => ({ state: 'in-review' }),
  approve: () => ({ state: 'approved' }),
  return: () => ({ state: 'returned' }),
  'put-back': (who: string, takedown: object | undefined) => ({
    takedown: { ...takedown, confirmedBy: who },
  }),
} as const

/**
 * Takes a step of a record's review, as whoever made the request, and keeps their note.
 * @throws Forbidden when this step is not theirs to take now, APIError 409 when they approve what they have not seen, and
 * 403 when the note holds words that were taken down
 */
export async function takeStep({ step, note, seen, ...place }: Step): Promise<void> {
  const { req, collection, id } = place
  const { record, situation } = await findSituation(place)
  if (!req.user || !openSteps(situation).includes(step)) throw new Forbidden(req.t)
  if (step === 'approve') await refuseUnseen(record, seen, req)
  if (note) await refuseReturnIn(note, req)
  if (step !== 'take-off') return keep({ step, note, ...place }, step)
  await req.payload.update({
    collection,
    id,
    data: { _status: 'draft' },
    depth: 0,
    overrideAccess: false,
    context: { [takedownReason]: note ?? '' },
    req,
  })
}

type Reviewed = { review?: { thread?: ThreadStep[]; takedown?: object } }

/** Writes a step into the latest version: nothing was changed that a version of its own should be kept of. */
async function keep({ note, collection, id, req }: Step, step: keyof typeof effects): Promise<void> {
  const who = req.user?.id
  if (!who) throw new Forbidden(req.t)
  await inTransaction(req, async () => {
    await recordAudit({ req, action: auditActions[step], collection, id })
    await amendLatest<Reviewed>({ collection, id, req }, ({ review, ...version }) => {
      const thread = [...(review?.thread ?? []), { step, who, at: new Date().toISOString(), note }]
      return { ...version, review: { ...review, ...effects[step](who, review?.takedown), thread } }
    })
  })
}
