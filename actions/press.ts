import { setTimeout as pause } from 'node:timers/promises'
import config from '@payload-config'
import { getPayload } from 'payload'
import { z } from 'zod'
import { findWholeAction } from '@/content/actions'
import { isThere } from '@/content/is-there'
import { actPath, localePath } from '@/content/paths'
import { env } from '@/env'
import { defaultLocale, type Locale } from '@/messages/locales'
import type { Action } from '@/payload-types'
import { countAttempt } from './attempts'
import { count } from './counting/count'
import { sitePageAt } from './from-page'
import { frequencies, purposeOf } from './kinds'
import { isShownAt } from './shown-now'
import { checkOut } from './stripe/check-out'
import { isStripeOn } from './stripe/env'
import { addressOf, type Gift } from './target'
import { isCounted, isSomebody, type Visitor } from './visitors'

/** How long, in milliseconds, a reader waits for a press to be written; it is written later if that takes longer. */
const patience = 2000

/** What comes of a press: where it leads, or why it leads nowhere. */
export type Pressed = { to: string } | { refused: 'unknown' | 'malformed' }

const giftSchema = z.object({
  amount: z.coerce.number().positive().max(1_000_000).multipleOf(0.01),
  currency: z.string(),
  frequency: z.enum(frequencies),
})

/**
 * Somebody presses a call to action: it is counted, unless they just did or are a robot, and leads to its own target
 * alone. One that asks for something to be filled in leads to its page; one whose time is over, to all the others. A gift
 * that was chosen leads to where it is paid, which is Stripe if that is set up.
 */
export async function press(slug: string, asked: URLSearchParams, visitor: Visitor): Promise<Pressed> {
  const from = asked.get('from')
  const page = from === null ? undefined : sitePageAt(from)
  if ((from !== null && !page) || asked.getAll('from').length > 1) return { refused: 'malformed' }
  const locale = page?.locale ?? defaultLocale
  const action = await findWholeAction(slug, locale)
  if (!action) return { refused: 'unknown' }
  if (!isShownAt(action, new Date())) return { to: localePath(locale, '/act') }
  const gift = readGift(asked, action)
  if (gift === null) return { refused: 'malformed' }
  const isKnown = !page || (await isThere(page))
  // Nobody is told of a page that is made up, or of a testimony that was taken down.
  const source = isKnown ? page?.path : undefined
  const place = { locale, source }
  if (isKnown && isCounted(`press ${action.id}`, visitor)) {
    const counting = count(await getPayload({ config }), { action: action.id, source }, { presses: 1 })
    await Promise.race([counting, pause(patience, undefined, { ref: false })])
  }
  if (action.kind !== 'donate' || !isStripeOn()) return { to: targetOf(action, place, gift) }
  // Each costs a page at Stripe.
  if (!gift || !isSomebody(visitor)) return { to: formOf(action, place) }
  const isTooOften = (await countAttempt('payment', visitor.address)) !== undefined
  const checkout = isTooOften ? undefined : await checkOut({ action, gift, locale, source })
  return { to: checkout ?? withoutStripe(action, place, gift) }
}

/** Where a press comes from: in which language, and from which page, if that is one. */
type Place = { locale: Locale; source?: string }

/** The gift that was chosen, nothing where none was, and null for one that is not offered. */
function readGift(asked: URLSearchParams, { kind, amounts, monthly }: Action): Gift | undefined | null {
  if (kind !== 'donate' || !asked.has('amount')) return undefined
  const { success, data } = giftSchema.safeParse(Object.fromEntries(asked))
  if (!success) return null
  const isOffered =
    amounts?.some(({ currency }) => currency === data.currency) && (data.frequency === 'once' || monthly)
  return isOffered ? data : null
}

function targetOf(action: Action, place: Place, gift: Gift | undefined): string {
  const { kind, slug } = action
  if (kind === 'share' || purposeOf(action)) return formOf(action, place)
  const chosen = ownTarget(action, gift) || '/act'
  // A header takes no other letters; what editors escaped themselves stays as it is.
  if (chosen.startsWith('/')) return localePath(place.locale, chosen.replace(/[^!-~]+/g, encodeURIComponent))
  return addressOf({
    target: chosen,
    slug,
    source: place.source ?? '',
    host: new URL(env.SITE_URL).host,
    gift,
  })
}

/** Where a gift is given that Stripe cannot take now: at another provider, else back to where it was chosen. */
function withoutStripe(action: Action, place: Place, gift: Gift): string {
  return ownTarget(action, gift)
    ? targetOf(action, place, gift)
    : formOf(action, place, { failed: 'payment' })
}

function ownTarget({ target, monthlyTarget }: Action, gift: Gift | undefined): string | null | undefined {
  return (gift?.frequency === 'monthly' && monthlyTarget) || target
}

/** The page on which an action is done in place, and what it is told besides where the reader came from. */
function formOf({ slug }: Action, { locale, source }: Place, told: { failed?: 'payment' } = {}): string {
  return actPath(locale, slug, { asked: { from: source, ...told } })
}
