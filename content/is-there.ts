import type { SitePage } from '@/actions/from-page'
import { findReadable, thePublic } from './read'

/** Whether the public can read a page now: its record is published, or the action that is done on it. */
export async function isThere({ locale, record, action }: SitePage): Promise<boolean> {
  const shown = action === undefined ? record : ({ collection: 'actions', slug: action } as const)
  if (!shown) return true
  const { collection, slug } = shown
  const where = { slug: { equals: slug } }
  const found = await findReadable({ collection, locale, where, depth: 0, limit: 1, select: {} }, thePublic)
  return found.length > 0
}
