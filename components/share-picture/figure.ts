import type { StatisticView } from '@/content/views'
import { cellsPath } from '../statistic-picture/cells'
import { cell, shapes, symbolOf } from '../statistic-picture/symbols'
import { fadingOf, unitsOf } from '../statistic-picture/units'
import { column, drawLines, ink } from './sheet'
import type { Typeface } from './typeface'
import { typeset } from './typeset'

export type Figure = { statistic: StatisticView; number: string; title: string; source: string }

/** A number as it is meant, what it says, drawn as on its page, and where it is from. */
export function drawFigure(
  { statistic, number, title, source }: Figure,
  { serif, grotesque }: Record<'serif' | 'grotesque', Typeface>,
): string {
  const left = column.left
  const width = column.right - left
  const picture = drawCells(statistic)
  const big = typeset(number, grotesque, { width, height: 150, largest: 132, smallest: 56, leading: 1.05 })
  const end = 70 + big.size * 0.74 + (big.lines.length - 1) * big.size * 1.05
  const says = typeset(title, serif, {
    width: picture ? 500 : width,
    height: 480 - end - 40,
    largest: 50,
    smallest: 28,
    leading: 1.2,
  })
  const from = typeset(source, grotesque, { width, height: 30, largest: 22, smallest: 20, leading: 1.2 })
  return [
    drawLines(big, grotesque, { x: left, y: 70 + big.size * 0.74, leading: 1.05, fill: ink.signal }),
    drawLines(says, serif, { x: left, y: end + 40 + says.size, leading: 1.2, fill: ink.ink }),
    picture && `<g transform="translate(${column.right - 420} ${end + 62}) scale(1.05)">${picture}</g>`,
    drawLines(from, grotesque, { x: left, y: 522, leading: 1.2, fill: ink.quiet }),
  ].join('')
}

/** The symbols of StatisticPicture, in the colours of paper. */
function drawCells(statistic: StatisticView): string {
  const units = unitsOf(statistic)
  if (!units) return ''
  const { sure, unsure, whole } = units
  const drawn = sure + unsure
  const shape = shapes[symbolOf(statistic)]
  const pattern = (id: string, look: string) =>
    `<pattern id="${id}" width="${cell.width}" height="${cell.height}" patternUnits="userSpaceOnUse"><path d="${shape}" fill-rule="evenodd" stroke-width=".8" ${look}/></pattern>`
  const area = (from: number, to: number, id: string, opacity = 1) =>
    `<path d="${cellsPath(from, to)}" fill="url(#${id})" opacity="${opacity}"/>`
  const next = Math.ceil(drawn)
  return [
    '<defs>',
    `<pattern id="hatching" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0H3" stroke="${ink.signal}" stroke-width="2"/></pattern>`,
    pattern('sure', `fill="${ink.signal}"`),
    pattern('unsure', `fill="url(#hatching)" stroke="${ink.signal}"`),
    pattern('rest', `fill="none" stroke="${ink.quiet}"`),
    '</defs>',
    whole === undefined ? '' : area(drawn, whole, 'rest'),
    area(0, sure, 'sure'),
    area(sure, drawn, 'unsure'),
    ...fadingOf(units).map((opacity, index) => area(next + index, next + index + 1, 'unsure', opacity)),
  ].join('')
}
