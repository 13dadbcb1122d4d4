import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Action, Donation } from '@/payload-types'
import { testPayload } from '../support/payload'
import { everythingStored } from '../support/stored'
import {
  recordedAnswer,
  recordedEvent,
  respond,
  standInForStripe,
  stripeTestEnv,
  tell,
} from '../support/stripe'

const stripe = await standInForStripe()
Object.assign(process.env, stripeTestEnv, { STRIPE_API_URL: stripe.url })
const { press } = await import('@/actions/press')
const { checkOut } = await import('@/actions/stripe/check-out')
const { log } = await import('@/ops/log')

const logged: unknown[] = []
/** What the recorded events tell of the one who gave. */
const secrets = [
  'Pat Private',
  'pat.private',
  'Private Lane',
  '5555550123',
  'Fp9PrivateCard1',
  'cus_R1private',
]

let payload: BasePayload
let made = 0
let visitors = 0

beforeAll(async () => {
  payload = await testPayload()
  for (const level of ['warn', 'error'] as const)
    jest.spyOn(log, level).mockImplementation((...said) => void logged.push(said))
})

beforeEach(() => {
  stripe.asked = []
  logged.length = 0
})

afterAll(() => stripe.close())

const make = (data: Partial<Action> = {}) =>
  payload.create({
    collection: 'actions',
    data: {
      label: 'Give a radio',
      slug: `give-${++made}`,
      kind: 'donate',
      amounts: [
        { amount: 25, currency: 'USD' },
        { amount: 3000, currency: 'JPY' },
        { amount: 500, currency: 'RSD' },
      ],
      monthly: true,
      _status: 'published',
      ...data,
    },
  })

describe('a gift that was chosen', () => {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const gift = { amount: '25.5', currency: 'USD', frequency: 'once' }
  const go = (slug: string, asked: Record<string, string>, headers: Record<string, string> = {}) =>
    press(slug, new URLSearchParams(asked), {
      headers: new Headers({ 'user-agent': agent, ...headers }),
      address: `192.0.2.${++visitors}`,
    })

  const answerWith = async (url?: string | null) => {
    const session = await recordedAnswer('session')
    if (url !== undefined) session.url = url
    stripe.answer = (_, response) => respond(response, session)
    return session.url
  }

  test('is paid on a page of Stripe’s, which is told the gift and nothing of who gives it', async () => {
    const url = await answerWith()
    const { id, slug } = await make()
    expect(await go(slug, { ...gift, from: '/ko/about' })).toEqual({ to: url })
    expect(stripe.asked).toEqual([
      {
        method: 'POST',
        path: '/v1/checkout/sessions',
        form: {
          mode: 'payment',
          submit_type: 'donate',
          locale: 'ko',
          'line_items[0][quantity]': '1',
          'line_items[0][price_data][currency]': 'usd',
          'line_items[0][price_data][unit_amount]': '2550',
          'line_items[0][price_data][product_data][name]': 'Give a radio',
          'metadata[action]': id,
          'metadata[source]': '/about',
          'metadata[frequency]': 'once',
          'payment_intent_data[metadata][action]': id,
          'payment_intent_data[metadata][source]': '/about',
          'payment_intent_data[metadata][frequency]': 'once',
          success_url: `http://localhost:3000/ko/act/${slug}/thanks`,
          cancel_url: 'http://localhost:3000/ko/about',
        },
      },
    ])
  })

  test('is paid every month, in each currency’s own unit; a page that is none of ours is not noted', async () => {
    await answerWith()
    const { slug } = await make()
    const monthly = { ...gift, frequency: 'monthly' }
    await go(slug, { ...monthly, amount: '3000', currency: 'JPY', from: '/stories/nobody-wrote-this' })
    await go(slug, { ...monthly, amount: '500', currency: 'RSD' })
    const [yen, dinar] = stripe.asked.map(({ form }) => form)
    expect(yen).toMatchObject({
      mode: 'subscription',
      'line_items[0][price_data][unit_amount]': '3000',
      'line_items[0][price_data][recurring][interval]': 'month',
      'subscription_data[metadata][frequency]': 'monthly',
      cancel_url: `http://localhost:3000/act/${slug}`,
    })
    expect(Object.keys(yen ?? {})).not.toContain('metadata[source]')
    expect(dinar).toMatchObject({ 'line_items[0][price_data][unit_amount]': '50000' })
  })

  test('asks nothing of Stripe before it is chosen, for robots, and for browsers that fetch ahead', async () => {
    await answerWith()
    const { slug } = await make()
    const chosenAt = { to: `/act/${slug}?from=%2Fabout` }
    expect(await go(slug, { from: '/about' })).toEqual(chosenAt)
    expect(await go(slug, { ...gift, from: '/about' }, { 'user-agent': 'Twitterbot/1.0' })).toEqual(chosenAt)
    expect(await go(slug, { ...gift, from: '/about' }, { 'sec-purpose': 'prefetch' })).toEqual(chosenAt)
    expect(await go(slug, { ...gift, amount: '-1' })).toEqual({ refused: 'malformed' })
    expect(stripe.asked).toEqual([])
    // Staff are not counted, but may try it.
    expect(await go(slug, gift, { cookie: 'payload-token=x' })).toEqual({
      to: expect.stringMatching(/^https:/),
    })
  })

  test.each([
    'https://checkout.stripe.com.evil.example/pay',
    'https://evilstripe.com/pay',
    'https://checkout.stripe.com@evil.example/pay',
    'http://checkout.stripe.com/pay',
    'javascript:alert(1)//stripe.com',
    null,
  ])('is not paid at %j', async (url) => {
    await answerWith(url)
    const { slug } = await make()
    expect(await go(slug, gift)).toEqual({ to: `/act/${slug}?failed=payment` })
    expect(logged).toHaveLength(1)
  })

  test('is given at the other provider when Stripe is down, and else chosen again', async () => {
    stripe.answer = (_, response) => respond(response, { error: { type: 'api_error' } }, 500)
    const alone = await make()
    expect(await go(alone.slug, { ...gift, from: '/ko/about' })).toEqual({
      to: `/ko/act/${alone.slug}?from=%2Fabout&failed=payment`,
    })
    stripe.answer = (_, response) => respond(response, { error: { type: 'invalid_request_error' } }, 400)
    const both = await make({ target: 'https://give.example/{?amount}' })
    expect(await go(both.slug, gift)).toEqual({
      to: expect.stringContaining('https://give.example/?amount=25.5&'),
    })
    expect(JSON.stringify(logged)).not.toContain('192.0.2')
  })

  test('does not wait for ever', async () => {
    stripe.answer = () => {}
    const action = await make()
    const chosen = { amount: 25, currency: 'USD', frequency: 'once' } as const
    expect(await checkOut({ action, gift: chosen, locale: 'en' }, 300)).toBeUndefined()
  })
})

