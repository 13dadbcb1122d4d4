import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { testPayload } from './payload'

/** What is set where Stripe is used, so that nothing of these tests can reach it. */
export const stripeTestEnv = { STRIPE_SECRET_KEY: 'sk_test_ours', STRIPE_WEBHOOK_SECRET: 'whsec_ours' }

type Metadata = Record<string, string>

/** As much of an event as tests change. */
type RecordedEvent = {
  id: string
  type: string
  created: number
  data: {
    object: {
      metadata: Metadata
      parent?: { subscription_details: { metadata: Metadata } } | null
      [field: string]: unknown
    }
  }
}

/** An event of Stripe's in the shape of its pinned version, as it lies in `stripe-events/`. */
export function recordedEvent(name: string): Promise<RecordedEvent> {
  return recorded(name)
}

/** What Stripe answers, likewise: a session, or a list. */
export function recordedAnswer(name: string): Promise<{ url: string | null; data: object[] }> {
  return recorded(name)
}

async function recorded(name: string) {
  return JSON.parse(await readFile(`tests/support/stripe-events/${name}.json`, 'utf8'))
}

type Asked = { method: string; path: string; form: Record<string, string> }

/** A server in the place of api.stripe.com: it keeps what it is asked, and answers what `answer` says. */
export async function standInForStripe() {
  const standIn = {
    asked: [] as Asked[],
    answer: (_: Asked, response: ServerResponse): void => void response.destroy(),
    url: '',
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const form = Object.fromEntries(new URLSearchParams(body || search))
    const asked = { method: request.method ?? '', path: pathname, form }
    standIn.asked.push(asked)
    standIn.answer(asked, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return standIn
}

/** Answers as Stripe does. */
export function respond(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

type Told = { secret?: string; timestamp?: number; sent?: string; unsigned?: boolean }

/** Sends an event to our webhook, signed as Stripe signs it unless told otherwise. @returns the status of the answer */
export async function tell(event: object | string, told: Told = {}): Promise<number> {
  const [{ handleEndpoints }, { default: config }, { default: Stripe }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
    import('stripe'),
    testPayload(),
  ])
  const body = typeof event === 'string' ? event : JSON.stringify(event)
  const { secret = stripeTestEnv.STRIPE_WEBHOOK_SECRET, timestamp } = told
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp })
  const request = new Request('http://localhost:3000/api/donations/stripe', {
    method: 'POST',
    body: told.sent ?? body,
    headers: { 'content-type': 'application/json', ...(!told.unsigned && { 'stripe-signature': signature }) },
  })
  return (await handleEndpoints({ config, request })).status
}
