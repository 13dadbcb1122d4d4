import { type BasePayload, ValidationError } from 'payload'
import type { Stripe } from 'stripe'
import { isTakenDown, takenDownPage } from '../forget-pages'
import { stripeClient } from './client'
import { idOf, type PaidGift, paidGift, readMetadata } from './paid-gift'

/**
 * Keeps what an event of Stripe's tells: a gift that was paid is written once, however often and in whatever order Stripe
 * tells of it, and goes when it is paid back in full. Everything else is passed over.
 * @throws Error when it could not be kept, so that Stripe tells it again
 */
export async function keepDonations(payload: BasePayload, event: Stripe.Event): Promise<void> {
  const gift = paidGift(event)
  if (gift) await write(payload, gift)
  else if (event.type === 'charge.refunded' && event.data.object.refunded)
    await forget(payload, await referencesOf(event.data.object))
}

async function write(payload: BasePayload, gift: PaidGift): Promise<void> {
  const { db, kv } = payload
  try {
    const action = (await isThere(payload, gift.action)) ? gift.action : null
    // Stripe has the page as it was when the gift was promised.
    const source = isTakenDown(gift.source) ? takenDownPage : gift.source
    await db.create({ collection: 'donations', data: { ...gift, action, source } })
  } catch (error) {
    // The same event, or another one about the same payment, was written before.
    if (!(error instanceof ValidationError)) throw error
  }
  // Events come in any order, and old ones can be sent again: what was paid back must not come back.
  if (await kv.has(refunded(gift.reference))) await remove(payload, gift.reference)
}

/** Whether an action has not been deleted since; the gift counts all the same. */
async function isThere({ db }: BasePayload, id: string): Promise<boolean> {
  const where = { id: { equals: id } }
  return Boolean(await db.findOne({ collection: 'actions', where, select: {} }))
}

async function forget(payload: BasePayload, references: string[]): Promise<void> {
  for (const reference of references) {
    // First: whoever writes the gift at this moment looks for it afterwards.
    await payload.kv.set(refunded(reference), true)
    await remove(payload, reference)
  }
}

async function remove({ db }: BasePayload, reference: string): Promise<void> {
  await db.deleteMany({ collection: 'donations', where: { reference: { equals: reference } } })
}

const refunded = (reference: string) => `stripe-refunded:${reference}`

/** What a payment is kept under: itself, or the invoice that it was for, which the charge does not name. */
async function referencesOf({ payment_intent, metadata }: Stripe.Charge): Promise<string[]> {
  const payment = idOf(payment_intent)
  if (!payment) return []
  if (readMetadata(metadata)) return [payment]
  const stripe = await stripeClient()
  const { data } = await stripe.invoicePayments.list({
    payment: { type: 'payment_intent', payment_intent: payment },
  })
  return data.flatMap(({ invoice }) => idOf(invoice) ?? [])
}
