import type { Stripe } from 'stripe'
import type { Donation } from '@/payload-types'
import { type GiftMetadata, giftMetadataSchema } from './gift-metadata'
import { fromStripeUnits } from './units'

export type PaidGift = Pick<
  Donation,
  'paidAt' | 'amount' | 'currency' | 'frequency' | 'source' | 'reference' | 'event'
> & { action: string }

/**
 * The gift that an event says was paid: once, when its page is done or its bank has paid; monthly, with each invoice, the
 * first one included. Nothing for other events, and for payments that did not begin here. Takes what is kept of a gift and
 * nothing else: Stripe tells names, addresses and cards along with it.
 * @throws Error when events are of a version that does not tell which gift an invoice is for
 */
export function paidGift(event: Stripe.Event): PaidGift | undefined {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded': {
      const { mode, payment_status, payment_intent, amount_total, currency, metadata } = event.data.object
      if (mode !== 'payment' || payment_status !== 'paid') return undefined
      return giftFrom(event, {
        metadata,
        reference: idOf(payment_intent),
        minor: amount_total,
        currency,
        paidAt: event.created,
      })
    }
    case 'invoice.paid': {
      const { id, amount_paid, currency, parent, status_transitions } = event.data.object
      if (parent === undefined) throw new Error(tooOld(event))
      return giftFrom(event, {
        metadata: parent?.subscription_details?.metadata,
        reference: id,
        minor: amount_paid,
        currency,
        paidAt: status_transitions.paid_at ?? event.created,
      })
    }
    default:
      return undefined
  }
}

const tooOld = ({ api_version }: Stripe.Event) =>
  `Stripe sends events of its version ${api_version}, from which monthly gifts cannot be known: see docs/donations.md`

type Payment = {
  metadata: unknown
  reference: string | undefined
  minor: number | null
  currency: string | null
  /** In seconds. */
  paidAt: number
}

function giftFrom(event: Stripe.Event, payment: Payment): PaidGift | undefined {
  const { reference, minor, paidAt } = payment
  const currency = payment.currency?.toUpperCase()
  const metadata = readMetadata(payment.metadata)
  if (!metadata || !reference || !minor || !currency) return undefined
  return {
    ...metadata,
    amount: fromStripeUnits({ amount: minor, currency }),
    currency,
    paidAt: new Date(paidAt * 1000).toISOString(),
    reference,
    event: event.id,
  }
}

/** What we noted of a gift at Stripe; nothing where a payment there has not begun here. */
export function readMetadata(metadata: unknown): GiftMetadata | undefined {
  return giftMetadataSchema.safeParse(metadata).data
}

/** The id of what Stripe names by its id alone, or whole. */
export function idOf(named: string | { id: string } | null | undefined): string | undefined {
  return typeof named === 'string' ? named : named?.id
}
