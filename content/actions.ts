import type { Locale } from '@/messages/locales'
import { findPublic, remembered } from './read'
import { toActionView } from './to-views'
import type { ActionView } from './views'

/** All calls to action, the newest first. */
export const listActions = remembered('actions', ['actions'], findActions)

export async function findActions(locale: Locale): Promise<ActionView[]> {
  const actions = await findPublic({ collection: 'actions', locale, sort: '-createdAt', depth: 0 })
  return actions.map((action) => toActionView(action, locale))
}
