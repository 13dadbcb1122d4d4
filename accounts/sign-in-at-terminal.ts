import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { hasRole, type Role } from '@/access/roles'
import { SecondFactorNeeded } from './second-factor'

/**
 * Signs somebody in who runs a command, so that it is done by them and with their rights: whoever can reach the database
 * file is not yet allowed to read the vault. The password is asked for without showing it, or taken from
 * `FIRSTHAND_PASSWORD`; a code only where the account has a second factor.
 * @returns a request of theirs
 * @throws Error when they cannot sign in, or do not hold the role
 */
export async function signInAtTerminal(
  payload: BasePayload,
  { email, role }: { email: string; role: Role },
): Promise<PayloadRequest> {
  const password = process.env.FIRSTHAND_PASSWORD || (await askSecretly(`Password of ${email}: `))
  const logIn = async (code?: string) => {
    const req = await createLocalReq({}, payload)
    req.data = { code }
    const { user } = await payload.login({ collection: 'users', data: { email, password }, req })
    return payload.findByID({ collection: 'users', id: String(user?.id), depth: 0 })
  }
  const user = await logIn(process.env.FIRSTHAND_CODE).catch(async (error: unknown) => {
    if (!(error instanceof SecondFactorNeeded) || process.env.FIRSTHAND_CODE) throw error
    return logIn(await askSecretly('Code from your authenticator app: '))
  })
  if (!hasRole(user, role)) throw new Error(`${email} is no ${role}: only a ${role} may do this`)
  return createLocalReq({ user }, payload)
}

async function askSecretly(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error('Set FIRSTHAND_PASSWORD, as there is no terminal to ask for it')
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
