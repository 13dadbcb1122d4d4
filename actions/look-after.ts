import { subDays, subHours, subMonths } from 'date-fns'
import type { BasePayload, Where } from 'payload'
import { scrub } from '@/database'
import { env } from '@/env'
import { forgetDepartures } from '@/ops/backup/departures'
import { doAll } from '@/ops/do-all'
import { forgetTakenDownPages } from './forget-pages'
import { confirmDays } from './supporters/links'

/** For how many months it is kept what was counted, and that somebody who left had signed up: a year can be held against the one before. */
export const keptMonths = 25

/**
 * What time does to what readers left with us: forgets who has not confirmed, and what was counted long ago; and sees to
 * it that nothing is left in the files of the database of those who went. Done again, it ends the same.
 * @throws what failed of these, after the others were done
 */
export async function lookAfterActions(payload: BasePayload, now = new Date()): Promise<void> {
  const { db } = payload
  const longAgo = subMonths(now, keptMonths)
  const supporters = 'supporters'
  const unanswered: Where = {
    and: [
      { state: { equals: 'pending' } },
      { askedAt: { less_than: subDays(now, confirmDays).toISOString() } },
    ],
  }
  const unsent: Where = {
    and: [
      { taskSlug: { equals: 'supporter-mail' } },
      { hasError: { equals: true } },
      { createdAt: { less_than: subDays(now, confirmDays).toISOString() } },
    ],
  }
  const justLeft: Where = { unsubscribedAt: { greater_than: subHours(now, 2).toISOString() } }
  const somebodyWent = await db.findOne({ collection: supporters, where: { or: [unanswered, justLeft] } })
  const duties = [
    () => db.deleteMany({ collection: supporters, where: unanswered }),
    () =>
      db.deleteMany({
        collection: supporters,
        where: { unsubscribedAt: { less_than: longAgo.toISOString() } },
      }),
    () =>
      db.deleteMany({
        collection: 'action-counts',
        where: { day: { less_than: longAgo.toISOString().slice(0, 10) } },
      }),
    // Who should have got them has long been forgotten, or has left.
    () => db.deleteMany({ collection: 'payload-jobs', where: unsent }),
    () => forgetDepartures(payload, subDays(now, env.BACKUP_DAYS)),
    () => forgetTakenDownPages(payload),
    async () => somebodyWent && scrub(payload),
  ]
  await doAll(duties, 'Not everything could be done about what readers left')
}
