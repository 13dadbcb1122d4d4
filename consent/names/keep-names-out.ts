import {
  APIError,
  type CollectionAfterChangeHook,
  type GlobalAfterChangeHook,
  type GlobalSlug,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import { isShown } from '@/access/published-media'
import { hasRole } from '@/access/roles'
import { recordAudit } from '@/audit/record'
import { wayOf } from '@/audit/way'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { undoing } from '@/collections/shared/undo-all'
import { afterRollback } from '@/content/after-commit'
import { isErasure } from '../keep-records'
import { findHits, type Hit, notAllowed } from './find-hits'
import type { Place } from './public-records'
import { VaultLocked } from './vault-names'

/** All that anybody but a guardian is told, whatever was found, and wherever. */
const guardianMustLook = 'A guardian must look at this before it can be published.'

/**
 * Lets nothing be published in which a protected name stands, or that places something in which one does, unless a
 * guardian allowed it there; nor anything at all while names cannot be opened. Whoever publishes, by whichever way.
 * @throws APIError 403, which undoes the whole change; only to a guardian it says in which fields
 */
export function keepNamesOut(collection: PublishedCollection): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    if (doc._status === 'published' && !doc.deletedAt) await check(req, { collection, id: doc.id })
    return doc
  }
}

/** The same for a file that something published shows. @throws APIError 403 */
export const keepNamesOutOfMedia: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const isPublic = operation === 'update' && (await isShown(req, doc.id))
  if (isPublic) await check(req, { collection: 'media', id: doc.id })
  return doc
}

/** The same for a global, which is public as soon as it is saved. @throws APIError 403 */
export function keepNamesOutOfGlobal(global: GlobalSlug): GlobalAfterChangeHook {
  return async ({ doc, req }) => {
    await check(req, { global })
    return doc
  }
}

async function check(req: PayloadRequest, place: Place): Promise<void> {
  // What takes words down must not be kept from it by what else stands there.
  if (req.context[isErasure]) return
  const found = await findHits(req, place).catch((error: unknown) => {
    throw error instanceof VaultLocked ? undoing(req, error) : error
  })
  const hits = await notAllowed(req, found)
  if (hits.length === 0) return
  await afterRollback(req, () => recordRefusal(req, place))
  throw undoing(req, new APIError(messageFor(req, hits), 403, undefined, true))
}

function messageFor({ user }: PayloadRequest, hits: readonly Hit[]): string {
  if (!hasRole(user, 'guardian')) return guardianMustLook
  return `A protected name stands in: ${[...new Set(hits.map(({ field }) => field))].join(', ')}`
}

/** Outside of the transaction, which is undone. It says neither whose name it was nor where, for admins read it too. */
async function recordRefusal(req: PayloadRequest, place: Place): Promise<void> {
  const outside = isolateObjectProperty(req, 'transactionID')
  delete outside.transactionID
  const what = 'global' in place ? { collection: place.global } : place
  await recordAudit({ req: outside, action: 'name-found', via: wayOf(req), ...what })
}
