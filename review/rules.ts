/** What has become of the latest change: nobody was asked yet, it waits, it was sent back, or it may be published. */
export const reviewStates = ['draft', 'in-review', 'returned', 'approved'] as const

export type ReviewState = (typeof reviewStates)[number]

/** What somebody can do about a change that is not published, about a record that is, and about one taken down. */
export const reviewSteps = ['ask', 'approve', 'return', 'take-off', 'put-back'] as const

export type ReviewStep = (typeof reviewSteps)[number]

/** A guardian's word that a record is not to be on the site, while it stands. */
export type Takedown = {
  at: string
  reason?: string
  /** The last to confirm, with the reason before their eyes, that it may go up again. */
  confirmedBy?: string
}

/** Where a record stands, and who looks at it. */
export type Situation = {
  state: ReviewState
  /** Whether there is anything that readers do not see yet. */
  isPending: boolean
  /** Who wrote the latest change; nobody known for what a script wrote. */
  changedBy?: string
  takedown?: Takedown
  /** Nobody, for a script. */
  user?: { id: string; mayChange: boolean; mayPublish: boolean; mayTakeDown: boolean }
  /** Whether whoever wrote the latest change may not publish it. */
  requireSecondReviewer: boolean
}

/** The steps that this user can take now. */
export function openSteps(situation: Situation): ReviewStep[] {
  const { state, isPending, takedown, user } = situation
  if (!user) return []
  const isOpen: Record<ReviewStep, boolean> = {
    ask: isPending && user.mayChange && (state === 'draft' || state === 'returned'),
    approve: isPending && state !== 'approved' && mayApprove(situation),
    return: isPending && user.mayPublish && (state === 'in-review' || state === 'approved'),
    'take-off': user.mayTakeDown,
    'put-back': user.mayPublish && takedown !== undefined && takedown.confirmedBy !== user.id,
  }
  return reviewSteps.filter((step) => isOpen[step])
}

/** Whether this user's word is enough for the latest change to be published. */
function mayApprove({ user, changedBy, requireSecondReviewer }: Situation): boolean {
  return Boolean(user?.mayPublish) && !(requireSecondReviewer && changedBy === user?.id)
}

/**
 * Why this user may not publish the record as it stands, in words for them; nothing when they may. Whether their role
 * publishes at all is the business of `access/`. What a guardian took down goes up again only by the hand of somebody
 * who has confirmed it. What was scheduled is published as it was when it was scheduled, or not at all: so it must have
 * been approved, and no change since then has undone that. A script's word counts as an approval, and as nothing more.
 */
export function refusalToPublish(situation: Situation & { isScheduled: boolean }): string | undefined {
  const { state, takedown, user } = situation
  if (takedown && (!user || takedown.confirmedBy !== user.id)) return refusalOf(takedown)
  if (state === 'approved' || !user) return undefined
  if (situation.isScheduled) return 'It was changed after its publication was scheduled.'
  if (mayApprove(situation)) return undefined
  return 'You wrote the latest change, and this newsroom wants a second pair of eyes: ask for review.'
}

function refusalOf({ at, reason }: Takedown): string {
  const why = reason ? `, because: “${reason}”` : ', without giving a reason'
  return `A guardian took this off the site on ${at.slice(0, 10)}${why}. Open it in the newsroom, and confirm there that it may go up again.`
}

/**
 * The state after the content was changed. An approval is for what was read: a change by somebody who could not have
 * approved it sends the record back to whoever reviews.
 */
export function stateAfterChange(situation: Situation): ReviewState {
  const { state } = situation
  return state === 'approved' && !mayApprove(situation) ? 'in-review' : state
}
