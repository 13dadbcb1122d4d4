import type { BasePayload, CollectionAfterReadHook } from 'payload'
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

/** Adds this to the collection of locks, which Payload makes itself after it has read the config. */
export function nameHolders(payload: BasePayload): void {
  payload.collections['payload-locked-documents'].config.hooks.afterRead.push(nameHolder)
}
