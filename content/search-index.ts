import type { Locale } from '@/messages/locales'
import { inPortions } from '@/ops/in-portions'
import { processWide } from '@/ops/process-wide'
import { makeTextIndex, putIn, type TextIndex, takeOut } from '@/search/text-index'
import { isChangedSince, now } from './page-cache.mjs'
import { findReadable, thePublic } from './read'
import { foundCollections, readSearchRecords, type SearchRecord } from './search-records'
import type { Tag } from './tags'
import type { FoundCollection } from './views'

/** An index of what the public may read in one language, and which state of each record is in it. */
type Kept = {
  index: TextIndex
  updatedAt: Record<FoundCollection, Map<string, string>>
  /** When what is in here was read, by the clock of the page cache. */
  asOf: Partial<Record<FoundCollection, number>>
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
  return read === undefined || (read < asked && isChangedSince(tagsOf[collection], read))
}

/** Reads which records there are and puts in what is new: after a change, no more than that. */
async function catchUp(kept: Kept, locale: Locale): Promise<void> {
  for (const collection of foundCollections) {
    const began = now()
    if (!isOld(kept, collection, began)) continue
    const known = kept.updatedAt[collection]
    const readable = await listReadable(collection, locale)
    for (const id of known.keys()) if (!readable.has(id)) put(kept, collection, id)
    const changed = [...readable].filter(([id, updatedAt]) => known.get(id) !== updatedAt).map(([id]) => id)
    for await (const { id, record } of readEach(collection, changed, locale))
      put(kept, collection, id, record)
    kept.asOf[collection] = began
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

async function listReadable(collection: FoundCollection, locale: Locale): Promise<Map<string, string>> {
  const updatedAt = new Map<string, string>()
  const select = { updatedAt: true } as const
  const records = inPortions<{ id: string; updatedAt: string }>(async ({ where, sort, limit }) => ({
    docs: await findReadable({ collection, locale, where, sort, limit, depth: 0, select }, thePublic),
  }))
  for await (const record of records) updatedAt.set(record.id, record.updatedAt)
  return updatedAt
}

/** Some at a time, with a turn for everybody else in between. */
const atOnce = 25

async function* readEach(collection: FoundCollection, ids: string[], locale: Locale) {
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce)
    const records = await readSearchRecords(collection, some, locale)
    for (const id of some) yield { id, record: records.find((record) => record.id === id) }
    await new Promise(setImmediate)
  }
}
