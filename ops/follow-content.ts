import type { BasePayload } from 'payload'
import { loadGone } from '@/consent/takedown/gone-slug'
import { whenInvalidated } from '@/content/invalidate'
import { refreshMachineHeaders } from '@/content/machine-headers'
import { expire } from '@/content/page-cache.mjs'
import { publicCollections } from '@/content/paths'
import { currentIndex } from '@/content/search-index'
import { tags } from '@/content/tags'
import { locales } from '@/messages/locales'
import { log } from './log'

/** How long, in milliseconds, it may take to see what this process was not told of. */
const glance = 10_000

/** How long, in milliseconds, nothing must have changed before the search index is brought up to date unasked. */
const quiet = 3_000

/** Keeps what this process answers without asking the database in step with it, whichever process changes something. */
export async function followContent(payload: BasePayload): Promise<void> {
  whenInvalidated(async (tags) => {
    if (tags.includes('testimonies')) await loadGone(payload)
    await refreshMachineHeaders(payload, tags)
    indexWhenQuiet()
  })
  await refreshMachineHeaders(payload, publicCollections)
  lookAgain(payload, new Date())
  indexWhenQuiet()
}

let waiting: NodeJS.Timeout | undefined

/**
 * Whoever searches waits until the index knows of every change. Most find it up to date already; and what was taken down
 * is not left in memory until somebody asks.
 */
function indexWhenQuiet(): void {
  clearTimeout(waiting)
  const index = () =>
    Promise.all(locales.map(currentIndex)).catch((err: unknown) =>
      log.error({ err }, 'could not bring the search index up to date'),
    )
  waiting = setTimeout(index, quiet).unref()
}

/**
 * Drops all pages at the moment at which a consent ends, a figure is due for review, or the time of an action begins or
 * ends, since they were right until then;
 * and soon after a takedown of which nobody could tell this process, because it was looked for at another address.
 */
function lookAgain(payload: BasePayload, since: Date): void {
  const look = async () => {
    const now = new Date()
    const [end, takedowns] = [await nextEnd(payload, since), await hasTakedowns(payload, since)]
    const isOver = end !== undefined && end <= now
    if (takedowns) await loadGone(payload)
    if (isOver || takedowns) {
      await expire(tags)
      indexWhenQuiet()
    }
    const next = isOver ? await nextEnd(payload, now) : end
    return { since: now, wait: Math.min(glance, next ? Math.max(0, next.getTime() - Date.now()) : glance) }
  }
  const again = (from: Date, wait: number) => setTimeout(() => lookAgain(payload, from), wait).unref()
  look().then(
    (done) => again(done.since, done.wait),
    (err: unknown) => {
      log.error({ err }, 'could not look for what has ended')
      again(since, glance)
    },
  )
}

/** What pages show, or no longer show, from a day on. */
const ends = [
  { collection: 'consents', field: 'expiresOn' },
  { collection: 'statistics', field: 'reviewBy' },
  { collection: 'actions', field: 'shownFrom' },
  { collection: 'actions', field: 'shownUntil' },
] as const

async function nextEnd({ db }: BasePayload, after: Date): Promise<Date | undefined> {
  const found: string[] = []
  for (const { collection, field } of ends) {
    const { docs } = await db.find<{ id: string; [day: string]: string }>({
      collection,
      where: { [field]: { greater_than: after.toISOString() } },
      sort: field,
      limit: 1,
      pagination: false,
      select: { [field]: true },
    })
    found.push(...docs.flatMap((doc) => doc[field] ?? []))
  }
  const [first] = found.toSorted()
  return first === undefined ? undefined : new Date(first)
}

async function hasTakedowns({ db }: BasePayload, since: Date): Promise<boolean> {
  const { docs } = await db.find({
    collection: 'takedowns',
    where: { updatedAt: { greater_than: since.toISOString() } },
    limit: 1,
    pagination: false,
    select: {},
  })
  return docs.length > 0
}
