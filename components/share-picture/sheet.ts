import { markPath } from '../mark'
import type { Typeface } from './typeface'
import { type Setting, typeset } from './typeset'

/** How large a picture for shared links is, as the platforms ask for it. */
export const sheet = { width: 1200, height: 630 }

/** The colours of the site by day: see site.css. */
export const ink = {
  paper: '#f6f0e4',
  ink: '#1d2330',
  quiet: '#5a574d',
  rule: '#cfc4ae',
  signal: '#b4380f',
}

/** Where texts begin and end beside the river. */
export const column = { left: 150, right: 1130 }

type Place = { x: number; y: number; size: number; fill: string }

/** A line of text as outlines, so that no font of the machine has a part in it. `x` and `y` are where its baseline begins. */
export function drawLine(text: string, typeface: Typeface, { x, y, size, fill }: Place): string {
  let at = x
  const glyphs = typeface.runsOf(text).flatMap(({ font, text }) => {
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(text)
    return glyphs.map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      const [left, top] = [at + xOffset * scale, y - yOffset * scale]
      at += xAdvance * scale
      const place = `translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${scale.toFixed(5)} ${-scale.toFixed(5)})`
      return `<path transform="${place}" d="${glyph.path.toSVG()}"/>`
    })
  })
  return `<g fill="${fill}">${glyphs.join('')}</g>`
}

/** Lines one below the other, the first with its baseline at `y`. */
export function drawLines(
  { lines, size }: Setting,
  typeface: Typeface,
  { leading, ...place }: Omit<Place, 'size'> & { leading: number },
): string {
  return lines
    .map((line, index) => drawLine(line, typeface, { ...place, size, y: place.y + index * size * leading }))
    .join('')
}

/** The publisher’s mark. */
export function drawMark({ x, y, size, fill }: Place): string {
  return `<path transform="translate(${x} ${y}) scale(${size / 24})" fill="${fill}" d="${markPath}"/>`
}

/** The whole picture: paper, the line like a river, what is on it, and whose it is. */
export function drawSheet(content: string, site: string, typeface: Typeface): string {
  const { width, height } = sheet
  const name = typeset(site, typeface, { width: 930, height: 30, largest: 26, smallest: 22, leading: 1.1 })
  const river = 'M76 -10c0 80 22 120 22 165s-44 95-44 165 44 100 44 165-22 85-22 155'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<path fill="${ink.paper}" d="M0 0h${width}v${height}H0z"/>
${content}
<path d="${river}" fill="none" stroke="${ink.signal}" stroke-width="7"/>
${drawMark({ x: column.left - 2, y: 556, size: 34, fill: ink.signal })}
${drawLines(name, typeface, { x: column.left + 44, y: 582, leading: 1.1, fill: ink.ink })}
</svg>`
}
