import { decodeJwt, jwtVerify, SignJWT } from 'jose'
import { derivedKey } from '@/ops/derived-key'

/** In seconds: nobody has filled in a form sooner, and one that was opened longer ago may ask for something else by now. */
const soonest = 2
const latest = 24 * 60 * 60

const key = derivedKey('firsthand: forms')

/** When a form was opened, and the version of the text that people agree to on it: signed. */
export function formWord(consentVersion: string, now = new Date()): Promise<string> {
  const word = new SignJWT({ consentVersion }).setProtectedHeader({ alg: 'HS256' })
  return word.setIssuedAt(now).setAudience('form').sign(key)
}

/**
 * The version of the text on a form that was open for as long as people need, and no longer than a day; nothing for one
 * that was not, or whose word is forged.
 */
export async function readFormWord(word: unknown, now = new Date()): Promise<string | undefined> {
  if (typeof word !== 'string') return undefined
  try {
    await jwtVerify(word, key, { audience: 'form', algorithms: ['HS256'], currentDate: now })
  } catch {
    return undefined
  }
  const { iat = 0, consentVersion } = decodeJwt(word)
  const age = now.getTime() / 1000 - iat
  return age >= soonest && age <= latest ? String(consentVersion) : undefined
}
