import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '@/env'

/**
 * Words that were taken down are remembered without being kept: by keyed hashes of each run of eight of them. That is
 * what the promise is about (docs/consent.md), what copies are found by, and what keeps them from coming back.
 */
export const runLength = 8

/** Shorter texts say nothing of their own: they count as a copy only where they stand alone. */
const shortest = 4

const key = Buffer.from(
  hkdfSync('sha256', env.PAYLOAD_SECRET, '', 'firsthand: fingerprints of taken-down words', 32),
)

/** Scripts that write without spaces give a word for each character. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu

type Word = { folded: string; start: number; end: number }

/** Part of a text, from `start` up to and not including `end`, in UTF-16 units. */
export type Range = { start: number; end: number }

/** The fingerprints of texts, each once. */
export function fingerprintsOf(texts: Iterable<string>): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    const words = wordsIn(text)
    if (words.length === 0) continue
    if (words.length < shortest) found.add(alone(words))
    else for (const { hash } of runsIn(words, Math.min(runLength, words.length))) found.add(hash)
  }
  return [...found]
}

/** The parts of a text that are copies of what was fingerprinted, whatever their case, spacing and punctuation. */
export function copiesIn(text: string, known: ReadonlySet<string>): Range[] {
  const words = wordsIn(text)
  if (words.length === 0) return []
  if (words.length < shortest) return known.has(alone(words)) ? [{ start: 0, end: text.length }] : []
  const ranges: Range[] = []
  for (const length of lengthsIn(known)) {
    for (const { start, end, hash } of runsIn(words, length)) if (known.has(hash)) ranges.push({ start, end })
  }
  return united(ranges)
}

function* runsIn(words: Word[], length: number): Generator<Range & { hash: string }> {
  for (let first = 0; first + length <= words.length; first++) {
    const run = words.slice(first, first + length)
    const { start } = run[0] as Word
    const { end } = run[length - 1] as Word
    yield { start, end, hash: hashOf(run) }
  }
}

/** How long the runs are that have fingerprints: eight words, and as many as a shorter text has. */
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

function wordsIn(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
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
