import { z } from 'zod'

/** Days as clocks show them where the site is at home, both included: 2026-12-01. */
export type Range = { from: string; to: string }

/** How many days a report is of unless it is asked for others, and at the most. */
export const usualDays = 28
export const mostDays = 800

/** In milliseconds. Days without a time are read as UTC, which has no hour twice. */
const dayLength = 86_400_000

const day = z.iso
  .date('Write days as year, month and day, such as 2026-12-01.')
  .refine((text) => /^2\d/.test(text), 'Choose days from the year 2000 on.')

// A form that was sent with an empty field asks for nothing.
const asked = z.preprocess((value) => (value === '' || value === null ? undefined : value), day.optional())

const rangeSchema = z.object({ from: asked, to: asked })

/** What was asked for: days, or what is wrong with them, for people. */
export type Asked = { range: Range } | { refused: string }

/** The days that somebody asks for; what they leave out makes it the last four weeks. */
export function readRange(query: { from?: unknown; to?: unknown }, today: string): Asked {
  const { success, data, error } = rangeSchema.safeParse(query)
  if (!success) return { refused: [...new Set(error.issues.map(({ message }) => message))].join(' ') }
  const to = data.to ?? today
  const range = { from: data.from ?? plusDays(to, 1 - usualDays), to }
  if (range.from > range.to)
    return { refused: `The first day, ${range.from}, is after the last, ${range.to}.` }
  if (lengthOf(range) > mostDays) return { refused: `Choose at most ${mostDays} days.` }
  return { range }
}

/** So many days that end with this one. */
export function lastDays(to: string, count: number): Range {
  return { from: plusDays(to, 1 - count), to }
}

/** As many days, just before these. */
export function rangeBefore(range: Range): Range {
  return lastDays(plusDays(range.from, -1), lengthOf(range))
}

/** How many days these are. */
export function lengthOf({ from, to }: Range): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength + 1
}

/** Each of the days. */
export function daysOf(range: Range): string[] {
  return Array.from({ length: lengthOf(range) }, (_, index) => plusDays(range.from, index))
}

function plusDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10)
}
