import config from '@payload-config'
import { handleEndpoints } from 'payload'

type Question = { body?: object; token?: string; from?: string }

type Answer = {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the endpoint says
  body: any
}

/** Asks Payload's REST as a browser would, without a server in between. */
export async function rest(method: string, path: string, question: Question = {}): Promise<Answer> {
  const { body, token, from = '192.0.2.1' } = question
  const headers = new Headers({ 'Content-Type': 'application/json', 'X-Forwarded-For': from })
  if (token) headers.set('Authorization', `JWT ${token}`)
  const request = new Request(`http://localhost:3000/api${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
  const response = await handleEndpoints({ config, request })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

/** Signs in over REST. @returns the token of the session */
export async function tokenOf(email: string, password: string, from?: string): Promise<string> {
  const { status, body } = await rest('POST', '/users/login', { body: { email, password }, from })
  if (status !== 200) throw new Error(`${email} could not sign in: ${status} ${JSON.stringify(body)}`)
  return body.token
}
