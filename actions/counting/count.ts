import { type BasePayload, ValidationError } from 'payload'
import { log } from '@/ops/log'
import { processWide } from '@/ops/process-wide'
import { siteTimeZone } from '@/scheduling/schedule'
import { localTime } from '@/scheduling/site-time'
import { type Count, Counter } from './counter'

/** What is counted: an action on a page, or the page itself; a page has no name where a link stood outside the site. */
export type Counted = { action?: string; source?: string }

type Row = Counted & { day: string }

const mostKeys = 20_000
const retryAfter = 1000
/** For how many milliseconds the site’s time zone is not looked up again. */
const zoneHolds = 60_000

const state = processWide('counting', () => ({
  counter: undefined as Counter<Row> | undefined,
  zone: { name: 'UTC', readAt: 0 },
  begun: new Set<Promise<void>>(),
}))

/** Counts views or presses of today. @returns when they have been written */
export async function count(payload: BasePayload, counted: Counted, what: Partial<Count>): Promise<void> {
  state.counter ??= new Counter<Row>((row, sum) => write(payload, row, sum), {
    mostKeys,
    retryAfter,
    onError: (err) => log.error({ err }, 'counts could not be written and are tried again'),
  })
  const { action, source } = counted
  await state.counter.add({ day: await today(payload), action, source }, what)
}

/** Counts without keeping anybody waiting: `writeCounts` waits for it. What goes wrong is logged. */
export function countInBackground(counting: Promise<unknown>): void {
  const begun: Promise<void> = counting
    .then(() => {})
    .catch((err: unknown) => log.error({ err }, 'a view could not be counted'))
    .finally(() => state.begun.delete(begun))
  state.begun.add(begun)
}

/** Writes what was counted and not yet written: before the process ends, or a report is read. */
export async function writeCounts(): Promise<void> {
  await Promise.all(state.begun)
  await state.counter?.flush()
}

/** The day as clocks show it where the site is at home: 2026-12-01. */
export async function today(payload: BasePayload): Promise<string> {
  const now = Date.now()
  if (now - state.zone.readAt > zoneHolds)
    state.zone = {
      // While the database is away, it is still the same day.
      name: await siteTimeZone({ payload }).catch(() => state.zone.name),
      readAt: now,
    }
  return localTime(new Date(now), state.zone.name).slice(0, 10)
}

/** Adds to a row, which is made when there is none: another process may make it at the same time. */
async function write(
  { db }: BasePayload,
  { day, action, source }: Row,
  { views, presses }: Count,
): Promise<void> {
  const key = [day, action ?? '', source ?? ''].join(' ')
  const add = () =>
    db.updateOne({
      collection: 'action-counts',
      where: { key: { equals: key } },
      data: { views: { $inc: views }, presses: { $inc: presses } },
    })
  if (await add()) return
  try {
    await db.create({
      collection: 'action-counts',
      data: { key, day, action: action ?? null, source: source ?? null, views, presses },
    })
  } catch (error) {
    if (!(error instanceof ValidationError) || !(await add())) throw error
  }
}
