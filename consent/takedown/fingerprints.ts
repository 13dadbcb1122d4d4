import { createHmac } from 'node:crypto'
import { derivedKey } from '@/ops/derived-key'

/**
 * Words that were taken down are remembered without being kept: by keyed hashes of each run of eight of them. That is
 * what the promise is about (docs/consent.md), what copies are found by, and what keeps them from coming back.
 */
export const runLength = 8

/** How much of a word a character counts for in scripts that write without spaces. */
const ofCharacter = 0.4

const key = derivedKey('firsthand: fingerprints of taken-down words')

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

/** What people type for an apostrophe. */
const apostrophes = "'’‘‛`´′＇"

/** A character of these, or a word with what is within it: an apostrophe, something that cannot be seen. */
const word = new RegExp(
  `${unspaced.source}|[\\p{L}\\p{N}\\p{M}\\p{Cf}]+(?:[${apostrophes}][\\p{L}\\p{N}\\p{M}\\p{Cf}]+)*`,
  'gu',
)

type Word = { folded: string; start: number; end: number; weight: number }

/** Part of a text, from `start` up to and not including `end`, in UTF-16 units. */
export type Range = { start: number; end: number }

/** The fingerprints of texts, each once. */
export function fingerprintsOf(texts: Iterable<string>): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    const words = wordsIn(text)
    if (words.length === 0) continue
    if (weightOf(words) < runLength) found.add(alone(words))
    else for (const run of fullRuns(words)) found.add(hashOf(run))
  }
  return [...found]
}

/** The parts of a text that are copies of what was fingerprinted, whatever their case, spacing and punctuation. */
export function copiesIn(text: string, known: ReadonlySet<string>): Range[] {
  if (known.size === 0) return []
  const words = wordsIn(text)
  const ranges: Range[] = []
  for (const length of lengthsIn(known)) {
    for (const { start, end, hash } of runsIn(words, length)) if (known.has(hash)) ranges.push({ start, end })
  }
  return united(ranges)
}

/**
 * How much of what was fingerprinted a quotation has: it is the `same` when most of it is; it `contains` it with so many
 * of its words that these cannot be chance, or `some` of it, which two people may have said. Of a quotation of fewer than
 * eight words, only that it has the same `few` words can be told, which are anybody's.
 */
export type Likeness = 'same' | 'contains' | 'some' | 'few' | 'none'

/** So many words, in rows of eight or more, are nobody else's. */
const certain = 12

/** Compares a quotation with what was fingerprinted. */
export function compare(text: string, known: ReadonlySet<string>): Likeness {
  const words = wordsIn(text)
  if (words.length > 0 && weightOf(words) < runLength && known.has(alone(words))) return 'few'
  const copies = copiesIn(text, known)
  if (copies.length === 0) return 'none'
  const copied = words.filter((word) =>
    copies.some(({ start, end }) => word.start >= start && word.end <= end),
  )
  if (weightOf(words) >= runLength && copied.length >= words.length * 0.6) return 'same'
  return weightOf(copied) >= certain ? 'contains' : 'some'
}

/** The fingerprint of how a speaker is called, however it is written. */
export function speakerOf(attribution: string): string {
  return `by ${hashOf(wordsIn(attribution))}`
}

/** The shortest run from each word on that is as long as eight words are. */
function* fullRuns(words: Word[]): Generator<Word[]> {
  for (let first = 0, last = 0, weight = 0; first < words.length; first++) {
    while (last < words.length && weight < runLength) weight += (words[last++] as Word).weight
    if (weight < runLength) return
    yield words.slice(first, last)
    weight -= (words[first] as Word).weight
  }
}

const weightOf = (words: Word[]) => words.reduce((sum, { weight }) => sum + weight, 0)

function* runsIn(words: Word[], length: number): Generator<Range & { hash: string }> {
  for (let first = 0; first + length <= words.length; first++) {
    const run = words.slice(first, first + length)
    const { start } = run[0] as Word
    const { end } = run[length - 1] as Word
    yield { start, end, hash: hashOf(run) }
  }
}

/** How long the runs are that have fingerprints: eight words, or as many characters as count for these. */
function lengthsIn(known: ReadonlySet<string>): Set<number> {
  const cached = lengths.get(known)
  if (cached) return cached
  const all = new Set<number>()
  for (const fingerprint of known) {
    const length = Number(fingerprint.split(':', 1)[0])
    if (length) all.add(length)
  }
  lengths.set(known, all)
  return all
}

const lengths = new WeakMap<ReadonlySet<string>, Set<number>>()

function hashOf(words: Word[]): string {
  const text = words.map(({ folded }) => folded).join(' ')
  return `${words.length}:${createHmac('sha256', key).update(text).digest('base64url').slice(0, 16)}`
}

const alone = (words: Word[]) => `alone ${hashOf(words)}`

/** Whether a fingerprint is that of a quotation of fewer than eight words as a whole. */
export const isOfFew = (fingerprint: string) => fingerprint.startsWith('alone')

function wordsIn(text: string): Word[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const folded = fold(match[0])
    const weight = unspaced.test(match[0]) ? ofCharacter : 1
    return folded ? [{ folded, weight, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** Some of these are letters, such as fillers of Korean. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

/** Letters and digits alone, without case and accents, nor the letters that look like an apostrophe. */
function fold(text: string): string {
  return text
    .replace(unseen, '')
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(/[^\p{L}\p{N}]|[\u02B0-\u02FF]/gu, '')
    .toLowerCase()
}

function united(ranges: Range[]): Range[] {
  const all: Range[] = []
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else all.push({ ...range })
  }
  return all
}
