import type { Where } from 'payload'
import type { AskedScope } from './rules'

/** That a testimony rests on no consent, or on one that allows something at this moment, whatever its status says. */
export function isAllowed(scope: AskedScope): Where {
  return {
    or: [
      { basis: { equals: 'published-source' } },
      { [`consent.${scope}Until`]: { greater_than: new Date().toISOString() } },
    ],
  }
}

/**
 * What of the testimonies the public may read in a language: what is allowed on the site and, where it is not the
 * language in which it was said, in translation. Asked of the database at each read, so that nothing waits for a worker
 * to be taken down. `all` stands for all languages at once.
 */
export function isCovered(locale: string): Where {
  return {
    and: [
      isAllowed('website'),
      {
        or: [
          isAllowed('translation'),
          { originalLanguage: { equals: locale } },
          { originalLanguage: { like: `${locale}-` } },
        ],
      },
    ],
  }
}

/** That a testimony is by consent, and none allows it on the site: for the worker to look for. The rule itself decides. */
export function isLapsed(): Where {
  return {
    and: [
      { basis: { equals: 'consent' } },
      {
        or: [
          { consent: { exists: false } },
          { 'consent.websiteUntil': { exists: false } },
          { 'consent.websiteUntil': { less_than_equal: new Date().toISOString() } },
        ],
      },
    ],
  }
}
