import { stemmer } from 'stemmer'
import { longestWord, withoutParticles } from './korean'

/** One form in which a word can be found, and where it stands in the text. */
export type Token = { term: string; start: number; end: number }

/** The whole of a word or, with `prefix`, its beginning. */
export type Form = { term: string; prefix: boolean }

/** A word as it was asked for: any of these forms finds it, and so do, less closely, both halves of one of its splits. */
export type Wanted = { forms: Form[]; splits: [Form, Form][]; isNumber: boolean }

/** Numbers with their separators, words in Hangul, and words in all other scripts. */
const words =
  /\p{N}+(?:[.,]\p{N}+)*|\p{Script=Hangul}+|(?:(?!\p{Script=Hangul})(?:[\p{L}\p{M}]|(?<=\p{L})['’](?=\p{L})))+/gu

const hangul = /^\p{Script=Hangul}/u
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Splits what is written without spaces. Korean has them, and no dictionary in there. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

const longestTerm = 40

/** Shorter words begin too many others. */
const shortestBeginning = 3

/**
 * All forms in which the words of a text can be found. Hangul is taken apart into letters, so that a slip in one of them
 * is as small as in any other script, and a word can be found by its parts: 경찰 is in 비밀경찰이.
 */
export function tokensOf(text: string): Token[] {
  return wordsIn(text).flatMap(({ word, start }): Token[] => {
    if (!hangul.test(word)) return [{ term: termOf(word), start, end: start + word.length }]
    const stem = withoutParticles(word)
    // Of 돈을 both are kept, since 마을 looks like it: nobody knows whether one syllable is a stem.
    const whole = stem.length === 1 && word.length > 1 ? [word] : []
    const parts = Array.from({ length: Math.min(Math.max(stem.length - 1, 1), longestWord) }, (_, from) =>
      stem.slice(from),
    )
    return [...whole, ...parts].map((part) => {
      const from = part === word ? 0 : stem.length - part.length
      return {
        term: lettersOf(part.slice(0, longestWord)),
        start: start + from,
        end: start + from + part.length,
      }
    })
  })
}

/** The words of a query, each once and at most so many. */
export function wantedIn(query: string, most: number): Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const { word } of wordsIn(query)) {
    const isKorean = hangul.test(word)
    const forms = isKorean ? koreanForms(word) : [latinForm(word)]
    const splits = isKorean ? koreanSplits(word) : []
    const key = forms[0]?.term
    if (key && !wanted.has(key)) wanted.set(key, { forms, splits, isNumber: /^\p{N}/u.test(word) })
    if (wanted.size === most) break
  }
  const meant = [...wanted].filter(([term]) => !said.has(term)).map(([, word]) => word)
  return meant.length > 0 ? meant : [...wanted.values()]
}

function koreanForms(word: string): Form[] {
  const stem = withoutParticles(word)
  return stem.length === 1 && word.length > 1 ? [koreanForm(word), koreanForm(stem)] : [koreanForm(stem)]
}

/** A word of one syllable begins too many others, and is only meant as a whole. */
function koreanForm(text: string): Form {
  return { term: lettersOf(text.slice(0, longestWord)), prefix: text.length > 1 }
}

/** Compounds may be written with a space or without: 장마당세대 for 장마당 세대. Neither half is a syllable alone. */
function koreanSplits(word: string): [Form, Form][] {
  const stem = withoutParticles(word).slice(0, longestWord)
  return Array.from({ length: Math.max(0, stem.length - 3) }, (_, index) => [
    { ...koreanForm(withoutParticles(stem.slice(0, index + 2))), prefix: false },
    koreanForm(stem.slice(index + 2)),
  ])
}

function latinForm(word: string) {
  const term = termOf(word)
  return { term, prefix: !/^\p{N}/u.test(term) && term.length >= shortestBeginning }
}

/** English words that say nothing of what is looked for. */
const said = new Set(
  'a about all an and are as at be been but by can did do does for from had has have he her him his how i if in into is it its me my no not of on or our she so than that the their them there they this to up us was we were what when where which who why will with you your'
    .split(' ')
    .map(termOf),
)

/** Composed, so that a syllable of Hangul is one character; apart from that, positions in a text are those in its words. */
function wordsIn(text: string): { word: string; start: number }[] {
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    if (!spaceless.test(word)) return [{ word, start: index }]
    return [...segmenter.segment(word)].map(({ segment, index: from }) => ({
      word: segment,
      start: index + from,
    }))
  })
}

/** A word as it is compared: without accents, case, width, separators of thousands, and English endings. */
function termOf(word: string): string {
  const folded = lettersOf(word)
    .replaceAll(/['’]s$|['’]|,/g, '')
    .slice(0, longestTerm)
  return /^[a-z]+$/.test(folded) ? stemmer(folded) : folded
}

function lettersOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}
