import {
  AuthenticationError,
  type CollectionAfterOperationHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import type { Account } from './account-fields'
import { clientOf, count, countPassword, passwordWasRight, unlock } from './attempts'
import { compareWithNothing } from './password-hash'
import { accountOf, demandCode } from './second-factor'

/**
 * Counts attempts before they are made, at every door: REST, panel and Local API. An account that is not there, or is
 * deactivated, is answered like a wrong password, in words and in time.
 * @throws TooManyAttempts, AuthenticationError
 */
export const beforeAttempt: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'unlock') await count(req, 'request', `unlock ${clientOf(req)}`)
  if (operation !== 'login') return args
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data
  // Payload says what is missing, of any account alike.
  if (typeof email !== 'string' || typeof password !== 'string' || !email.trim() || !password.trim())
    return args
  await countPassword(req, email)
  const lookUp = () =>
    req.payload.db.findOne<Account>({
      collection: 'users',
      where: { email: { equals: email.trim().toLowerCase() } },
      req,
    })
  const account = await lookUp()
  if (account && !account.deactivated) return args
  // What Payload does for an account that is there: read it and compare the password.
  await lookUp()
  await compareWithNothing(password)
  throw new AuthenticationError(req.t)
}

/**
 * The last look before a session is given out. Comparing a password takes long: what happened to the account meanwhile
 * counts, and so does its second factor. Payload runs this for each way to get a session.
 * @throws AuthenticationError, SecondFactorNeeded, TooManyAttempts
 */
export const beforeSession: CollectionBeforeLoginHook = async ({ req, user }) => {
  const account = await accountOf(req, user.id)
  if (!account || account.deactivated || account.hash !== user.hash) throw new AuthenticationError(req.t)
  await passwordWasRight(req, account.email)
  if (account.secondFactor) await demandCode(req, account)
}

/** An admin's unlock lifts our limits; Payload itself keeps no count any more. */
export const afterUnlock: CollectionAfterOperationHook = async ({ args, operation, result }) => {
  if (operation === 'unlock' && result) await unlock((args as { data: { email: string } }).data.email)
  return result
}
