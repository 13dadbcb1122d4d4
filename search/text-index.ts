import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import { tokensOf, type Wanted } from './tokens'

/** What can be found of one record. No text is kept, only which words are in it. */
export type Entry = { id: string; title: string; text: string }

/** A record that was found, and which of its words answer the query. */
export type Hit = { id: string; terms: string[] }

/** Whether all words were found as they were asked for, all of them nearly so, or only some. */
export type Closeness = 'exact' | 'close' | 'some'

export type TextIndex = MiniSearch<Entry>

/** An empty index. What is taken out of it is cleared from its memory soon after. */
export function makeTextIndex(): TextIndex {
  return new MiniSearch<Entry>({
    fields: ['title', 'text'],
    tokenize: (text) => tokensOf(text).map(({ term }) => term),
    processTerm: (term) => term,
    autoVacuum: { minDirtCount: 1, minDirtFactor: 0, batchSize: 500, batchWait: 1 },
  })
}

/** Puts a record into the index, in the place of what it was before. */
export function putIn(index: TextIndex, { id, title, text }: Entry): void {
  // The positions that highlighting relies on are those in composed text; so is the index.
  const entry = { id, title: title.normalize('NFC'), text: text.normalize('NFC') }
  if (index.has(id)) index.replace(entry)
  else index.add(entry)
}

/** Takes a record out of the index. It is found no more from here on. */
export function takeOut(index: TextIndex, id: string): void {
  if (index.has(id)) index.discard(id)
}

/**
 * The records that have all the words, the best first. Slips are looked past only in words that no record has, and some
 * of the words are enough only where nothing has all.
 */
export function findIn(index: TextIndex, words: Wanted[]): { hits: Hit[]; closeness: Closeness } {
  if (words.length === 0) return { hits: [], closeness: 'exact' }
  const search = (combineWith: 'AND' | 'OR', queries: Query[]) =>
    index.search({ combineWith, queries }, options)
  const asAsked = words.map((word) => queryFor(word, false))
  const exact = search('AND', asAsked)
  if (exact.length > 0) return { hits: exact, closeness: 'exact' }
  const isKnown = asAsked.map((query) => search('AND', [query]).length > 0)
  const nearly = words.map((word, at) => queryFor(word, !isKnown[at]))
  const close = isKnown.every(Boolean) ? [] : search('AND', nearly)
  if (close.length > 0) return { hits: close, closeness: 'close' }
  const some = words.length > 1 ? search('OR', nearly) : []
  return { hits: some, closeness: some.length > 0 ? 'some' : 'exact' }
}

/** How much of a word may be wrong: one letter of five, two of six, since two letters in each other's place are two slips. */
const share = 0.25

/** Words shorter than this have too many others near them. */
const shortestWithSlips = 5

const options: SearchOptions = {
  boost: { title: 3 },
  maxFuzzy: 2,
  tokenize: (term) => [term],
  processTerm: (term) => term,
}

function queryFor({ forms, splits, isNumber }: Wanted, fuzzy: boolean): Query {
  const whole = forms.map(({ term, prefix }) => ({
    queries: [term],
    prefix,
    fuzzy: fuzzy && !isNumber && term.length >= shortestWithSlips ? share : false,
  }))
  const halves = splits.map((split) => ({
    combineWith: 'AND' as const,
    queries: split.map(({ term, prefix }) => ({ queries: [term], prefix })),
  }))
  return { combineWith: 'OR', queries: fuzzy ? [...whole, ...halves] : whole }
}
