import { randomBytes } from 'node:crypto'
import type { BasePayload } from 'payload'
import { roles } from '@/access/roles'

/**
 * Makes one account for each role, named after it, unless it is there already. For trying the newsroom out: never for
 * a site that others can reach.
 * @returns the password of the accounts that were made, or nothing when all were there
 */
export async function createDemoAccounts(
  payload: BasePayload,
  password = randomPassword(),
): Promise<string | undefined> {
  let made = false
  // The admin comes first: the first user of a newsroom is always made one.
  for (const role of [...roles].reverse()) {
    const email = `${role}@example.org`
    const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: email } } })
    if (totalDocs > 0) continue
    const name = `Demo ${role}`
    await payload.create({ collection: 'users', data: { email, name, password, roles: [role] } })
    made = true
  }
  return made ? password : undefined
}

function randomPassword(): string {
  return randomBytes(12).toString('base64url')
}
