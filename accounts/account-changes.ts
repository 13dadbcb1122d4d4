import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  ValidationError,
} from 'payload'
import type { User } from '@/payload-types'
import { passwordProblem } from './password-rule'
import { keptToken } from './reset-password'

/** Refuses a weak password where it was entered. @throws ValidationError */
export const checkPassword: CollectionBeforeValidateHook<User> = async ({ data, originalDoc, req }) => {
  if (typeof data?.password !== 'string') return data
  const problem = await passwordProblem(data.password, { ...originalDoc, ...data })
  if (!problem) return data
  throw new ValidationError(
    { collection: 'users', errors: [{ path: 'password', label: 'Password', message: problem }], req },
    req.t,
  )
}

/** What else follows from a change of an account. */
export const consequences: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation, req }) => {
  // The first user registers without anybody to check what came along.
  if (operation === 'create')
    return {
      ...data,
      secondFactor: false,
      secondFactorSecret: null,
      secondFactorStep: null,
      recoveryCodes: [],
    }
  if (data.deactivated && !originalDoc?.deactivated) {
    if (req.user?.id === originalDoc?.id)
      throw new APIError(
        'You cannot deactivate your own account. Ask another admin to.',
        400,
        undefined,
        true,
      )
    return { ...data, sessions: [], ...noLink }
  }
  if (data.password) return { ...data, ...noLink }
  if (data.resetPasswordToken && data.resetPasswordToken !== originalDoc?.resetPasswordToken)
    return { ...data, resetPasswordToken: keptToken(data.resetPasswordToken) }
  return data
}

/** No link for a new password is good any more. */
const noLink = { resetPasswordToken: null, resetPasswordExpiration: null }
