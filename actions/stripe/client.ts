import type { Stripe } from 'stripe'
import { stripeSettings } from './env'

let made: Promise<Stripe> | undefined

/**
 * Stripe's own library, loaded when it is first needed, as most sites never do.
 * @throws Error where Stripe is not set up
 */
export function stripeClient(): Promise<Stripe> {
  made ??= makeClient()
  return made
}

async function makeClient(): Promise<Stripe> {
  if (!stripeSettings) throw new Error('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET are not set')
  const { secretKey, apiUrl } = stripeSettings
  const { default: Stripe } = await import('stripe')
  return new Stripe(secretKey, {
    telemetry: false,
    timeout: 10_000,
    ...(apiUrl && {
      host: apiUrl.hostname,
      port: apiUrl.port || (apiUrl.protocol === 'https:' ? 443 : 80),
      protocol: apiUrl.protocol === 'https:' ? 'https' : 'http',
    }),
  })
}
