import { column, drawLine, drawLines, drawMark, ink } from './sheet'
import type { Typeface } from './typeface'
import { lengthOf, typeset } from './typeset'

export type Words = { quote?: string; speaker: string; facts?: string }

const room = { width: column.right - column.left - 30, height: 356, largest: 78, smallest: 36, leading: 1.2 }

/** Somebody’s words as large as they can be, with hanging marks and who said them; or who speaks alone. */
export function drawWords(
  { quote, speaker, facts }: Words,
  { serif, grotesque }: Record<'serif' | 'grotesque', Typeface>,
): string {
  const left = column.left
  const said = quote !== undefined && serif.sets(quote) ? drawQuote(quote, serif) : drawSilence()
  const name = typeset(speaker, grotesque, {
    width: 960,
    height: 40,
    largest: 30,
    smallest: 24,
    leading: 1.2,
  })
  const about = typeset(facts ?? '', grotesque, {
    width: 960,
    height: 30,
    largest: 22,
    smallest: 20,
    leading: 1.2,
  })
  return [
    said,
    drawLines(name, grotesque, { x: left, y: facts ? 478 : 500, leading: 1.2, fill: ink.ink }),
    drawLines(about, grotesque, { x: left, y: 514, leading: 1.2, fill: ink.quiet }),
  ].join('')
}

function drawQuote(quote: string, serif: Typeface): string {
  const setting = typeset(`${quote}”`, serif, room)
  const { size, lines } = setting
  const place = { x: column.left, y: 70 + size * 0.78 + spare(size, lines.length), leading: room.leading }
  const hanging = { x: place.x - lengthOf('“', serif) * size, y: place.y, size, fill: ink.signal }
  const last = lines.length - 1
  const words = lines.map((line, index) => (index === last ? line.replace(/”$/, '') : line))
  const end = {
    x: place.x + lengthOf(words[last] ?? '', serif) * size,
    y: place.y + last * size * room.leading,
  }
  return [
    drawLine('“', serif, hanging),
    drawLines({ size, lines: words }, serif, { ...place, fill: ink.ink }),
    drawLine('”', serif, { ...hanging, ...end }),
  ].join('')
}

/** Half of the room that is left, so that few words do not hang at the top. */
function spare(size: number, lines: number): number {
  return Math.max(0, room.height - lines * size * room.leading) / 2
}

function drawSilence(): string {
  return drawMark({ x: column.left - 12, y: 110, size: 240, fill: ink.signal })
}
