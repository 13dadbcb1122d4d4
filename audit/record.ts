import type { CollectionSlug, GlobalSlug, PayloadRequest } from 'payload'
import { afterCommit, transactionOf } from '@/content/after-commit'
import { newRecordId } from '@/database'
import { chainEntries } from './chain'
import { type AuditAction, type AuditFacts, type AuditWay, type SealedEntry, sealOf } from './entry'
import { isCollection } from './is-collection'
import { wayOf } from './way'

type Who = { id: string | number; name?: string | null } | null

type Happening = {
  req: PayloadRequest
  action: AuditAction
  /** The collection or global, where it is about one. */
  collection?: string
  /** The record, where it is about one. */
  id?: string | number
  /** Names of fields, never their contents. */
  fields?: readonly string[]
  /** Whoever did it, where that is not the request's own user. */
  user?: Who
  /** The way, where the request does not tell it. */
  via?: AuditWay
}

/**
 * Records what hooks on saving do not see: an export, an import, a read of the vault. Saves, logins and deletions are
 * recorded by the plugin. The entry is written within the request's transaction, so call it before handing anything
 * out: when it throws, nothing was recorded, and what was asked for must not be given.
 */
export async function recordAudit(
  happening: Happening & { collection?: CollectionSlug | GlobalSlug },
): Promise<void> {
  const entry = entryOf(happening)
  await writeEntry(happening.req, entry)
  await chainAfterCommit(happening.req, [entry])
}

/** Puts an entry together and seals it. */
export function entryOf({ req, user = req.user, via = wayOf(req), ...happening }: Happening): SealedEntry {
  const { action, collection, id, fields } = happening
  const facts: AuditFacts = {
    id: newRecordId(),
    at: new Date().toISOString(),
    userId: user ? String(user.id) : null,
    userName: user?.name ?? null,
    action,
    recordType: collection ?? null,
    recordId: id === undefined ? null : String(id),
    changedFields: fields?.length ? fields.join(', ') : null,
    via,
  }
  return { ...facts, seal: sealOf(facts) }
}

/** Writes an entry, not yet chained, past the hooks that keep everybody else from it. */
export async function writeEntry(req: PayloadRequest, { id, ...data }: SealedEntry): Promise<void> {
  await req.payload.db.create({ collection: 'audit-entries', customID: id, data, req, returning: false })
}

/** Chains entries once what they tell of is in the database for good. */
export function chainAfterCommit(req: PayloadRequest, entries: readonly SealedEntry[]): Promise<void> {
  return afterCommit(req, () => chainEntries(req.payload, entries))
}

/**
 * Takes entries back when the write that they were ahead of has failed and left nothing: a record that was to be made
 * and is not there. With a transaction, its end does that. What failed otherwise may be half done, as one write can be
 * several statements: its entry stays, and is chained as interrupted.
 */
export async function takeBack(req: PayloadRequest, entries: readonly SealedEntry[]): Promise<void> {
  const [first] = entries
  if (first?.action !== 'create' || (await transactionOf(req)) !== undefined) return
  const { payload } = req
  const { recordType, recordId } = first
  if (!recordType || !isCollection(payload, recordType)) return
  if (await payload.db.findOne({ collection: recordType, where: { id: { equals: recordId } } })) return
  const ids = entries.map(({ id }) => id)
  await payload.db.deleteMany({
    collection: 'audit-entries',
    where: { and: [{ id: { in: ids } }, { hash: { exists: false } }] },
  })
}
