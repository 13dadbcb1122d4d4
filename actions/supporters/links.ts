import { jwtVerify, SignJWT } from 'jose'
import { localePath } from '@/content/paths'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { derivedKey } from '@/ops/derived-key'

/** For how many days the link that confirms a sign-up is good; who has not answered by then is forgotten. */
export const confirmDays = 7

/** What a link does, once it is answered with a press on the page it leads to. */
export type LinkPurpose = 'confirm' | 'unsubscribe'

const key = derivedKey('firsthand: links to supporters')

/** Whose link it is, and when they asked for what it confirms, as it is kept. */
export type Linked = { id: string; askedAt?: string | null }

/**
 * The word of a link, signed so that nobody can make one for somebody else (JWT, HS256). It holds no address. One that
 * confirms is for what was asked at that moment: what somebody else sends in under the same address has another.
 */
export function linkWord(purpose: LinkPurpose, { id, askedAt }: Linked): Promise<string> {
  const claims = purpose === 'confirm' ? { askedAt } : {}
  const word = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setSubject(id).setAudience(purpose)
  // The way out is open for ever: a letter from years ago still has it.
  return (purpose === 'confirm' ? word.setIssuedAt().setExpirationTime(`${confirmDays}d`) : word).sign(key)
}

/** Whose link it is; nothing for one that is forged, too old, or for something else. */
export async function linkedBy(purpose: LinkPurpose, word: unknown): Promise<Linked | undefined> {
  if (typeof word !== 'string') return undefined
  try {
    const { payload } = await jwtVerify(word, key, { audience: purpose, algorithms: ['HS256'] })
    const { sub, askedAt } = payload
    return sub === undefined
      ? undefined
      : { id: sub, askedAt: typeof askedAt === 'string' ? askedAt : undefined }
  } catch {
    return undefined
  }
}

/** The page that a link leads to. What it does is done by a press there: programs that look at mail follow links. */
export async function linkPage(purpose: LinkPurpose, supporter: Linked, locale: Locale): Promise<string> {
  const path = localePath(locale, `/sign-up/${purpose}`)
  return `${env.SITE_URL}${path}?link=${await linkWord(purpose, supporter)}`
}

/** Where a mail program unsubscribes by itself, in one step (RFC 8058). */
export async function oneClickAddress(supporter: Linked): Promise<string> {
  return `${env.SITE_URL}/api/supporters/unsubscribe?link=${await linkWord('unsubscribe', supporter)}`
}
