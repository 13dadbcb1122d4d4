import type { BasePayload, Where } from 'payload'
import { namesOf } from '@/accounts/names'
import { type PublishedCollection, publishedCollections } from '@/collections/shared/published-collections'
import { defaultLocale } from '@/messages/locales'
import type { User } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { siteTimeZone } from '@/scheduling/schedule'
import { localTime } from '@/scheduling/site-time'
import { readable } from './readable'

/** A record that a guardian took off the site, with what happened last. */
type Found = {
  collection: PublishedCollection
  doc: { id: string; slug: string }
  at: string
  note: string
}

const month = 30 * 24 * 3_600_000

/** What guardians took off the site and nobody put back, or what was put back within the last month; newest first. */
export async function findTakedowns(
  payload: BasePayload,
  user: User,
  which: 'standing' | 'undone',
): Promise<Found[]> {
  const isStanding = which === 'standing'
  const backAt = isStanding ? { exists: false } : { greater_than: new Date(Date.now() - month).toISOString() }
  const where: Where = {
    and: [{ 'review.takedown.at': { exists: true } }, { 'review.takedown.backAt': backAt }],
  }
  const found = await Promise.all(
    publishedCollections.map(async (collection) => {
      const { docs } = await payload.find({
        collection,
        where,
        draft: true,
        depth: 0,
        limit: 100,
        locale: defaultLocale,
        overrideAccess: false,
        user,
      })
      return docs.map((doc) => ({ collection, doc, takedown: doc.review?.takedown ?? {} }))
    }),
  )
  const all = found.flat()
  const timeZone = await siteTimeZone({ payload })
  const nameOf = await namesOf(
    payload,
    all.flatMap(({ takedown }) => [idOf(takedown.by), idOf(takedown.backBy)]),
  )
  const tasks = all.map(({ collection, doc, takedown }) => {
    const at = (isStanding ? takedown.at : takedown.backAt) ?? ''
    const who = nameOf(idOf(isStanding ? takedown.by : takedown.backBy)) ?? 'somebody'
    const when = at && readable(localTime(new Date(at), timeZone))
    const why = takedown.reason ? `: ${takedown.reason}` : ''
    const note = isStanding
      ? `by ${who}, ${when}${why}`
      : `published by ${who}, ${when}. It was taken down${why}`
    return { collection, doc, at, note }
  })
  return tasks.sort((one, other) => other.at.localeCompare(one.at))
}
