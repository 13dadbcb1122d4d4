import { setImmediate } from 'node:timers/promises'
import type { Where } from 'payload'
import type { Locale } from '@/messages/locales'
import { inPortions } from '@/ops/in-portions'
import { processWide } from '@/ops/process-wide'
import { makeTextIndex, putIn, type TextIndex, takeOut } from '@/search/text-index'
import { isChangedSince, now } from './page-cache.mjs'
import { countReadable, findReadable, thePublic } from './read'
import { foundCollections, readSearchRecords, type SearchRecord } from './search-records'
import type { Tag } from './tags'
import type { FoundCollection } from './views'

/** An index of what the public may read in one language, and which state of each record is in it. */
type Kept = {
  index: TextIndex
  updatedAt: Record<FoundCollection, Map<string, string>>
  /** When what is in here was read: by the clock of the page cache, and in milliseconds. */
  asOf: Partial<Record<FoundCollection, { moment: number; time: number }>>
  catchingUp?: Promise<void>
}

const state = processWide('search-indexes', () => new Map<Locale, Kept>())

/** On what it depends whether a record can be found, and by what. Placed records and topics are no part of it. */
const tagsOf: Record<FoundCollection, readonly Tag[]> = {
  stories: ['stories'],
  testimonies: ['testimonies'],
  statistics: ['statistics'],
  videos: ['videos', 'media'],
}

/**
 * The index of a language, with every change in it that was told before it was asked for. It goes by the clock and the
 * tags of the page cache: what expires pages makes the index catch up before it answers again, and a catching-up that
 * overlaps a change counts as begun before it.
 */
export async function currentIndex(locale: Locale): Promise<TextIndex> {
  const kept = keptFor(locale)
  const asked = now()
  const isBehind = () => foundCollections.some((collection) => isOld(kept, collection, asked))
  while (isBehind()) {
    kept.catchingUp ??= catchUp(kept, locale).finally(() => {
      kept.catchingUp = undefined
    })
    await kept.catchingUp
  }
  return kept.index
}

/**
 * Corrects the index by what was read of some of its records just now. @returns whether anything was wrong, as when a
 * change was made by a process that could not tell this one
 */
export function mendIndex(locale: Locale, expected: FoundId[], records: SearchRecord[]): boolean {
  const kept = keptFor(locale)
  const byId = new Map(records.map((record) => [record.id, record]))
  const wrong = expected.filter(
    ({ collection, id }) => kept.updatedAt[collection].get(id) !== byId.get(id)?.updatedAt,
  )
  for (const { collection, id } of wrong) put(kept, collection, id, byId.get(id))
  return wrong.length > 0
}

/** A record by its name in the index. */
export type FoundId = { collection: FoundCollection; id: string }

export function foundIdOf(key: string): FoundId {
  const [name, id = ''] = key.split(':')
  const collection = foundCollections.find((each) => each === name)
  if (!collection) throw new Error(`${key} is no record that can be searched`)
  return { collection, id }
}

function keptFor(locale: Locale): Kept {
  const kept = state.get(locale) ?? {
    index: makeTextIndex(),
    updatedAt: { stories: new Map(), testimonies: new Map(), statistics: new Map(), videos: new Map() },
    asOf: {},
  }
  state.set(locale, kept)
  return kept
}

function isOld({ asOf }: Kept, collection: FoundCollection, asked: number): boolean {
  const read = asOf[collection]
  return read === undefined || (read.moment < asked && isChangedSince(tagsOf[collection], read.moment))
}

/** By how many milliseconds a change can be older than the moment in which others see it: clocks differ, too. */
const latest = 2 * 60_000

/** Puts in what has changed since. Only where that does not make up for how many there are is every record looked at. */
async function catchUp(kept: Kept, locale: Locale): Promise<void> {
  for (const collection of foundCollections) {
    const [moment, time] = [now(), Date.now()]
    if (!isOld(kept, collection, moment)) continue
    const known = kept.updatedAt[collection]
    const last = kept.asOf[collection]
    if (last) {
      const since = new Date(last.time - latest).toISOString()
      const touched = await listReadable(collection, locale, { updatedAt: { greater_than: since } })
      await putChanged(kept, collection, locale, touched)
    }
    if (!last || known.size !== (await countReadable(collection, locale, {}))) {
      const readable = await listReadable(collection, locale)
      for (const id of known.keys()) if (!readable.has(id)) put(kept, collection, id)
      await putChanged(kept, collection, locale, readable)
    }
    kept.asOf[collection] = { moment, time }
  }
}

function put(kept: Kept, collection: FoundCollection, id: string, record?: SearchRecord): void {
  const key = `${collection}:${id}`
  if (!record) {
    kept.updatedAt[collection].delete(id)
    takeOut(kept.index, key)
    return
  }
  kept.updatedAt[collection].set(id, record.updatedAt)
  const text = [...record.quotable, ...record.unquoted].join('\n')
  putIn(kept.index, { id: key, title: record.title, text })
}

async function listReadable(
  collection: FoundCollection,
  locale: Locale,
  which: Where = {},
): Promise<Map<string, string>> {
  const updatedAt = new Map<string, string>()
  const select = { updatedAt: true } as const
  const records = inPortions<{ id: string; updatedAt: string }>(async ({ where: portion, sort, limit }) => {
    const where = { and: [which, portion] }
    const options = { collection, locale, where, sort, limit, depth: 0, select }
    return { docs: await findReadable(options, thePublic) }
  })
  for await (const record of records) updatedAt.set(record.id, record.updatedAt)
  return updatedAt
}

/** Some at a time, with a turn for everybody else in between. */
const atOnce = 25

async function putChanged(
  kept: Kept,
  collection: FoundCollection,
  locale: Locale,
  readable: Map<string, string>,
): Promise<void> {
  const known = kept.updatedAt[collection]
  const changed = [...readable].filter(([id, updatedAt]) => known.get(id) !== updatedAt).map(([id]) => id)
  for (let from = 0; from < changed.length; from += atOnce) {
    const some = changed.slice(from, from + atOnce)
    const records = await readSearchRecords(collection, some, locale)
    const byId = new Map(records.map((record) => [record.id, record]))
    for (const id of some) put(kept, collection, id, byId.get(id))
    await setImmediate()
  }
}
