import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** As Payload hashes passwords; it exports no function that only compares. An integration test holds this to it. */
const prefix = 'pbkdf2-sha256-v1:'
const iterations = 600_000
const keyLength = 32

const derive = promisify(pbkdf2)

type Stored = { hash?: string | null; salt?: string | null }

/** Whether this is the password of an account. */
export async function isPasswordOf({ hash, salt }: Stored, password: string): Promise<boolean> {
  if (!hash?.startsWith(prefix) || !salt) return false
  const given = await derive(password, salt, iterations, keyLength, 'sha256')
  const stored = Buffer.from(hash.slice(prefix.length), 'hex')
  return stored.length === given.length && timingSafeEqual(stored, given)
}

/** Takes as long as comparing a password does, so that an account that is not there answers no sooner. */
export async function compareWithNothing(password: string): Promise<void> {
  await isPasswordOf({ hash: prefix + '0'.repeat(2 * keyLength), salt: '0'.repeat(64) }, password)
}
