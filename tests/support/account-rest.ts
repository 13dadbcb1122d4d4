import { rest as askRest } from './rest'

type Question = { body?: object; token?: string; from?: string }

type Answer = {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the endpoint says
  body: any
}

/** Asks the REST API from an address of the network, and reads the answer. The path is what follows `/api`. */
export async function rest(method: string, path: string, question: Question = {}): Promise<Answer> {
  const { body, token, from = '192.0.2.1' } = question
  const headers = { 'X-Forwarded-For': from }
  const response = await askRest(method, `/api${path}`, { json: body, token, headers })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

/** Signs in over REST. @returns the token of the session */
export async function tokenOf(email: string, password: string, from?: string): Promise<string> {
  const { status, body } = await rest('POST', '/users/login', { body: { email, password }, from })
  if (status !== 200) throw new Error(`${email} could not sign in: ${status} ${JSON.stringify(body)}`)
  return body.token
}
