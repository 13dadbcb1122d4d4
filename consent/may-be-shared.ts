import type { BasePayload } from 'payload'
import { isAllowed } from './public-clause'

/**
 * Whether the words of a testimony may be carried to other places than its page, as texts and pictures of shared links
 * are: those from a published source, or by a consent that allows it at this moment. Asked past access control, and about
 * a slug that a reader was given: nothing of a consent is handed out.
 */
export async function mayBeShared({ db }: BasePayload, slug: string): Promise<boolean> {
  const found = await db.findOne<{ id: string }>({
    collection: 'testimonies',
    where: {
      and: [
        { slug: { equals: slug } },
        // A consent ends as a whole, so what allows the site at this moment says that the rest of it counts, too.
        isAllowed('website'),
        { or: [{ basis: { equals: 'published-source' } }, { 'consent.scopes': { in: ['social'] } }] },
      ],
    },
    select: {},
  })
  return found !== null
}
