import { createHmac, randomBytes } from 'node:crypto'
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import { processWide } from '@/ops/process-wide'

/** For how many milliseconds the same thing done again by the same visitor is not counted. */
export const repeatWithin = 60_000

const mostRemembered = 100_000

const state = processWide('visitors', () => ({
  salt: { day: '', word: Buffer.alloc(0) },
  seen: new LRUCache<string, true>({
    max: mostRemembered,
    ttl: repeatWithin,
    // Gone after that minute, and not only when it is looked for.
    ttlAutopurge: true,
    perf: { now: () => Date.now() },
  }),
}))

/** What is known of who asks, for the moment of a request. */
export type Visitor = {
  headers: Pick<Headers, 'get'>
  /** The address of their network; `ops/know-clients.ts` sees to it that it can be believed. */
  address: string
}

/** Whether a visitor is somebody: no robot, and no browser that fetches ahead, or as part of another page. */
export function isSomebody({ headers }: Pick<Visitor, 'headers'>): boolean {
  const agent = headers.get('user-agent') ?? ''
  return agent !== '' && !isbot(agent) && !isAhead(headers) && !isPart(headers)
}

/**
 * Whether a visitor does something for the first time within a minute, and is somebody, but no member of staff who is
 * signed in. Who it was is kept as a hash for that minute, in memory alone, under
 * a word that is made anew each day and that nobody knows.
 */
export function isCounted(what: string, visitor: Visitor, now = new Date()): boolean {
  const { headers, address } = visitor
  if (!isSomebody(visitor) || isSignedIn(headers)) return false
  const agent = headers.get('user-agent')
  const hash = createHmac('sha256', saltOf(now)).update([address, agent, what].join('\n')).digest('base64url')
  if (state.seen.has(hash)) return false
  state.seen.set(hash, true)
  return true
}

/** @see https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header */
function isAhead(headers: Pick<Headers, 'get'>): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz', 'next-router-prefetch']
  return purposes.some((name) => /prefetch|prerender|preview|^1$/i.test(headers.get(name) ?? ''))
}

/**
 * Whether a page had this fetched, as a picture or in a frame: another site could have its readers press so, unasked. Our
 * own pages count what is shared by a script.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
function isPart(headers: Pick<Headers, 'get'>): boolean {
  const [dest, site] = [headers.get('sec-fetch-dest'), headers.get('sec-fetch-site')]
  return dest !== null && dest !== 'document' && !(dest === 'empty' && site === 'same-origin')
}

function isSignedIn(headers: Pick<Headers, 'get'>): boolean {
  return /(?:^|;\s*)payload-token=/.test(headers.get('cookie') ?? '')
}

function saltOf(now: Date): Buffer {
  const day = now.toISOString().slice(0, 10)
  if (state.salt.day !== day) state.salt = { day, word: randomBytes(32) }
  return state.salt.word
}
