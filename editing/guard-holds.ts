import type { Access, BasePayload, CollectionAfterReadHook } from 'payload'
import { nobody, staffOnly } from '@/access/policies'
import { isStaff } from '@/access/roles'
import { nameOf } from '@/accounts/names'
import { idOf } from '@/review/id-of'

/**
 * Says by name who holds a record, and nothing else of them, whoever asks: staff cannot read each other's accounts.
 * The name stands where Payload's notices look for something to call a person by, which is `email`.
 */
const nameHolder: CollectionAfterReadHook = async ({ doc, req }) => {
  const id = idOf(doc.user?.value)
  const name = await nameOf(req.payload, id)
  return name ? { ...doc, user: { ...doc.user, value: { id, name, email: name } } } : doc
}

/** Who holds a record says so for themselves, and takes it over in no name but their own. */
const inOwnName: Access = ({ data, req: { user } }) => isStaff(user) && data?.user?.value === user?.id

/**
 * Adds this to the collection of locks, which Payload makes itself after it has read the config, and would let anybody
 * who is signed in write, in anybody's name: a lock keeps colleagues from saving.
 */
export function guardHolds(payload: BasePayload): void {
  const { config } = payload.collections['payload-locked-documents']
  config.hooks.afterRead.push(nameHolder)
  Object.assign(config.access, { create: nobody, read: staffOnly, update: inOwnName, delete: staffOnly })
}
