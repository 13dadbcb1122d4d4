import type { BasePayload } from 'payload'
import type { Role } from '@/access/roles'
import type { User } from '@/payload-types'

export const staffPassword = 'a long password'

let made = 0

/** Makes an account of its own for a test. */
export function makeUser(payload: BasePayload, roles: Role[], more: Partial<User> = {}): Promise<User> {
  const email = `${roles[0] ?? 'nobody'}-${++made}@test.example`
  return payload.create({
    collection: 'users',
    data: { email, name: `Somebody ${made}`, password: staffPassword, roles, ...more },
  })
}
