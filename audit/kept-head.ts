import type { BasePayload } from 'payload'
import { type AuditHead, sealOfHead } from './entry'

const key = 'audit-head'

type Kept = AuditHead & { seal: string }

/**
 * The head of the chain as it was last written down, beside the entries and sealed: entries that were cut off, or taken
 * out and chained anew, do not lead to it. Nothing when there is none, or one that nobody with the key has written.
 */
export async function readKeptHead({ kv }: Pick<BasePayload, 'kv'>): Promise<AuditHead | undefined> {
  const kept = await kv.get<Kept>(key)
  return kept && kept.seal === sealOfHead(kept) ? { sequence: kept.sequence, hash: kept.hash } : undefined
}

/** Writes the head down. Of several processes that do, the last may be a few entries behind, which is still true. */
export async function keepHead(
  { kv }: Pick<BasePayload, 'kv'>,
  { sequence, hash }: AuditHead,
): Promise<void> {
  await kv.set(key, { sequence, hash, seal: sealOfHead({ sequence, hash }) } satisfies Kept)
}
