import { z } from 'zod'
import { EnvironmentError } from '@/env'

const schema = z.object({
  /** The key of the organisation's account at Stripe: a whole one, or one that is restricted (docs/donations.md). */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[rs]k_\S+$/, 'must begin with sk_ or rk_')
    .optional(),
  /** What Stripe signs its messages to us with. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S+$/, 'must begin with whsec_')
    .optional(),
  /** Where Stripe's interface is reached, in tests or by way of a proxy. */
  STRIPE_API_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/?#@]+\/?$/, 'must be a http(s) address without a path')
    .refine((url) => URL.canParse(url), 'must be a http(s) address without a path')
    .transform((url) => new URL(url))
    .optional(),
})

export type StripeSettings = { secretKey: string; webhookSecret: string; apiUrl?: URL }

/**
 * How Stripe is reached; nothing where it is not used. An empty variable counts as absent.
 * @throws EnvironmentError naming the variable that is wrong, or missing beside the other
 */
export function parseStripeEnv(variables: Record<string, string | undefined>): StripeSettings | undefined {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const { success, data, error } = schema.safeParse(given)
  if (!success)
    throw new EnvironmentError(
      error.issues.map(({ path, message }) => `${String(path[0])} ${message}`).join('; '),
    )
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_URL: apiUrl } = data
  if (secretKey && webhookSecret) return { secretKey, webhookSecret, apiUrl }
  if (!secretKey && !webhookSecret) return undefined
  const [missing, there] = secretKey
    ? ['STRIPE_WEBHOOK_SECRET', 'STRIPE_SECRET_KEY']
    : ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET']
  throw new EnvironmentError(
    `${missing} is missing: ${there} is set, and Stripe is used with both or neither`,
  )
}

export const stripeSettings = parseStripeEnv(process.env)

/** Whether gifts are given through Stripe. */
export function isStripeOn(): boolean {
  return stripeSettings !== undefined
}
