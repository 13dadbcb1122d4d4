import { tokensOf } from './tokens'

/** A piece of a text, which may be what was looked for. */
export type Piece = { text: string; isMatch: boolean }

/** About how much of a text is shown, and how much of that before what was found. */
const longest = 240
const before = 60

type Mark = { start: number; end: number; term: string }

/** A whole text, with the words marked that are among these. */
export function markWords(text: string, terms: ReadonlySet<string>): Piece[] {
  const composed = text.normalize('NFC')
  return toPieces(composed, marksIn(composed, terms), 0, composed.length)
}

/** The part of some texts that has most of these words, or the beginning of the first one if none has any. */
export function excerptOf(texts: string[], terms: ReadonlySet<string>): Piece[] {
  const [best] = texts
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const composed = text.normalize('NFC')
      const marks = marksIn(composed, terms)
      return { text: composed, marks, different: new Set(marks.map(({ term }) => term)).size }
    })
    // The sort keeps the order of those that have as many.
    .toSorted((one, other) => other.different - one.different)
  if (!best) return []
  const { text, marks } = best
  if (text.length <= longest) return toPieces(text, marks, 0, text.length)
  const start = wordAt(text, Math.min((marks[0]?.start ?? 0) - before, text.length - longest))
  const end = wordAt(text, start + longest)
  const pieces = toPieces(text, marks, start, end)
  return [
    ...(start > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', isMatch: false }] : []),
  ]
}

/** Of each word the smallest part that was meant: 북한 in 북한에서. */
function marksIn(text: string, terms: ReadonlySet<string>): Mark[] {
  const marks: Mark[] = []
  for (const token of tokensOf(text)) {
    if (!terms.has(token.term)) continue
    const last = marks.at(-1)
    if (!last || token.start >= last.end) marks.push(token)
    else if (token.start <= last.start && token.end < last.end) marks[marks.length - 1] = token
  }
  return marks
}

function toPieces(text: string, marks: Mark[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { start, end } of marks) {
    if (start < from || end > to) continue
    pieces.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    )
    at = end
  }
  pieces.push({ text: text.slice(at, to), isMatch: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** Where a word begins at or shortly after a position; the position itself where there are no spaces. */
function wordAt(text: string, position: number): number {
  if (position <= 0) return 0
  const next = text.slice(position - 1, position + 30).search(/\s/)
  const at = next === -1 ? position : Math.min(position + next, text.length)
  // Never between the halves of one character.
  return at + Number(/[\uDC00-\uDFFF]/.test(text.charAt(at)))
}
