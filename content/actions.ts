import { shownAt } from '@/actions/shown-now'
import type { Locale } from '@/messages/locales'
import type { Action } from '@/payload-types'
import { findReadable, remembered, thePublic, type Which, whereIs } from './read'
import { toActionView } from './to-views'
import type { ActionView } from './views'

/** All calls to action that are shown now, the newest first. */
export const listActions = remembered('actions', ['actions'], findActions)

export async function findActions(locale: Locale): Promise<ActionView[]> {
  const where = shownAt(new Date())
  const actions = await findReadable(
    { collection: 'actions', locale, where, sort: '-createdAt', depth: 0 },
    thePublic,
  )
  return actions.map((action) => toActionView(action, locale))
}

/** One call to action, whether it is shown now or not; null if there is none. */
export async function findAction(
  which: Which,
  locale: Locale,
  reader = thePublic,
): Promise<ActionView | null> {
  const action = await findWholeAction(which, locale, reader)
  return action ? toActionView(action, locale) : null
}

/** The same as it is kept, for those who do what it says: its target, and what people agree to. */
export async function findWholeAction(
  which: Which,
  locale: Locale,
  reader = thePublic,
): Promise<Action | undefined> {
  const where = whereIs(which)
  const [action] = await findReadable({ collection: 'actions', locale, where, depth: 0, limit: 1 }, reader)
  return action
}
