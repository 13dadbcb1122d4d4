import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { hasRole } from '@/access/roles'
import type { User } from '@/payload-types'

/** Refused because nobody would be left who can manage users. */
export class LastAdmin extends APIError {
  override name = 'LastAdmin'

  constructor() {
    super(
      'This is the last active admin. Make somebody else an admin first, or nobody could manage users any more.',
      400,
      undefined,
      true,
    )
  }
}

/**
 * Admins who are about to be none, and until when that is assumed. Two who demote each other at the same moment each
 * see the other leave, before either is written. By each process for itself, as are hooks.
 */
const leaving = new Map<string, number>()

/** Longer than any write takes; afterwards the database tells. */
const patience = 10_000

/** Refuses a change that would leave no active admin. */
export const keepAnAdmin: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'create' || !originalDoc || !hasRole(originalDoc, 'admin')) return data
  if (!hasRole({ ...originalDoc, ...data }, 'admin')) await letGo(req, originalDoc.id)
  return data
}

/** Refuses to delete the last active admin. */
export const keepAnAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
  if (hasRole(user, 'admin')) await letGo(req, String(id))
}

async function letGo(req: PayloadRequest, id: string): Promise<void> {
  for (const [other, until] of leaving) if (until < Date.now()) leaving.delete(other)
  leaving.set(id, Date.now() + patience)
  // Not `count`, which MongoDB refuses within a transaction.
  const { docs } = await req.payload.find({
    collection: 'users',
    where: {
      and: [
        { roles: { equals: 'admin' } },
        { deactivated: { not_equals: true } },
        { id: { not_in: [...leaving.keys()] } },
      ],
    },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  if (docs.length > 0) return
  leaving.delete(id)
  throw new LastAdmin()
}
