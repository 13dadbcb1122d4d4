import { createHmac } from 'node:crypto'
import { derivedKey } from '@/ops/derived-key'

/** What an entry can say was done. Colleagues add theirs here; the words for people are in `collections/audit-entries.ts`. */
export const auditActions = [
  'create',
  'update',
  'publish',
  'unpublish',
  'ask-for-review',
  'approve',
  'send-back',
  'lift-takedown',
  'withdraw',
  'take-down',
  'takedown-complete',
  'trash',
  'restore',
  'restore-version',
  'delete',
  'schedule-publish',
  'schedule-unpublish',
  'unschedule',
  'login',
  'login-failed',
  'locked',
  'unlock',
  'logout',
  'password-reset-requested',
  'password-changed',
  'export',
  'erase',
  'import',
  'read',
  'name-found',
  'backup',
  'restore-backup',
  'rotate-vault',
] as const

export type AuditAction = (typeof auditActions)[number]

/** The ways by which something can be done. */
export const auditWays = ['request', 'job', 'local'] as const

export type AuditWay = (typeof auditWays)[number]

/** What happened, as it is known before it happens. Names and ids, never contents. */
export type AuditFacts = {
  id: string
  at: string
  userId?: string | null
  userName?: string | null
  action: AuditAction
  recordType?: string | null
  recordId?: string | null
  changedFields?: string | null
  via: AuditWay
}

/** An entry that is written but not yet part of the chain. */
export type SealedEntry = AuditFacts & { seal: string }

/** The place of an entry in the chain. */
export type AuditLink = { sequence: number; previousHash: string; interrupted?: boolean | null; seal: string }

/** The last entry of the chain: whoever remembers it can tell whether the end was cut off. */
export type AuditHead = { sequence: number; hash: string }

/** What the first entry names as the one before it. */
export const genesis: AuditHead = { sequence: 0, hash: '0'.repeat(64) }

/**
 * The key of the chain. Made from `PAYLOAD_SECRET`, and unlike anything else made from it, so that access to the
 * database alone is not enough to forge an entry.
 */
const key = derivedKey('firsthand audit chain v1')

/** Authenticates the facts, from the moment that they are written. The order of the fields is the format: never change it. */
export function sealOf(facts: AuditFacts): string {
  return authenticate('seal', [
    facts.id,
    instantOf(facts.at),
    facts.userId ?? null,
    facts.userName ?? null,
    facts.action,
    facts.recordType ?? null,
    facts.recordId ?? null,
    facts.changedFields ?? null,
    facts.via,
  ])
}

/** A date as both databases give it back. What is no date was never sealed, and stays what it is. */
function instantOf(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : date.toISOString()
}

/** Authenticates the place of a sealed entry in the chain. The order is the format here too. */
export function hashOf(link: AuditLink): string {
  return authenticate('link', [link.sequence, link.previousHash, link.interrupted ?? false, link.seal])
}

/** Authenticates a head that is kept beside the chain. */
export function sealOfHead({ sequence, hash }: AuditHead): string {
  return authenticate('head', [sequence, hash])
}

/** HMAC-SHA-256 over a JSON array, which says the same in only one way: no two lists of values share a text. */
function authenticate(
  purpose: 'seal' | 'link' | 'head',
  values: (string | number | boolean | null)[],
): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([purpose, ...values]))
    .digest('hex')
}
