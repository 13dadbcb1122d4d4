import { lengthOf, type Range } from '@/actions/report/range'

const numbers = new Intl.NumberFormat('en')
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A number as people read it: 12,345. */
export function countOf(count: number): string {
  return numbers.format(count)
}

/** A number with what it counts: 1 press, 2 presses. */
export function many(count: number, one: string, more: string): string {
  return `${countOf(count)} ${count === 1 ? one : more}`
}

/** A day as the panel writes days: 1 Dec 2026. */
export function readableDay(day: string): string {
  return day ? days.format(new Date(day)) : ''
}

/** The days in words: 1 Dec 2026 to 28 Dec 2026. */
export function readableRange({ from, to }: Range): string {
  return from === to ? readableDay(from) : `${readableDay(from)} to ${readableDay(to)}`
}

/** How many days: “28 days”, or “day”. */
export function lengthInWords(range: Range): string {
  const length = lengthOf(range)
  return length === 1 ? 'day' : `${length} days`
}
