import type { BasePayload, Where } from 'payload'
import { shownSize } from '@/media/picture-sizes'
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
      and: [{ id: { in: [...ids] } }, mayLeave()],
    },
    pagination: false,
    limit: 0,
    select: {},
  })
  return new Set(docs.map(({ id }) => id))
}

/**
 * Whether a picture may leave the site as well: unless it is the portrait of somebody who did not agree to that, wherever
 * else it is shown, and be their testimony a draft or in the trash. Asked by its name, which readers are given with it.
 */
export async function isPictureShareable(payload: BasePayload, filename: string): Promise<boolean> {
  const named = ['filename', `sizes.${shownSize}.filename`].map((name) => ({ [name]: { equals: filename } }))
  const [file] = (
    await payload.db.find<{ id: string }>({ collection: 'media', where: { or: named }, limit: 1 })
  ).docs
  if (!file) return false
  const isIt: Where = { portrait: { equals: file.id } }
  const [all, leaving] = [
    await countEverywhere(payload, isIt),
    await countEverywhere(payload, { and: [isIt, mayLeave(), isAllowed('portrait')] }),
  ]
  return all === leaving
}

/** How many testimonies there are of a kind as published, and how many as last saved; those in the trash, too. */
async function countEverywhere(payload: BasePayload, where: Where): Promise<number> {
  let count = 0
  for (const draft of [false, true]) {
    const { totalDocs } = await payload.find({
      collection: 'testimonies',
      where,
      draft,
      select: {},
      depth: 0,
      limit: 1,
      trash: true,
      overrideAccess: true,
    })
    count += totalDocs
  }
  return count
}

/** That a testimony rests on no consent, or on one that allows at this moment that it is carried elsewhere. */
function mayLeave(): Where {
  return {
    and: [
      // A consent ends as a whole, so what allows the site at this moment says that the rest of it counts, too.
      isAllowed('website'),
      { or: [{ basis: { equals: 'published-source' } }, { 'consent.scopes': { in: ['social'] } }] },
    ],
  }
}
