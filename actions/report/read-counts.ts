import type { BasePayload, Where } from 'payload'
import type { ActionCount } from '@/payload-types'
import { writeCounts } from '../counting/count'
import { isTakenDown, takenDownPage } from '../forget-pages'
import { addUp, type CountRow, emptySummary, type Summary } from './add-up'
import type { Range } from './range'

/**
 * What was counted on these days, in their order, of one action or of all; past the access rules, which let nobody read
 * it, so ask first who wants to know. Only a batch of it is in memory at a time.
 */
export async function* readCounts(
  { db }: BasePayload,
  range: Range,
  { action, batchSize = 5000 }: { action?: string; batchSize?: number } = {},
): AsyncGenerator<CountRow[]> {
  await writeCounts()
  const only: Where[] = action === undefined ? [] : [{ action: { equals: action } }]
  // A key begins with its day and a blank, which comes before an exclamation mark.
  const until: Where = { key: { less_than: `${range.to}!` } }
  for (let last = range.from; ; ) {
    const { docs } = await db.find<ActionCount>({
      collection: 'action-counts',
      where: { and: [{ key: { greater_than: last } }, until, ...only] },
      sort: 'key',
      limit: batchSize,
      pagination: false,
    })
    yield docs.map(toRow)
    const end = docs.at(-1)
    if (!end || docs.length < batchSize) return
    last = end.key
  }
}

/** The same, added up. */
export async function summarise(payload: BasePayload, range: Range, action?: string): Promise<Summary> {
  const summary = emptySummary(range)
  for await (const rows of readCounts(payload, range, { action })) addUp(summary, rows)
  return summary
}

function toRow({ day, action, source, views, presses }: ActionCount): CountRow {
  return {
    day,
    action: action ?? undefined,
    // One that was counted in the very moment of a takedown is taken out within the hour.
    source: isTakenDown(source) ? takenDownPage : (source ?? ''),
    views,
    presses,
  }
}
