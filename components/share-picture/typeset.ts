import type { Typeface } from './typeface'

/** Room for a text, and how large it may be set there. Sizes and lengths are in pixels. */
export type Room = {
  width: number
  height: number
  largest: number
  smallest: number
  /** From one baseline to the next, in sizes. */
  leading: number
}

export type Setting = { size: number; lines: string[] }

/**
 * Sets a text as large as its room allows, in lines of about the same length that end between words. One that is too
 * long even at the smallest size ends with an ellipsis after a whole word.
 */
export function typeset(text: string, typeface: Typeface, room: Room): Setting {
  const words = text.split(/\s+/).filter(Boolean)
  const measure = measurer(typeface)
  for (let size = room.largest; size >= room.smallest; size -= 2) {
    const width = room.width / size
    const isBroken = size > room.smallest && words.some((word) => measure(word) > width)
    if (!isBroken && wrap(words, width, measure).length <= linesIn(room, size))
      return { size, lines: balanced(words, width, measure) }
  }
  const [size, width] = [room.smallest, room.width / room.smallest]
  const lines = wrap(words, width, measure).slice(0, linesIn(room, size))
  const kept = lines.join(' ').split(' ').slice(0, words.length)
  while (wrap([...kept, '…'], width, measure).length > lines.length) kept.pop()
  return { size, lines: balanced([...kept, '…'], width, measure) }
}

/** How long a text is in ems. */
export function lengthOf(text: string, typeface: Typeface): number {
  return typeface
    .runsOf(text)
    .reduce((sum, { font, text }) => sum + font.layout(text).advanceWidth / font.unitsPerEm, 0)
}

type Measure = (text: string) => number

/** Measures each word once, whatever sizes are tried. */
function measurer(typeface: Typeface): Measure {
  const known = new Map<string, number>()
  return (text) => {
    const length = known.get(text) ?? lengthOf(text, typeface)
    known.set(text, length)
    return length
  }
}

function linesIn({ height, leading }: Room, size: number): number {
  return Math.max(1, Math.floor(height / (size * leading)))
}

/** Lines of about the same length, no more than needed. */
function balanced(words: string[], width: number, measure: Measure): string[] {
  const count = wrap(words, width, measure).length
  let [tight, loose] = [Math.min(width, Math.max(width / 2, ...words.map(measure))), width]
  while (loose - tight > 0.1) {
    const middle = (tight + loose) / 2
    if (wrap(words, middle, measure).length === count) loose = middle
    else tight = middle
  }
  return wrap(words, loose, measure)
}

/** Fills one line after the other. A word that is longer than a line is broken where the line ends. */
function wrap(words: string[], width: number, measure: Measure): string[] {
  const space = measure(' ')
  const lines: string[] = []
  let length = Number.POSITIVE_INFINITY
  for (const piece of words.flatMap((word) => broken(word, width, measure))) {
    const more = measure(piece)
    if (length + space + more <= width) {
      lines.push(`${lines.pop()} ${piece}`)
      length += space + more
    } else {
      lines.push(piece)
      length = more
    }
  }
  return lines
}

function broken(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word]
  const pieces: string[] = ['']
  for (const character of word) {
    const longer = `${pieces.at(-1)}${character}`
    if (measure(longer) <= width) pieces.splice(-1, 1, longer)
    else pieces.push(character)
  }
  return pieces.filter(Boolean)
}
