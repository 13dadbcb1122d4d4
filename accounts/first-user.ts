import type { CollectionBeforeChangeHook, Endpoint } from 'payload'
import type { User } from '@/payload-types'
import { clientOf, count } from './attempts'
import { payloadsOwn } from './payloads-own'

let lastRegistration: Promise<unknown> = Promise.resolve()

/**
 * Registers the first user, one request after another: of two strangers who ask at the same time, the second finds a
 * user and is refused.
 */
export const registerFirstUser: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: async (req) => {
    await count(req, 'request', `first ${clientOf(req)}`)
    const registration = lastRegistration.then(() => payloadsOwn(req, registerFirstUser))
    lastRegistration = registration.catch(() => undefined)
    return registration
  },
}

/** Makes the first user an admin, whatever was asked for: without one, nobody could manage users. */
export const firstIsAdmin: CollectionBeforeChangeHook<User> = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  // Not `count`, which MongoDB refuses within a transaction.
  const { docs } = await req.payload.find({
    collection: 'users',
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  return docs.length === 0 ? { ...data, roles: ['admin'], deactivated: false } : data
}
