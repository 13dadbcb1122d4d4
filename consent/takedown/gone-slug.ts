import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '@/env'

const key = Buffer.from(hkdfSync('sha256', env.PAYLOAD_SECRET, '', 'firsthand: addresses that are gone', 32))

/** A keyed hash of the end of an address: what is remembered of one that was taken down. */
export function goneHash(slug: string): string {
  return createHmac('sha256', key).update(slug).digest('base64url')
}
