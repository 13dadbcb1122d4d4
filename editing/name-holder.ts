import type { BasePayload, CollectionAfterReadHook, PayloadRequest } from 'payload'
import { idOf } from '@/review/track-review'

/** What a colleague is called. Names are no secret among staff; all else about an account is. */
export async function nameOf(
  id: string | undefined,
  { payload }: Pick<PayloadRequest, 'payload'>,
): Promise<string | undefined> {
  if (!id) return undefined
  const user = await payload.findByID({
    collection: 'users',
    id,
    select: { name: true },
    depth: 0,
    disableErrors: true,
  })
  return user?.name
}

/**
 * Says by name who holds a record, and nothing else of them, whoever asks: staff cannot read each other's accounts.
 * The name stands where Payload's notices look for something to call a person by, which is `email`.
 */
const nameHolder: CollectionAfterReadHook = async ({ doc, req }) => {
  const id = idOf(doc.user?.value)
  const name = await nameOf(id, req)
  return name ? { ...doc, user: { ...doc.user, value: { id, name, email: name } } } : doc
}

/** Adds this to the collection of locks, which Payload makes itself after it has read the config. */
export function nameHolders(payload: BasePayload): void {
  payload.collections['payload-locked-documents'].config.hooks.afterRead.push(nameHolder)
}
