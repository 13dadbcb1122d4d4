import { hkdfSync } from 'node:crypto'
import { decodeJwt, jwtVerify, SignJWT } from 'jose'
import { env } from '@/env'

/** In seconds: nobody has filled in a form sooner, and one that was opened longer ago may ask for something else by now. */
const soonest = 2
const latest = 24 * 60 * 60

const key = new Uint8Array(hkdfSync('sha256', env.PAYLOAD_SECRET, '', 'firsthand: forms', 32))

/** When a form was opened, signed. */
export function formOpened(now = new Date()): Promise<string> {
  return new SignJWT().setProtectedHeader({ alg: 'HS256' }).setIssuedAt(now).setAudience('form').sign(key)
}

/** Whether a form was open for as long as people need, and no longer than a day. */
export async function isFilledInTime(opened: unknown, now = new Date()): Promise<boolean> {
  if (typeof opened !== 'string') return false
  try {
    await jwtVerify(opened, key, { audience: 'form', algorithms: ['HS256'], currentDate: now })
  } catch {
    return false
  }
  const age = now.getTime() / 1000 - (decodeJwt(opened).iat ?? 0)
  return age >= soonest && age <= latest
}
