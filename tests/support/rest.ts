import type { Role } from '@/access/roles'
import { testPayload } from './payload'

const password = 'a long password for tests'

/** What the REST interface answered. */
export type Answer = { status: number; body: Record<string, unknown> }

/** Asks the REST interface as somebody, or as the public. */
export type Ask = (method: string, path: string, data?: object) => Promise<Answer>

/** Makes a member of staff with one role and signs them in; without a role, the public. */
export async function signIn(role?: Role, name: string = role ?? ''): Promise<{ id: string; ask: Ask }> {
  if (!role) return { id: '', ask: askWith() }
  const payload = await testPayload()
  const email = `${name}@test.example`
  const { id } = await payload.create({
    collection: 'users',
    data: { email, password, name, roles: [role] },
  })
  // The first user becomes an admin whatever was asked for.
  await payload.update({ collection: 'users', id, data: { roles: [role] } })
  const { body } = await askWith()('POST', '/users/login', { email, password })
  return { id, ask: askWith(String(body.token)) }
}

function askWith(token?: string): Ask {
  return async (method, path, data) => {
    const { handleEndpoints } = await import('payload')
    const { default: config } = await import('@payload-config')
    await testPayload()
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        ...(token && { authorization: `JWT ${token}` }),
        ...(data && { 'content-type': 'application/json' }),
      },
      body: data && JSON.stringify(data),
    })
    const response = await handleEndpoints({ config, request })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : {} }
  }
}
