import { createHash } from 'node:crypto'
import { APIError, type PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from './client-address'

const minutes = 60
const hours = 60 * minutes

/**
 * How often what may be tried. An attempt counts before it is looked at, so that a hundred at the same time are no more
 * than a hundred one after another. They are counted in memory, by each process for itself: docs/accounts.md.
 */
const limits = {
  /** Wrong passwords for one account from one address. */
  password: new RateLimiterMemory({
    keyPrefix: 'password',
    points: 5,
    duration: 10 * minutes,
    blockDuration: 10 * minutes,
  }),
  /** … for one account from addresses that nobody signed in from with it. */
  stranger: new RateLimiterMemory({ keyPrefix: 'stranger', points: 20, duration: 10 * minutes }),
  /** … from one address, whatever the account: an office may share one. */
  client: new RateLimiterMemory({ keyPrefix: 'client', points: 50, duration: 10 * minutes }),
  /** Wrong codes for one account: only who knows its password gets to try any. */
  code: new RateLimiterMemory({
    keyPrefix: 'code',
    points: 5,
    duration: 1 * hours,
    blockDuration: 1 * hours,
  }),
  /** Mails with a new link to one address. */
  mail: new RateLimiterMemory({ keyPrefix: 'mail', points: 5, duration: 1 * hours }),
  /** What else can be asked of an account by who is not signed in, from one address. */
  request: new RateLimiterMemory({ keyPrefix: 'request', points: 30, duration: 10 * minutes }),
}

type Limit = keyof typeof limits

/** Where an account was signed in from since this process started: strangers cannot lock these out. */
const familiar = new RateLimiterMemory({ keyPrefix: 'familiar', points: 1, duration: 7 * 24 * hours })

/** Refused because of too many attempts: 429, and how long to wait. The same for accounts that do not exist. */
export class TooManyAttempts extends APIError {
  override name = 'TooManyAttempts'

  constructor(
    seconds: number,
    /** Whether this is the first refusal since it was last allowed: one is worth recording, a flood is not. */
    readonly isFirst: boolean,
  ) {
    const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`
    super(`There were too many attempts. Please wait ${wait}, then try again.`, 429, undefined, true)
  }
}

/**
 * Counts an attempt before it is made.
 * @throws TooManyAttempts, and tells the answer to carry `Retry-After`
 */
export async function count(req: PayloadRequest, limit: Limit, key: string): Promise<void> {
  try {
    await limits[limit].consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(seconds))
    throw new TooManyAttempts(seconds, refusal.consumedPoints === limits[limit].points + 1)
  }
}

/** Forgets the attempts that were counted for a key. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await limits[limit].delete(key)
}

/** Counts an attempt to sign in. @throws TooManyAttempts */
export async function countPassword(req: PayloadRequest, address: string): Promise<void> {
  const { account, client, pair } = keysOf(req, address)
  // First, so that one address cannot fill the memory with accounts it makes up.
  await count(req, 'client', client)
  await count(req, 'password', pair)
  if (!(await familiar.get(pair))) await count(req, 'stranger', account)
}

/** Takes an attempt that was right back out of the counts, and remembers where it came from. */
export async function passwordWasRight(req: PayloadRequest, address: string): Promise<void> {
  const { account, client, pair } = keysOf(req, address)
  await Promise.all([
    forgive('password', pair),
    forgive('stranger', account),
    limits.client.reward(client),
    familiar.set(pair, 1, familiar.duration),
  ])
}

/** How often an account was unlocked: counts made before are then under other keys. */
const unlocked = new Map<string, number>()

/** Lets an account be signed in to again from anywhere: an admin's unlock, or a new password. */
export async function unlock(address: string): Promise<void> {
  const account = accountKey(address)
  unlocked.set(account, (unlocked.get(account) ?? 0) + 1)
  await forgive('stranger', account)
}

/** The network a request came from; `ops/know-clients.ts` sees to it that the header can be believed. */
export function clientOf(req: PayloadRequest): string {
  return networkOf(req.headers?.get('x-forwarded-for') ?? 'this process')
}

/** An e-mail address as it is counted: in one spelling, and not to be read from memory. */
export function accountKey(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('base64url')
}

function keysOf(req: PayloadRequest, address: string) {
  const account = accountKey(address)
  const client = clientOf(req)
  return { account, client, pair: `${account} ${unlocked.get(account) ?? 0} ${client}` }
}
