import type { Locale } from '@/messages/locales'
import { excerptOf, markWords } from '@/search/excerpt'
import { mostWords, type SearchQuery } from '@/search/query'
import { findIn, type Hit } from '@/search/text-index'
import { wantedIn } from '@/search/tokens'
import { currentIndex, type FoundId, foundIdOf, mendIndex } from './search-index'
import { foundCollections, readSearchRecords, type SearchRecord } from './search-records'
import type { FoundCollection, FoundView, SearchView } from './views'

const perPage = 10

/** How often an index that turns out to be wrong is asked again. */
const mostTries = 3

/**
 * What answers a query, as the public may read it at this moment: the index only says where to look, and each record is
 * read through the access rules before anything of it is shown. One that is gone or has changed corrects the index.
 */
export async function search(query: SearchQuery, locale: Locale): Promise<SearchView> {
  const index = await currentIndex(locale)
  const words = wantedIn(query.text, mostWords)
  for (let tries = 1; ; tries++) {
    const { hits, closeness } = findIn(index, words)
    const counts = countEach(hits)
    const chosen = query.type ? hits.filter(({ id }) => id.startsWith(`${query.type}:`)) : hits
    const pages = Math.max(1, Math.ceil(chosen.length / perPage))
    const page = Math.min(query.page, pages)
    const shown = chosen.slice((page - 1) * perPage, page * perPage)
    const ids = shown.map(({ id }) => foundIdOf(id))
    const records = await readFound(ids, locale)
    if (mendIndex(locale, ids, records) && tries < mostTries) continue
    const byId = new Map(records.map((record) => [record.id, record]))
    const found = shown.flatMap(({ terms }, place) => {
      const record = byId.get(ids[place]?.id ?? '')
      return record ? toFoundView(record, terms) : []
    })
    return { found, closeness, counts, page, pages }
  }
}

/** Whether a word in an address names something that can be searched for. */
export function isFoundCollection(value: unknown): value is FoundCollection {
  return foundCollections.some((collection) => collection === value)
}

async function readFound(ids: FoundId[], locale: Locale): Promise<SearchRecord[]> {
  const records = await Promise.all(
    foundCollections.map((collection) =>
      readSearchRecords(
        collection,
        ids.filter((each) => each.collection === collection).map(({ id }) => id),
        locale,
      ),
    ),
  )
  return records.flat()
}

function countEach(hits: Hit[]): SearchView['counts'] {
  const counts = { stories: 0, testimonies: 0, statistics: 0, videos: 0 }
  for (const { id } of hits) counts[foundIdOf(id).collection]++
  return counts
}

function toFoundView({ found, title, quotable }: SearchRecord, terms: string[]): FoundView {
  const wanted = new Set(terms)
  return { ...found, title: markWords(title, wanted), excerpt: excerptOf(quotable, wanted) }
}
