import { localePath } from '@/content/paths'
import { env } from '@/env'
import { locales } from '@/messages/locales'

/** One thing that was removed: what, from where, and when (ISO 8601). */
export type Removed = {
  what: 'testimony' | 'portrait' | 'captions' | 'copy' | 'place'
  /** In words, such as “with 4 older versions and drafts”. */
  detail: string
  /** Addresses of the site, or where in the newsroom. */
  where: string[]
  at: string
}

/** What holds the same words and was left, for a guardian to decide: where, and why. */
export type Left = { where: string; why: string }

/** What we cannot reach, and what to do about it. */
export type OutOfReach = { what: string; whatToDo: string }

/** Copies of the whole newsroom that hold it, when the last is to be deleted, and how many could not be told. */
export type Backups = { count: number; lastExpiresOn: string | null; untold: number }

/** What a person is given when their words were taken down. */
export type Receipt = {
  id: string
  /** Why: they took their consent back, or asked for one testimony to be removed. */
  origin: 'consent' | 'testimony'
  begunAt: string
  completedAt: string
  removed: Removed[]
  left: Left[]
  backups: Backups
  outOfReach: OutOfReach[]
}

/** What no publisher can take back, said as plainly as what was. */
export const outOfReach: OutOfReach[] = [
  {
    what: 'Search engines and archives of the web may show a copy for a while.',
    whatToDo:
      'Every address answers “gone” (410), which they are meant to follow. To hurry them, ask for the removal of an outdated page at Google, Bing or Naver, and write to the Internet Archive, naming the addresses above.',
  },
  {
    what: 'Copies that readers, other sites or social media have made.',
    whatToDo:
      'Whoever finds one can ask that site to delete it, with this receipt. We will help: tell us the address.',
  },
  {
    what: 'Films and recordings: what is said or shown in them cannot be searched for words.',
    whatToDo: 'Tell us of any that you are in. We take it down by hand.',
  },
  {
    what: 'What was printed or sent by mail.',
    whatToDo: 'It cannot be called back. It will not be printed or sent again.',
  },
  {
    what: 'Systems that read this site to train artificial intelligence.',
    whatToDo: 'What they took cannot be taken out. From now on there is nothing here for them to read.',
  },
]

/** The full addresses of a page of the site in all languages. */
export function addressesOf(path: string): string[] {
  return locales.map((locale) => env.SITE_URL + localePath(locale, path))
}
