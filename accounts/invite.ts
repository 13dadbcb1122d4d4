import { randomBytes } from 'node:crypto'
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { afterCommit } from '@/content/after-commit'
import type { User } from '@/payload-types'
import { invitationDays, invitationMail, invitationSubject } from './reset-mail'
import { keptToken } from './reset-password'

/** Set in `req.context` while an account is made for somebody who will choose the password: the token of their link. */
const invitation = 'invitation'

/** An account made without a password gets one that nobody knows. */
export const beforeInvitation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' || !req.user) return args
  const { data } = args as { data: Partial<User> }
  req.context[invitation] = undefined
  if (data.password) return args
  req.context[invitation] = randomBytes(20).toString('hex')
  return { ...args, data: { ...data, password: randomBytes(32).toString('base64url') } } as typeof args
}

/** Keeps the link by which its owner chooses a password. */
export const keepInvitation: CollectionBeforeChangeHook<User> = ({ data, operation, req }) => {
  const token = req.context[invitation]
  if (operation !== 'create' || typeof token !== 'string') return data
  const end = new Date()
  end.setDate(end.getDate() + invitationDays)
  return { ...data, resetPasswordToken: keptToken(token), resetPasswordExpiration: end.toISOString() }
}

/** Sends the link, once the account is there. @throws APIError when it could not be sent */
export const sendInvitation: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  const token = req.context[invitation]
  if (operation !== 'create' || typeof token !== 'string') return doc
  const { payload, user } = req
  await afterCommit(req, async () => {
    const mail = invitationMail({ name: doc.name, by: user?.name ?? 'Somebody', token })
    await payload.sendEmail({ to: doc.email, subject: invitationSubject, ...mail }).catch((err) => {
      payload.logger.error({ err }, 'An invitation was not sent')
      throw new APIError(
        `The account was made, but the mail to ${doc.email} could not be sent. Once mail works again, “Forgot password?” on the page to sign in sends a link.`,
        502,
        undefined,
        true,
      )
    })
  })
  return doc
}
