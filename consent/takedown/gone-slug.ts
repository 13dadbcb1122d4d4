import { createHmac } from 'node:crypto'
import type { BasePayload } from 'payload'
import { derivedKey } from '@/ops/derived-key'
import { processWide } from '@/ops/process-wide'

const key = derivedKey('firsthand: gone addresses')

/** Asked at each request, so kept in memory. Only ever added to: a takedown is for good. */
const gone = processWide('gone-slugs', () => new Set<string>())

/**
 * What is kept of the slug of a testimony that was taken down. Slugs hold names and first words, so it can neither be
 * read nor, without PAYLOAD_SECRET, be guessed.
 */
export function goneHash(slug: string): string {
  return createHmac('sha256', key).update(slug.normalize('NFC')).digest('base64url')
}

/** Whether a testimony with this slug was taken down for good, as far as this process has been told. */
export function isGone(slug: string): boolean {
  return gone.size > 0 && gone.has(goneHash(slug))
}

/** Has the addresses with these hashes answer 410 from now on, in this process. */
export function rememberGone(hashes: readonly string[]): void {
  for (const hash of hashes) gone.add(hash)
}

/** Learns of every takedown that there has been. Called when a process begins, and when another may have made one. */
export async function loadGone({ db }: Pick<BasePayload, 'db'>): Promise<void> {
  const { docs } = await db.find<{ id: string; goneSlugs: unknown }>({
    collection: 'takedowns',
    pagination: false,
    limit: 0,
    select: { goneSlugs: true },
  })
  const hashes = docs.flatMap(({ goneSlugs }) => (Array.isArray(goneSlugs) ? goneSlugs : []))
  rememberGone(hashes.filter((hash) => typeof hash === 'string'))
}
