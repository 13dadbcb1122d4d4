import { createHash } from 'node:crypto'
import {
  APIError,
  addDataAndFileToRequest,
  type CollectionBeforeOperationHook,
  type Endpoint,
  generatePayloadCookie,
  type PayloadRequest,
} from 'payload'
import type { Account } from './account-fields'
import { accountKey, clientOf, count, unlock } from './attempts'
import { resetMail, resetSubject } from './reset-mail'

/** Until the answer is out: the work of sending would hold it up for who has an account. */
const pause = 1000

/**
 * Answers at once and alike, whatever account was named, and then sends the link if there is one to send: neither the
 * words nor the time tell who works here.
 */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email = req.data?.email
    if (typeof email !== 'string' || !email.includes('@'))
      throw new APIError('Please enter your e-mail address.', 400)
    await count(req, 'request', `forgot ${clientOf(req)}`)
    await count(req, 'mail', accountKey(email))
    setTimeout(() => {
      sendLink(req, email).catch((err) =>
        req.payload.logger.error({ err }, 'A link for a new password was not sent'),
      )
    }, pause)
    return Response.json({ message: 'If there is such an account, a link is on its way.' })
  },
}

async function sendLink({ payload }: PayloadRequest, email: string): Promise<void> {
  const account = await payload.db.findOne<Account>({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
  })
  if (!account || account.deactivated) return
  // A request of its own: the one that asked is answered already.
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email: account.email },
    disableEmail: true,
  })
  await payload.sendEmail({
    to: account.email,
    subject: resetSubject,
    ...resetMail({ name: account.name, token }),
  })
}

/** Sets a new password for who has a link, and signs them in unless their second factor is still to be asked for. */
export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    await count(req, 'request', `reset ${clientOf(req)}`)
    const { token, password } = req.data ?? {}
    if (typeof token !== 'string' || typeof password !== 'string' || !token || !password)
      throw new APIError('Please choose a new password.', 400)
    const account = await accountByToken(req, token)
    await req.payload.update({
      collection: 'users',
      id: account.id,
      data: { password },
      overrideAccess: true,
      req,
    })
    await unlock(account.email)
    const message = 'Your password was changed.'
    if (account.secondFactor) return Response.json({ message })
    return signedIn(req, { email: account.email, password, message })
  },
}

async function accountByToken(req: PayloadRequest, token: string): Promise<Account> {
  const account = await req.payload.db.findOne<Account>({
    collection: 'users',
    where: {
      and: [
        { resetPasswordToken: { equals: keptToken(token) } },
        { resetPasswordExpiration: { greater_than: new Date().toISOString() } },
      ],
    },
    req,
  })
  if (account && !account.deactivated) return account
  throw new APIError('This link was used already, or is too old. Please ask for a new one.', 403)
}

async function signedIn(req: PayloadRequest, who: { email: string; password: string; message: string }) {
  const { email, password, message } = who
  const result = await req.payload.login({
    collection: 'users',
    data: { email, password },
    overrideAccess: false,
    req,
  })
  const { auth } = req.payload.collections.users.config
  const cookie = generatePayloadCookie({
    collectionAuthConfig: auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token: result.token ?? '',
  })
  return Response.json({ message, ...result }, { headers: { 'Set-Cookie': cookie } })
}

/** A link's token as the database keeps it: a copy of the database opens no account. */
export function keptToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Payload's own way to reset, which only our own code reaches, looks for the token as it is kept. */
export const beforeReset: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'resetPassword') return args
  const { data } = args as unknown as { data: { token: string } }
  return { ...args, data: { ...data, token: keptToken(data.token) } } as typeof args
}