describe('what Stripe tells', () => {
  const kept = async (reference: string): Promise<Donation[]> =>
    (await payload.find({ collection: 'donations', where: { reference: { equals: reference } }, depth: 0 }))
      .docs

  const all = async () => (await payload.count({ collection: 'donations' })).totalDocs

  /** A gift that was paid once for an action, in a payment of its own. */
  const paid = async (changes: object = {}, action?: string) => {
    const event = await recordedEvent('checkout-session-completed')
    const id = ++made
    event.id = `evt_${id}`
    const { metadata } = event.data.object
    Object.assign(event.data.object, {
      payment_intent: `pi_${id}`,
      metadata: { ...metadata, action: action ?? (await make()).id },
      ...changes,
    })
    return { event, reference: `pi_${id}` }
  }

  test('a gift is kept as what was given for what, and nothing else', async () => {
    const action = await make()
    const { event, reference } = await paid({}, action.id)
    expect(await tell(event)).toBe(200)
    const [donation] = await kept(reference)
    expect(donation).toMatchObject({
      amount: 25.5,
      currency: 'USD',
      frequency: 'once',
      action: action.id,
      source: '/stories/markets',
      paidAt: new Date(event.created * 1000).toISOString(),
      reference,
      event: event.id,
    })
    expect(Object.keys(donation ?? {})).toHaveLength(11)
  })

  test('yen have no hundredths', async () => {
    const { event, reference } = await paid({ amount_total: 3000, currency: 'jpy' })
    await tell(event)
    expect(await kept(reference)).toMatchObject([{ amount: 3000, currency: 'JPY' }])
  })

  test('a forged message is refused, and nothing written', async () => {
    const before = await all()
    const { event } = await paid()
    const now = Math.floor(Date.now() / 1000)
    const more = JSON.stringify(event).replace('"amount_total":2550', '"amount_total":9999999')
    expect(await tell(event, { secret: 'whsec_another' })).toBe(400)
    expect(await tell(event, { unsigned: true })).toBe(400)
    expect(await tell(event, { timestamp: now - 600 })).toBe(400)
    expect(await tell(event, { sent: more })).toBe(400)
    expect(await tell(`{"name":"Pat Private"`)).toBe(400)
    expect(await tell(event, { sent: ' '.repeat(1_000_001) })).toBe(413)
    expect(await all()).toBe(before)
    expect(logged).toHaveLength(5)
  })

  test('the same event is kept once, at the same time and again, and so is a payment that two events tell of', async () => {
    const { event, reference } = await paid()
    const answers = await Promise.all(Array.from({ length: 10 }, () => tell(event)))
    expect([...answers, await tell(event)]).toEqual(Array(11).fill(200))
    const type = 'checkout.session.async_payment_succeeded'
    expect(await tell({ ...event, id: 'evt_another', type })).toBe(200)
    expect(await kept(reference)).toHaveLength(1)
  })

  test('a debit counts when the bank has paid', async () => {
    const { event, reference } = await paid({ payment_status: 'unpaid' })
    await tell(event)
    expect(await kept(reference)).toEqual([])
    const succeeded = await recordedEvent('checkout-session-async-payment-succeeded')
    const { id } = await make()
    succeeded.data.object.metadata.action = id
    await tell(succeeded)
    expect(await kept('pi_3Qx2Delayed00000')).toMatchObject([{ amount: 100, action: id }])
  })

  test('a monthly gift counts with each invoice, and not with its first page as well', async () => {
    const { id } = await make()
    const before = await all()
    const events = await Promise.all(
      ['checkout-session-completed-monthly', 'invoice-paid-first', 'invoice-paid-second'].map(recordedEvent),
    )
    for (const event of events) {
      const { object } = event.data
      ;(object.parent?.subscription_details ?? object).metadata.action = id
      expect(await tell(event)).toBe(200)
    }
    expect(await all()).toBe(before + 2)
    const monthly = { amount: 10, currency: 'USD', frequency: 'monthly', action: id }
    expect(await kept('in_1Qx3First00000000')).toMatchObject([monthly])
    expect(await kept('in_1Qx5Second0000000')).toMatchObject([
      { ...monthly, paidAt: new Date(1_793_000_005_000).toISOString() },
    ])
  })

  test('a gift that was paid back in full goes, and does not come back when it is told of late', async () => {
    const refund = await recordedEvent('charge-refunded')
    const { event, reference } = await paid()
    await tell(event)
    const charge = refund.data.object
    charge.payment_intent = reference
    await tell({ ...refund, data: { object: { ...charge, refunded: false, amount_refunded: 100 } } })
    expect(await kept(reference)).toHaveLength(1)
    const twice = await Promise.all([tell(refund), tell(refund)])
    expect(twice).toContain(200)
    expect(await tell(refund)).toBe(200)
    expect(await kept(reference)).toEqual([])
    expect(await tell(event)).toBe(200)
    expect(await kept(reference)).toEqual([])
  })

  test('a monthly gift that was paid back is found by asking Stripe for its invoice', async () => {
    const invoice = await recordedEvent('invoice-paid-first')
    Object.assign(invoice, { id: 'evt_month' })
    Object.assign(invoice.data.object, { id: 'in_month' })
    await tell(invoice)
    expect(await kept('in_month')).toHaveLength(1)
    const payments = await recordedAnswer('invoice-payments')
    Object.assign(payments.data[0] ?? {}, { invoice: 'in_month' })
    stripe.answer = (_, response) => respond(response, payments)
    const refund = await recordedEvent('charge-refunded')
    Object.assign(refund.data.object, { payment_intent: 'pi_3Qx3MonthlyFirst', metadata: {} })
    expect(await tell(refund)).toBe(200)
    expect(stripe.asked).toMatchObject([{ form: { 'payment[payment_intent]': 'pi_3Qx3MonthlyFirst' } }])
    expect(await kept('in_month')).toEqual([])
  })

  test('other events and other payments of the account are passed over', async () => {
    const before = await all()
    const { event } = await paid({ metadata: { order: '12' } })
    const shop = await recordedEvent('invoice-paid-second')
    shop.data.object.parent = null
    expect([
      await tell(await recordedEvent('customer-updated')),
      await tell(event),
      await tell(shop),
    ]).toEqual([200, 200, 200])
    expect(await all()).toBe(before)
  })

  test('an event of a version that does not tell what an invoice is for is sent again, and the log says why', async () => {
    const old = await recordedEvent('invoice-paid-second')
    delete old.data.object.parent
    expect(await tell({ ...old, api_version: '2024-06-20' })).toBe(500)
    expect(logged).toHaveLength(1)
  })

  test('a gift for an action that is gone counts all the same', async () => {
    const { id } = await make()
    const { event, reference } = await paid({}, id)
    await payload.delete({ collection: 'actions', id })
    expect(await tell(event)).toBe(200)
    const elsewhere = await paid({}, 'an id of another site')
    expect(await tell(elsewhere.event)).toBe(200)
    for (const each of [reference, elsewhere.reference])
      expect(await kept(each)).toMatchObject([{ amount: 25.5, action: null }])
  })

  test('nothing of who gave, or with which card, is in the database or was logged', async () => {
    const { event, reference } = await paid()
    const others = ['customer-updated', 'invoice-paid-first', 'charge-refunded'].map(recordedEvent)
    const events = [event, ...(await Promise.all(others))]
    for (const each of events) await tell(each)
    await tell(event, { unsigned: true })
    const stored = await everythingStored(payload)
    expect(stored.includes(reference)).toBe(true)
    expect(logged).toHaveLength(1)
    for (const secret of secrets) {
      expect(JSON.stringify(events)).toContain(secret)
      expect(stored.includes(secret)).toBe(false)
      expect(JSON.stringify(logged)).not.toContain(secret)
    }
  })
})
