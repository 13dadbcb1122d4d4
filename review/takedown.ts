import type { Testimony } from '@/payload-types'
import { idOf } from './id-of'
import type { Takedown } from './rules'

type Kept = NonNullable<Testimony['review']>['takedown']

/** What a record keeps of a takedown, as the rules see it; nothing when there was none, or when it was undone. */
export function standing(takedown: Kept): Takedown | undefined {
  if (!takedown?.at || takedown.backAt) return undefined
  return {
    at: takedown.at,
    reason: takedown.reason || undefined,
    confirmedBy: idOf(takedown.confirmedBy),
  }
}

/** Under which name a guardian's reason, which may be an empty one, stands in `req.context`. */
export const takedownReason = 'takedownReason'
