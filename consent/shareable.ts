import type { BasePayload } from 'payload'
import { isAllowed } from './public-clause'

/**
 * Which of some testimonies may leave the site with us having a hand in it: framed on other sites, as a picture in social
 * media, in a file of open data. Those from a published source may, and those whose consent covers `social` at this
 * moment; one for the website alone may not. Asked past access control, and about records that a reader was given:
 * nothing of a consent is handed out.
 */
export async function shareableAmong(
  { db }: BasePayload,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { docs } = await db.find<{ id: string }>({
    collection: 'testimonies',
    where: {
      and: [
        { id: { in: [...ids] } },
        isAllowed('website'),
        { or: [{ basis: { equals: 'published-source' } }, { 'consent.scopes': { in: ['social'] } }] },
      ],
    },
    pagination: false,
    limit: 0,
    select: {},
  })
  return new Set(docs.map(({ id }) => id))
}
