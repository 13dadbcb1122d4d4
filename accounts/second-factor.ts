import { APIError, type PayloadRequest } from 'payload'
import type { Account } from './account-fields'
import { count, forgive } from './attempts'
import { hashOf, stepOf } from './one-time-code'
import { unseal } from './seal'

/** Refused because the password alone is not enough; `data.secondFactor` tells a form which field to show. */
export class SecondFactorNeeded extends APIError {
  override name = 'SecondFactorNeeded'

  constructor(why: 'needed' | 'wrong') {
    const message =
      why === 'needed'
        ? 'Please enter the code from your authenticator app, or a recovery code.'
        : 'This code is not right, or was used before. Please enter the next one your app shows.'
    super(message, 401, { secondFactor: why }, true)
  }
}

/**
 * Demands the code that came with the request, as `code` in its body, and uses it up.
 * @throws SecondFactorNeeded, TooManyAttempts
 */
export async function demandCode(req: PayloadRequest, account: Account): Promise<void> {
  const code = req.data?.code
  if (typeof code !== 'string' || !code.trim()) throw new SecondFactorNeeded('needed')
  await count(req, 'code', account.id)
  if (!(await spend(req, account, code))) throw new SecondFactorNeeded('wrong')
  await forgive('code', account.id)
}

/** An account with what never leaves the server. */
export function accountOf(req: PayloadRequest, id: string): Promise<Account | null> {
  return req.payload.db.findOne<Account>({ collection: 'users', where: { id: { equals: id } }, req })
}

/** Uses a code up: of the app or for recovery, each once. @returns whether it was good */
async function spend(req: PayloadRequest, account: Account, code: string): Promise<boolean> {
  const secret = account.secondFactorSecret && (await readSecret(req, account.secondFactorSecret))
  const step = secret && stepOf(code, secret)
  return step ? spendStep(req, account, step) : spendRecoveryCode(req, account, hashOf(code))
}

/** The secret, or nothing after PAYLOAD_SECRET was changed: recovery codes are good then still. */
async function readSecret({ payload }: PayloadRequest, sealed: string): Promise<string | undefined> {
  try {
    return await unseal(sealed)
  } catch (err) {
    payload.logger.error({ err }, 'The secret of a second factor cannot be read: was PAYLOAD_SECRET changed?')
    return undefined
  }
}

/** Moves the account's step on, unless it is there or beyond already: one write, so that only one request does it. */
async function spendStep(req: PayloadRequest, { id }: Account, step: number): Promise<boolean> {
  const moved = await req.payload.db.updateOne({
    collection: 'users',
    where: {
      and: [
        { id: { equals: id } },
        { or: [{ secondFactorStep: { exists: false } }, { secondFactorStep: { less_than: step } }] },
      ],
    },
    data: { secondFactorStep: step },
    options: { atomic: true },
    req,
  })
  return Boolean(moved)
}

/** Recovery codes that are being used at this moment, by this process. */
const inUse = new Set<string>()

async function spendRecoveryCode(req: PayloadRequest, account: Account, hash: string): Promise<boolean> {
  const use = `${account.id} ${hash}`
  if (inUse.has(use)) return false
  inUse.add(use)
  try {
    // Read again: another request may have used it since.
    const codes = recoveryCodesOf(await accountOf(req, account.id))
    if (!codes.includes(hash)) return false
    await req.payload.db.updateOne({
      collection: 'users',
      id: account.id,
      data: { recoveryCodes: codes.filter((code) => code !== hash) },
      req,
    })
    return true
  } finally {
    inUse.delete(use)
  }
}

function recoveryCodesOf(account: Account | null): string[] {
  const recoveryCodes = account?.recoveryCodes
  return Array.isArray(recoveryCodes) ? recoveryCodes.filter((code) => typeof code === 'string') : []
}
