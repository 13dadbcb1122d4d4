import { column, drawLines, ink, sheet } from './sheet'
import type { Typeface } from './typeface'
import { typeset } from './typeset'

export type Title = { title: string; above?: string; below?: string; picture?: Picture; isFilm?: boolean }

/** A picture as a data URL, already as wide as the sheet and as high as its band. */
export type Picture = string

/** How high a picture above a title is. */
export const bandHeight = 300

const leading = 1.1

/** What something is called, under its picture if it has one. */
export function drawTitle(
  { title, above, below, picture, isFilm }: Title,
  { serif, grotesque }: Record<'serif' | 'grotesque', Typeface>,
): string {
  // Beside the sign that it can be watched, where that stands on paper.
  const width = (isFilm && !picture ? 990 : column.right) - column.left
  const top = picture ? bandHeight + 58 : 120
  const room = picture
    ? { width, height: 160, largest: 74, smallest: 40, leading }
    : { width, height: below ? 250 : 340, largest: 104, smallest: 48, leading }
  const set = typeset(title, serif, room)
  const first = top + 22 + set.size * 0.86
  const under = first + (set.lines.length - 1) * set.size * leading + 64
  const over = typeset(above ?? '', grotesque, { width, height: 30, largest: 24, smallest: 20, leading })
  const more = typeset(below ?? '', serif, {
    width,
    height: 524 - under,
    largest: 34,
    smallest: 28,
    leading: 1.3,
  })
  return [
    picture && `<image href="${picture}" width="${sheet.width}" height="${bandHeight}"/>`,
    isFilm && drawPlay(),
    drawLines(over, grotesque, { x: column.left, y: top, leading, fill: ink.signal }),
    drawLines(set, serif, { x: column.left, y: first, leading, fill: ink.ink }),
    drawLines(more, serif, { x: column.left, y: under, leading: 1.3, fill: ink.quiet }),
  ]
    .filter(Boolean)
    .join('')
}

/** That it can be watched. */
function drawPlay(): string {
  return `<circle cx="1070" cy="${bandHeight}" r="58" fill="${ink.signal}"/><path fill="${ink.paper}" d="M1052 ${bandHeight - 30}v60l50-30z"/>`
}
