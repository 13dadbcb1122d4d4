import { localePath } from '@/content/paths'
import { env } from '@/env'
import { type Locale, locales } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** One thing that was removed. */
export type Removed = {
  what: 'testimony' | 'portrait' | 'captions' | 'copy' | 'place'
  /** How many versions and drafts of it there were, or files. */
  count: number
  /** Its addresses on the site; none of what only the newsroom had. */
  where: string[]
  /** What the newsroom knew it by, such as `stories/{id}`. */
  record: string
  /** ISO 8601. */
  at: string
}

/**
 * What was left for a guardian to look at: the same words by another consent; the same by another speaker, as it seems,
 * taken off the site; a longer testimony that they were cut out of, taken off the site; a testimony that rested on the
 * consent before; a film whose captions held them.
 */
export type Left = { what: 'consent' | 'speaker' | 'longer' | 'former' | 'film'; record: string }

/** Copies of the whole newsroom that hold it, when the last is to be deleted, and how many could not be told of it. */
export type Backups = { count: number; lastExpiresOn: string | null; untold: number }

/** What we cannot reach, and what to do about it. */
export type OutOfReach = { what: string; whatToDo: string }

/** What a person is given when their words were taken down. */
export type Receipt = {
  id: string
  /** Why: they took their consent back, asked for one testimony to be removed, or to be erased. */
  origin: 'consent' | 'testimony' | 'person'
  /** Whether it still goes on, is done, or is done and what it told was erased with the person since. */
  state: 'begun' | 'complete' | 'erased'
  begunAt: string
  completedAt: string
  removed: Removed[]
  left: Left[]
  backups: Backups
  outOfReach: OutOfReach[]
}

const beyond = ['search', 'copies', 'films', 'print', 'machines'] as const

/** What no publisher can take back, said as plainly as what was. */
export function outOfReach(locale: Locale): OutOfReach[] {
  const t = translator(locale)
  return beyond.map((each) => ({
    what: t(`receipt.outOfReach.${each}.what`),
    whatToDo: t(`receipt.outOfReach.${each}.whatToDo`),
  }))
}

/** The full addresses of a page of the site in all languages. */
export function addressesOf(path: string): string[] {
  return locales.map((locale) => env.SITE_URL + localePath(locale, path))
}
