import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { isRestore } from '@/access/policies'
import { hasRole, isPublisher } from '@/access/roles'
import { keepsOff } from '@/collections/shared/publication-intent'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import type { Testimony } from '@/payload-types'
import { isScheduled } from '@/scheduling/as-scheduled'
import { changedFields } from './content-changes'
import { idOf } from './id-of'
import { refusalToPublish, type Situation, stateAfterChange } from './rules'
import { standing, takedownReason } from './takedown'
import type { ThreadStep } from './thread'

type Review = NonNullable<Testimony['review']>

/**
 * Notes who wrote the latest change and what that means for its review, and refuses to publish what still needs a
 * second pair of eyes or what a guardian took down. What scripts write, which nobody is signed in for, is else taken as
 * it is. What is taken off the site, or put into the trash, is approved no more, so that no plan puts it back. With its
 * publication the round of a change ends; the next change begins one, with nothing said in it yet.
 * @throws APIError 403 with a message for whoever tried to publish
 */
export function trackReview(collection: PublishedCollection): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, operation, req }) => {
    const { user } = req
    const before = operation === 'update' ? originalDoc : {}
    const wasPublished = before._status === 'published'
    const isPublished = data._status === 'published'
    if (!user && !isPublished) return data
    const last: Review = before.review ?? {}
    const stateBefore = wasPublished ? 'draft' : (last.state ?? 'draft')
    // A version that is brought back may differ in any language, and here is one of them.
    const isChanged =
      operation === 'create' || Boolean(req.context[isRestore]) || changedFields(before, data).length > 0
    const situation: Situation = {
      state: stateBefore,
      isPending: true,
      changedBy: isChanged ? user?.id : idOf(before.changedBy),
      takedown: standing(last.takedown),
      user: user
        ? { id: user.id, mayChange: true, mayPublish: isPublisher(user), mayTakeDown: false }
        : undefined,
      // It bears on what is published and what is approved alone, and a draft is saved every other second.
      requireSecondReviewer:
        (isPublished || stateBefore === 'approved') && (await requiresSecondReviewer(req)),
    }
    const state = isChanged ? stateAfterChange(situation) : situation.state
    // Putting what is public into the trash publishes nothing.
    const publishes = isPublished && (isChanged || !wasPublished)
    const refusal = publishes && refusalToPublish({ ...situation, state, isScheduled: isScheduled() })
    if (refusal) throw new APIError(refusal, 403, undefined, true)
    if (!user) return data

    const written = { ...data, changedBy: situation.changedBy ?? null }
    if (isPublished && !publishes) return { ...written, review: last }
    const round = wasPublished ? [] : (last.thread ?? [])
    const now = { who: user.id, at: new Date().toISOString() }
    if (publishes) return { ...written, review: published(last, [...round, { step: 'publish', ...now }]) }
    const isLeaving = operation === 'update' && (await leavesTheSite(collection, originalDoc.id, req))
    if (isLeaving && isTakedown(req))
      return { ...written, review: takenDown({ step: 'take-off', ...now, note: noteOf(req) }) }
    return {
      ...written,
      review: {
        ...last,
        state: isLeaving || (state === 'approved' && req.context[keepsOff]) ? 'draft' : state,
        thread: isLeaving ? [{ step: 'unpublish', ...now }] : round,
      },
    }
  }
}

function published(last: Review, thread: ThreadStep[]): Review {
  const { who: backBy, at: backAt } = thread.at(-1) ?? {}
  const isBack = standing(last.takedown) !== undefined
  return { state: 'draft', thread, takedown: { ...last.takedown, ...(isBack && { backBy, backAt }) } }
}

function takenDown(step: ThreadStep): Review {
  const { who: by, at, note: reason = null } = step
  const takedown = { by, at, reason, confirmedBy: null, backBy: null, backAt: null }
  return { state: 'draft', thread: [step], takedown }
}

function noteOf({ context }: PayloadRequest): string | undefined {
  const reason = context[takedownReason]
  return typeof reason === 'string' && reason ? reason : undefined
}

/** Whether this change takes a record off the site, which a draft over it may have hidden from whoever looks. */
async function leavesTheSite(collection: PublishedCollection, id: string, req: PayloadRequest) {
  if (!req.context[keepsOff]) return false
  const onSite = await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, req })
  return onSite?._status === 'published'
}

/** Whether a guardian does so as such. One who publishes too says it: `take-step.ts` leaves a reason, if an empty one. */
function isTakedown({ user, context }: PayloadRequest): boolean {
  return hasRole(user, 'guardian') && (!isPublisher(user) || context[takedownReason] !== undefined)
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
