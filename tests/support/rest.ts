import type { BasePayload } from 'payload'
import { type Role, roles } from '@/access/roles'
import { testPayload } from './payload'

type Question = {
  as?: Role
  token?: string
  json?: unknown
  form?: FormData
  headers?: Record<string, string>
}

const password = 'a long password for tests'

/** Makes one of each of the staff. The first user to be made is an admin. */
export async function makeStaff(payload: BasePayload): Promise<void> {
  for (const role of [...roles].reverse())
    await payload.create({
      collection: 'users',
      data: { email: `${role}@test.example`, password, name: role, roles: [role] },
    })
}

const tokens = new Map<Role, string>()

async function tokenOf(role: Role): Promise<string> {
  const known = tokens.get(role)
  if (known) return known
  const token = await logIn(`${role}@test.example`)
  tokens.set(role, token)
  return token
}

async function logIn(email: string): Promise<string> {
  const response = await rest('POST', '/api/users/login', { json: { email, password } })
  const { token } = (await response.json()) as { token: string }
  return token
}

/** Asks the REST API, as nobody, as one of the staff that `makeStaff` made, or with the token of somebody. */
export async function rest(method: string, path: string, question: Question = {}): Promise<Response> {
  const { as, json, form, headers } = question
  const token = as ? await tokenOf(as) : question.token
  const [{ handleEndpoints }, { default: config }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
  ])
  await testPayload()
  const request = new Request(`http://localhost:3000${path}`, {
    method,
    body: form ?? (json ? JSON.stringify(json) : undefined),
    headers: {
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `JWT ${token}` } : {}),
      ...headers,
    },
  })
  return handleEndpoints({ config, request })
}

type Upload = { data: Buffer; name: string; type?: string; fields?: object }

/** A form as the panel sends it: the file, and what is said about it. */
export function upload({ data, name, type = '', fields = {} }: Upload): FormData {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(data)], name, { type }))
  form.append('_payload', JSON.stringify(fields))
  return form
}

/** What the REST API answered. */
export type Answer = { status: number; body: Record<string, unknown> }

/** Asks the REST API as one certain person; the path is what follows `/api`. */
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
  return { id, ask: askWith(await logIn(email)) }
}

function askWith(token?: string): Ask {
  return async (method, path, json) => {
    const response = await rest(method, `/api${path}`, { token, json })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : {} }
  }
}
