/** What has become of the latest change: nobody was asked yet, it waits, it was sent back, or it may be published. */
export const reviewStates = ['draft', 'in-review', 'returned', 'approved'] as const

export type ReviewState = (typeof reviewStates)[number]

/** What somebody can do about a change that is not published. */
export const reviewSteps = ['ask', 'approve', 'return'] as const

export type ReviewStep = (typeof reviewSteps)[number]

/** Where a record stands, and who looks at it. */
export type Situation = {
  state: ReviewState
  /** Whether there is anything that readers do not see yet. */
  isPending: boolean
  /** Who wrote the latest change; nobody known for what a script wrote. */
  changedBy?: string
  user: { id: string; mayChange: boolean; mayPublish: boolean }
  /** Whether whoever wrote the latest change may not publish it. */
  requireSecondReviewer: boolean
}

/** The state in which a step leaves a record. */
export const stateAfter = {
  ask: 'in-review',
  approve: 'approved',
  return: 'returned',
} as const satisfies Record<ReviewStep, ReviewState>

/** The steps that this user can take now. */
export function openSteps(situation: Situation): ReviewStep[] {
  const { state, isPending, user } = situation
  if (!isPending) return []
  const isOpen: Record<ReviewStep, boolean> = {
    ask: user.mayChange && (state === 'draft' || state === 'returned'),
    approve: state !== 'approved' && mayApprove(situation),
    return: user.mayPublish && (state === 'in-review' || state === 'approved'),
  }
  return reviewSteps.filter((step) => isOpen[step])
}

/** Whether this user's word is enough for the latest change to be published. */
function mayApprove({ user, changedBy, requireSecondReviewer }: Situation): boolean {
  return user.mayPublish && !(requireSecondReviewer && changedBy === user.id)
}

/**
 * Why this user may not publish the record as it stands, in words for them; nothing when they may. Whether their role
 * publishes at all is the business of `access/`. What was scheduled is published as it was when it was scheduled, or
 * not at all: so it must have been approved, and no change since then has undone that.
 */
export function refusalToPublish(situation: Situation & { isScheduled: boolean }): string | undefined {
  if (situation.state === 'approved') return undefined
  if (situation.isScheduled) return 'It was changed after its publication was scheduled.'
  if (mayApprove(situation)) return undefined
  return 'You wrote the latest change, and this newsroom wants a second pair of eyes: ask for review.'
}

/**
 * The state after the content was changed. An approval is for what was read: a change by somebody who could not have
 * approved it sends the record back to whoever reviews.
 */
export function stateAfterChange(situation: Situation): ReviewState {
  const { state } = situation
  return state === 'approved' && !mayApprove(situation) ? 'in-review' : state
}
