import { describe, expect, test } from '@jest/globals'
import { testSecrets } from '../support/secrets'
import { stripeTestEnv } from '../support/stripe'

// The module parses the process's own environment when it is loaded.
Object.assign(process.env, testSecrets)
const { parseStripeEnv } = await import('@/actions/stripe/env')
const { fromStripeUnits, toStripeUnits } = await import('@/actions/stripe/units')

describe('the environment of Stripe', () => {
  test('is not there unless it is set', () => {
    expect(parseStripeEnv({ STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRET: '' })).toBeUndefined()
    expect(parseStripeEnv(stripeTestEnv)).toEqual({ secretKey: 'sk_test_ours', webhookSecret: 'whsec_ours' })
  })

  test.each([
    [{ STRIPE_WEBHOOK_SECRET: undefined }, /^STRIPE_WEBHOOK_SECRET is missing/],
    [{ STRIPE_SECRET_KEY: '' }, /^STRIPE_SECRET_KEY is missing/],
    [{ STRIPE_SECRET_KEY: 'whsec_ours' }, /^STRIPE_SECRET_KEY must begin with sk_ or rk_$/],
    [{ STRIPE_WEBHOOK_SECRET: 'sk_test_ours' }, /^STRIPE_WEBHOOK_SECRET must begin with whsec_$/],
    [{ STRIPE_API_URL: 'ftp://localhost' }, /^STRIPE_API_URL must be/],
    [{ STRIPE_API_URL: 'https://proxy.example/stripe' }, /^STRIPE_API_URL must be/],
  ])('refuses %j', (wrong, message) => {
    expect(() => parseStripeEnv({ ...stripeTestEnv, ...wrong })).toThrow(message)
  })
})

test.each([
  ['USD', 19.99, 1999],
  ['KRW', 5000, 5000],
  ['KWD', 5.12, 5120],
  ['RSD', 500, 50000],
  ['ISK', 500, 50000],
])('an amount goes to Stripe in its own units and comes back: %s', (currency, amount, units) => {
  expect(toStripeUnits({ amount, currency })).toBe(units)
  expect(fromStripeUnits({ amount: units, currency })).toBe(amount)
})

test('what has no smaller unit is asked for whole', () => {
  expect(toStripeUnits({ amount: 10.5, currency: 'JPY' })).toBe(11)
  expect(toStripeUnits({ amount: 10.5, currency: 'ISK' })).toBe(1100)
})
