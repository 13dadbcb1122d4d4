import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

/** What every authenticator app understands. @see https://www.rfc-editor.org/rfc/rfc6238 */
const standard = { issuer: 'Firsthand', algorithm: 'SHA1', digits: 6, period: 30 } as const

/** A clock may be wrong by one step each way. */
const drift = 1

/** A new secret, as an app takes it: typed, or as a picture. Nothing is asked of another host. */
export function newSecret(label: string): { secret: string; picture: string } {
  const secret = new Secret({ size: 20 })
  const svg = renderSVG(new TOTP({ ...standard, label, secret }).toString(), { ecc: 'M', border: 4 })
  return {
    secret: secret.base32,
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  }
}

/** The step of time that a code belongs to, or nothing when it is wrong. A step is good once: the caller keeps count. */
export function stepOf(code: string, secret: string, now = Date.now()): number | undefined {
  const totp = new TOTP({ ...standard, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code.replace(/\s/g, ''), window: drift, timestamp: now })
  return delta === null ? undefined : Math.floor(now / (standard.period * 1000)) + delta
}

/** Ten codes for the day the phone is lost: 80 random bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32
    return letters.match(/.{4}/g)?.join('-') ?? letters
  })
}

/** How a recovery code is kept. It is too random to be guessed, so that a plain hash is enough. */
export function hashOf(recoveryCode: string): string {
  const letters = recoveryCode.toUpperCase().replace(/[^A-Z2-7]/g, '')
  return createHash('sha256').update(letters).digest('base64url')
}
