import type { Endpoint } from 'payload'
import type { Stripe } from 'stripe'
import { log } from '@/ops/log'
import { readBody } from '@/ops/read-body'
import { stripeClient } from './client'
import { stripeSettings } from './env'
import { keepDonations } from './keep-donations'

/** What an event may weigh, in bytes. Stripe's are a few thousand. */
const mostBytes = 1_000_000

/**
 * `POST /api/donations/stripe`: Stripe tells what was paid. Only what it signed is believed; what it says of people and
 * cards is neither kept nor logged.
 * @see https://docs.stripe.com/webhooks
 */
export const stripeWebhook: Endpoint = {
  path: '/stripe',
  method: 'post',
  handler: async (req) => {
    if (!stripeSettings) return answer(404, 'Stripe is not set up here.')
    const parts = await readBody(req, mostBytes)
    if (!parts) return answer(413, 'This is larger than any event.')
    const signature = req.headers.get('stripe-signature') ?? ''
    const event = await verify(Buffer.concat(parts), signature, stripeSettings.webhookSecret)
    if (!event) return answer(400, 'This is not signed by Stripe, or too old.')
    await keepDonations(req.payload, event)
    return answer(200, 'Received.')
  },
}

async function verify(body: Buffer, signature: string, secret: string): Promise<Stripe.Event | undefined> {
  const { webhooks } = await stripeClient()
  try {
    return webhooks.constructEvent(body, signature, secret)
  } catch {
    // What the error says may repeat what was sent.
    log.warn('a message was refused that Stripe has not signed: see STRIPE_WEBHOOK_SECRET, and the clock')
    return undefined
  }
}

function answer(status: number, message: string): Response {
  return Response.json({ message }, { status })
}
