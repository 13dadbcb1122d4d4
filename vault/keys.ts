import { createHash } from 'node:crypto'
import { env } from '@/env'

/** A key of the vault, under the id that is written beside each value that it sealed. */
export type VaultKey = { id: string; bytes: Uint8Array }

/** Tells keys apart without telling anything of them. */
export function keyId(bytes: Uint8Array): string {
  return createHash('sha256').update('firsthand vault key ').update(bytes).digest('base64url').slice(0, 12)
}

function toKey(base64: string): VaultKey {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  return { id: keyId(bytes), bytes }
}

/** What is sealed from now on is sealed with this one. */
export const currentKey = toKey(env.VAULT_KEY)

/** All that values may be sealed with: the present key and, while it is being changed, the one before. */
export const knownKeys: readonly VaultKey[] = [
  currentKey,
  ...(env.VAULT_KEY_PREVIOUS ? [toKey(env.VAULT_KEY_PREVIOUS)] : []),
]
