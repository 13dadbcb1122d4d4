import type { PersonNames } from '@/vault/names'
import { type Folded, fold } from './fold'

/** A name that stands in a text. `from` and `to` are places in `text.clean`. */
export type NameFound = {
  person: string
  /** As it was entered. */
  name: string
  /** Whether it is what they are called, and no other name of theirs. */
  isReal: boolean
  from: number
  to: number
  text: Folded
  /** Where in `text.letters` it stands. */
  letters: { from: number; to: number }
}

type Pattern = { letters: string; person: string; name: string; isReal: boolean; isOneWord: boolean }

/** Looks for all names of a vault in one text after the other. */
export type NameFinder = (text: string) => NameFound[]

/** So long that it is found within a longer word too. */
const unmistakable = 8
/** So short that, put together from the letters of two words, it is another word's end. */
const ambiguous = 3
const indexed = 6

/** The names that begin with some letters, if these are as many as are indexed or all of the name; else none of them. */
type Index = Map<string, Pattern[]>

const words = /[\p{L}\p{N}\p{M}\p{Pd}'’]+/gu

/**
 * Makes ready what finds the names of people: in any case, with and without diacritics, and with whatever stands
 * between the letters. Names of two to four words are found in any order of them. Where a script has upper and lower
 * case, a name is a word of its own, unless it has eight letters; elsewhere particles follow without a space, and only
 * names of one character stand alone.
 */
export function nameFinder(people: readonly PersonNames[]): NameFinder {
  const index: Index = new Map()
  for (const pattern of people.flatMap(patternsOf)) {
    const start = pattern.letters.slice(0, indexed)
    for (let length = 1; length <= start.length; length++)
      if (!index.has(start.slice(0, length))) index.set(start.slice(0, length), [])
    index.get(start)?.push(pattern)
  }
  return (text) => find(fold(text), index)
}

function patternsOf({ id, realName, aliases }: PersonNames): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const name of [realName, ...aliases]) {
    const parts = name.match(words) ?? []
    const orders = parts.length >= 2 && parts.length <= 4 ? permutations(parts) : [parts]
    for (const order of orders) {
      const { letters } = fold(order.join(' '))
      if (letters === '' || found.has(letters)) continue
      found.set(letters, {
        letters,
        person: id,
        name,
        isReal: name === realName,
        isOneWord: parts.length === 1,
      })
    }
  }
  return [...found.values()]
}

function permutations(parts: readonly string[]): string[][] {
  if (parts.length <= 1) return [[...parts]]
  return parts.flatMap((part, index) =>
    permutations(parts.toSpliced(index, 1)).map((others) => [part, ...others]),
  )
}

function find(text: Folded, index: Index): NameFound[] {
  const found: NameFound[] = []
  for (let start = 0; start < text.letters.length; start++) {
    for (let length = 1; length <= indexed; length++) {
      const patterns = index.get(text.letters.slice(start, start + length))
      if (!patterns) break
      for (const pattern of patterns)
        if (text.letters.startsWith(pattern.letters, start)) found.push(...stands(text, pattern, start))
      if (start + length >= text.letters.length) break
    }
  }
  return found.filter((one) => !found.some((other) => contains(other, one)))
}

/** A longer name of the same person says it already. */
function contains(outer: NameFound, inner: NameFound): boolean {
  const isLonger = outer.to - outer.from > inner.to - inner.from
  return isLonger && outer.person === inner.person && outer.from <= inner.from && outer.to >= inner.to
}

function stands(text: Folded, pattern: Pattern, start: number): NameFound[] {
  const end = start + pattern.letters.length
  const first = text.at[start] ?? 0
  const last = text.at[end - 1] ?? 0
  // In the middle of what one character was taken apart into.
  if (text.at[start - 1] === first || text.at[end] === last) return []
  const to = last + characterAt(text.clean, last).length
  const found = text.clean.slice(first, to)
  const isSeparate =
    isEnd(pattern.letters, characterAt(pattern.letters, 0), characterBefore(text.clean, first)) &&
    isEnd(
      pattern.letters,
      characterBefore(pattern.letters, pattern.letters.length),
      characterAt(text.clean, to),
    )
  if (!isSeparate || isChance(pattern, found)) return []
  const { person, name, isReal } = pattern
  return [{ person, name, isReal, from: first, to, text, letters: { from: start, to: end } }]
}

/** Whether a name can end with a character where another one follows, or begin with it where that one precedes. */
function isEnd(letters: string, own: string, next: string): boolean {
  if (/\p{N}/u.test(own)) return !/[\p{L}\p{N}]/u.test(next)
  if (!/\p{L}/u.test(next)) return true
  const hasCase = own.toUpperCase() !== own.toLowerCase()
  return hasCase ? letters.length >= unmistakable : [...letters].length > 1
}

/** “Ina” is not in “in a”; that somebody spaced all of its letters out is no chance. */
function isChance({ letters, isOneWord }: Pattern, found: string): boolean {
  const hasCase = letters.toUpperCase() !== letters
  if (!isOneWord || !hasCase || letters.length > ambiguous) return false
  const gaps = found.match(/\s+/g)?.length ?? 0
  return gaps > 0 && gaps < letters.length - 1
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0).replace('\0', '')
}

function characterBefore(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? ''
}
