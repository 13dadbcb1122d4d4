import type { Locale } from '@/messages/locales'
import { findReadable, remembered, thePublic, type Which, whereIs } from './read'
import { toActionView } from './to-views'
import type { ActionView } from './views'

/** All calls to action, the newest first. */
export const listActions = remembered('actions', ['actions'], findActions)

export async function findActions(locale: Locale): Promise<ActionView[]> {
  const actions = await findReadable(
    { collection: 'actions', locale, sort: '-createdAt', depth: 0 },
    thePublic,
  )
  return actions.map((action) => toActionView(action, locale))
}

/** One call to action, or null if there is none. */
export async function findAction(
  which: Which,
  locale: Locale,
  reader = thePublic,
): Promise<ActionView | null> {
  const where = whereIs(which)
  const [action] = await findReadable({ collection: 'actions', locale, where, depth: 0, limit: 1 }, reader)
  return action ? toActionView(action, locale) : null
}
