import { cell } from './symbols'

/** How many symbols stand in a row. */
export const columns = 20

/** The area of the symbols from one to another in a grid that is filled row by row, as path data. Parts of a symbol count. */
export function cellsPath(from: number, to: number): string {
  const rows = []
  if (to <= from) return ''
  for (let row = Math.floor(from / columns); row < to / columns; row++) {
    const start = Math.max(from - row * columns, 0)
    const end = Math.min(to - row * columns, columns)
    const [top, bottom] = [row * cell.height, (row + 1) * cell.height]
    rows.push(`M${at(start)} ${top}H${at(end)}V${bottom}H${at(start)}z`)
  }
  return rows.join('')
}

/** How high a grid of so many symbols is. */
export function heightOf(count: number): number {
  return Math.ceil(count / columns) * cell.height
}

function at(column: number): number {
  return Number((column * cell.width).toFixed(1))
}
