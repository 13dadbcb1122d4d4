import { setTimeout as pause } from 'node:timers/promises'
import type { Stripe } from 'stripe'
import { localePath } from '@/content/paths'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { log } from '@/ops/log'
import type { Action } from '@/payload-types'
import type { Gift } from '../target'
import { stripeClient } from './client'
import { stripeSettings } from './env'
import type { GiftMetadata } from './gift-metadata'
import { toStripeUnits } from './units'

export type CheckOut = {
  action: Pick<Action, 'id' | 'slug' | 'label'>
  gift: Gift
  locale: Locale
  /** The page that the reader came from, without a language; nothing where that is none of ours. */
  source?: string
}

/**
 * Asks Stripe for a page on which a gift is paid, for as many milliseconds as a reader may be left waiting.
 * @returns its address; nothing when Stripe refuses, takes too long or names a host that is not its own, which is logged
 */
export async function checkOut(asked: CheckOut, patience = 10_000): Promise<string | undefined> {
  try {
    const url = await Promise.race([addressFor(asked), pause(patience, null, { ref: false })])
    if (typeof url === 'string' && isStripes(url)) return url
    const reason = url === null ? 'it took too long' : 'it named no page of its own'
    log.error({ action: asked.action.id, reason }, 'Stripe gave no page to pay on')
  } catch (err) {
    log.error({ action: asked.action.id, err }, 'Stripe gave no page to pay on')
  }
  return undefined
}

async function addressFor(asked: CheckOut): Promise<string | undefined> {
  const stripe = await stripeClient()
  const { url } = await stripe.checkout.sessions.create(sessionFor(asked))
  return url ?? undefined
}

function sessionFor({ action, gift, locale, source }: CheckOut): Stripe.Checkout.SessionCreateParams {
  const { frequency } = gift
  const own = `/act/${encodeURIComponent(action.slug)}`
  const metadata: GiftMetadata = { action: action.id, frequency, ...(source && { source }) }
  const price = {
    currency: gift.currency.toLowerCase(),
    unit_amount: toStripeUnits(gift),
    product_data: { name: action.label },
  }
  const common = {
    locale,
    metadata,
    success_url: env.SITE_URL + localePath(locale, `${own}/thanks`),
    cancel_url: env.SITE_URL + localePath(locale, source ? encoded(source) : own),
  }
  if (frequency === 'monthly')
    return {
      ...common,
      mode: 'subscription',
      line_items: [{ quantity: 1, price_data: { ...price, recurring: { interval: 'month' } } }],
      subscription_data: { metadata },
    }
  return {
    ...common,
    mode: 'payment',
    submit_type: 'donate',
    line_items: [{ quantity: 1, price_data: price }],
    payment_intent_data: { metadata },
  }
}

/** A path with what is not written in addresses escaped. */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Whether an address is on a host of Stripe's, or on the one that stands in its place. */
function isStripes(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (stripeSettings?.apiUrl?.origin === url.origin) return true
  return url.protocol === 'https:' && /^(?:[a-z0-9-]+\.)*stripe\.com$/.test(url.host)
}
