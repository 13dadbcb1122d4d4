import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { hasRole, isStaff } from '@/access/roles'
import type { User } from '@/payload-types'
import type { Account } from './account-fields'
import { clientOf, count, forgive } from './attempts'
import { hashOf, newRecoveryCodes, newSecret } from './one-time-code'
import { isPasswordOf } from './password-hash'
import { seal } from './seal'
import { accountOf, demandCode } from './second-factor'

/** Gives the one who is signed in a secret for their app. It protects nothing until a code confirms it. */
const begin = endpoint('begin', async (req, account) => {
  if (account.secondFactor) throw new APIError('There is a second factor already. Remove it first.', 400)
  const { secret, picture } = newSecret(account.email)
  await write(req, account.id, { secondFactorSecret: await seal(secret), secondFactorStep: null })
  return { secret, picture }
})

/** Turns the second factor on once a code shows that the app has it. Every other session ends. */
const confirm = endpoint('confirm', async (req, account) => {
  if (account.secondFactor || !account.secondFactorSecret)
    throw new APIError('There is nothing to confirm. Please begin again.', 400)
  await demandCode(req, account)
  const recoveryCodes = newRecoveryCodes()
  await write(req, account.id, {
    secondFactor: true,
    recoveryCodes: recoveryCodes.map(hashOf),
    sessions: account.sessions?.filter(({ id }) => id === sessionOf(req)) ?? [],
  })
  return { recoveryCodes }
})

/** Removes one's own second factor, for which a code is needed, or, as an admin, a colleague's who lost theirs. */
const remove = endpoint('remove', async (req, account) => {
  const colleague = typeof req.data?.user === 'string' && req.data.user !== account.id && req.data.user
  if (colleague && !hasRole(account, 'admin')) throw new Forbidden(req.t)
  if (!colleague && account.secondFactor) await demandCode(req, account)
  await write(req, colleague || account.id, {
    secondFactor: false,
    secondFactorSecret: null,
    secondFactorStep: null,
    recoveryCodes: [],
  })
  return {}
})

export const secondFactorEndpoints = [begin, confirm, remove]

/** Each asks for the password again: a session that was left open must not be enough. */
function endpoint(
  path: string,
  handler: (req: PayloadRequest, account: Account) => Promise<object>,
): Endpoint {
  return {
    path: `/second-factor/${path}`,
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      const account = req.user && isStaff(req.user) ? await accountOf(req, String(req.user.id)) : null
      if (!account) throw new Forbidden(req.t)
      const attempt = `password ${account.id} ${clientOf(req)}`
      await count(req, 'password', attempt)
      const password = req.data?.password
      if (typeof password !== 'string' || !(await isPasswordOf(account, password)))
        throw new APIError('The password is not right.', 403, undefined, true)
      await forgive('password', attempt)
      return Response.json(await handler(req, account))
    },
  }
}

async function write(req: PayloadRequest, id: string, data: Partial<Account>): Promise<void> {
  await req.payload.update({
    collection: 'users',
    id,
    data: data as Partial<User>,
    overrideAccess: true,
    req,
  })
}

function sessionOf({ user }: PayloadRequest): string | undefined {
  return user && '_sid' in user && typeof user._sid === 'string' ? user._sid : undefined
}
