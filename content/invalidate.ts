import { createHmac, timingSafeEqual } from 'node:crypto'
import { revalidateTag } from 'next/cache'
import { env } from '@/env'
import { processWide } from '@/ops/process-wide'
import { expire } from './page-cache.mjs'
import type { Tag } from './tags'

/** The route that `invalidate` calls when it runs outside the site's process. */
export const invalidatePath = '/internal/invalidate'

type Listener = (tags: readonly Tag[]) => Promise<void>

const listeners = processWide('invalidation-listeners', () => new Set<Listener>())

/** Has something that the serving process keeps besides pages follow each change, before whoever made it is answered. */
export function whenInvalidated(listener: Listener): void {
  listeners.add(listener)
}

/**
 * Expires everything cached under these tags, so that the very next request is fresh, however many are being answered
 * meanwhile. Inside a Next request it does so at once; anywhere else (seed, worker, scripts) it asks the running site.
 * A site that is not running has nothing cached, since pages are kept in memory alone.
 * @throws Error when the site runs but could not be told: what was to vanish may still be shown.
 */
export async function invalidate(tags: readonly Tag[]): Promise<void> {
  try {
    for (const tag of tags) revalidateTag(tag, { expire: 0 })
  } catch (error) {
    if (!isOutsideNext(error)) throw error
    return askTheSite(tags)
  }
  await Promise.all([expire(tags), ...[...listeners].map((listener) => listener(tags))])
}

function isOutsideNext(error: unknown): boolean {
  return error instanceof Error && error.message.includes('static generation store missing')
}

async function askTheSite(tags: readonly Tag[]): Promise<void> {
  const address = env.INTERNAL_URL + invalidatePath
  let response: Response
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${invalidationToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tags }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    })
  } catch (error) {
    if (isRefused(error)) return
    throw new Error(`Could not tell the site at ${env.INTERNAL_URL} what has changed`, { cause: error })
  }
  if (response.ok) return
  throw new Error(
    `${env.INTERNAL_URL} answered ${response.status} when told what has changed. If that is not this site, set PORT or INTERNAL_URL`,
  )
}

function isRefused(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code === 'ECONNREFUSED'
}

function invalidationToken(): string {
  return createHmac('sha256', env.PAYLOAD_SECRET).update('invalidate').digest('base64url')
}

/** Whether an Authorization header proves that the sender knows this installation's secret. */
export function isInvalidationAllowed(header: string | null): boolean {
  const given = Buffer.from(header ?? '')
  const wanted = Buffer.from(`Bearer ${invalidationToken()}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
