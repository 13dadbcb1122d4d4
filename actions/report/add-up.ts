import type { Count } from '../counting/counter'
import { daysOf, type Range } from './range'

/** What was counted on one day: of an action on a page, or without one, of the page itself. */
export type CountRow = Count & { day: string; action?: string; source: string }

/** How often pages were read, the actions on them seen, and pressed. */
export type Sums = Count & { pageViews: number }

/** Rows added up in each way that a report asks for: in all, by day, by the action’s id, and by page. */
export type Summary = {
  total: Sums
  byDay: Map<string, Sums>
  byAction: Map<string, Sums>
  /** By the page’s path; links from outside the site have an empty one. */
  bySource: Map<string, Sums>
}

/** A summary of nothing yet, with each day of a range. */
export function emptySummary(range: Range): Summary {
  return {
    total: nothing(),
    byDay: new Map(daysOf(range).map((day) => [day, nothing()])),
    byAction: new Map(),
    bySource: new Map(),
  }
}

/** Adds rows to a summary; they can come a few at a time. Those of other days are left out. */
export function addUp(summary: Summary, rows: Iterable<CountRow>): Summary {
  for (const row of rows) {
    const ofDay = summary.byDay.get(row.day)
    if (!ofDay) continue
    const sums = [summary.total, ofDay, sumsAt(summary.bySource, row.source)]
    if (row.action !== undefined) sums.push(sumsAt(summary.byAction, row.action))
    for (const each of sums) {
      if (row.action === undefined) each.pageViews += row.views
      else each.views += row.views
      each.presses += row.presses
    }
  }
  return summary
}

/** What an action’s report answers over REST. */
export type ActionReport = Count & {
  /** Links from outside the site have no page. */
  bySource: (Count & { source: string | null })[]
  byDay: (Count & { day: string })[]
}

/** A summary of one action’s rows as its report, the pages with the most presses first. */
export function toReport({ total, byDay, bySource }: Summary): ActionReport {
  const countOf = ({ views, presses }: Sums): Count => ({ views, presses })
  return {
    ...countOf(total),
    bySource: ranked(bySource).map(([source, sums]) => ({ source: source || null, ...countOf(sums) })),
    byDay: [...byDay].map(([day, sums]) => ({ day, ...countOf(sums) })),
  }
}

/** The most presses first, then the most views. */
export function ranked(sums: ReadonlyMap<string, Sums>): [string, Sums][] {
  const seen = ({ views, pageViews }: Sums) => views + pageViews
  return [...sums].sort(
    ([nameA, a], [nameB, b]) => b.presses - a.presses || seen(b) - seen(a) || nameA.localeCompare(nameB),
  )
}

/** Several sums as one. */
export function sumOf(all: readonly Sums[]): Sums {
  const total = nothing()
  for (const { pageViews, views, presses } of all) {
    total.pageViews += pageViews
    total.views += views
    total.presses += presses
  }
  return total
}

function nothing(): Sums {
  return { pageViews: 0, views: 0, presses: 0 }
}

function sumsAt(sums: Map<string, Sums>, name: string): Sums {
  const found = sums.get(name) ?? nothing()
  sums.set(name, found)
  return found
}
