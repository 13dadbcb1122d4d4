import { hkdfSync } from 'node:crypto'
import { env } from '@/env'

/**
 * A key of 32 bytes for one purpose, made from `PAYLOAD_SECRET` (HKDF, SHA-256) and unlike that of any other purpose.
 * @see https://www.rfc-editor.org/rfc/rfc5869
 */
export function derivedKey(purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', env.PAYLOAD_SECRET, '', purpose, 32))
}
