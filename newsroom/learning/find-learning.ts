import type { BasePayload } from 'payload'
import { ranked, type Summary, type Sums, sumOf } from '@/actions/report/add-up'
import { mostMoving } from '@/actions/report/compare'
import { type Range, rangeBefore } from '@/actions/report/range'
import { summarise } from '@/actions/report/read-counts'
import { type Name, nameActions, namePages } from './find-names'
import { findUnpressed } from './find-unpressed'

/** How many actions and how many pages are told one by one; the CSV has all. */
const mostRows = 20

/** A line of a plot and of its table. */
export type Line = Name & { key: string; sums: Sums }

export type Learning = {
  now: Summary
  before: Summary
  actions: Line[]
  pages: Line[]
  /** Which page moves most of those who read it. */
  moving?: Name & { rate: number }
  unpressed?: { seen: (Name & { views: number })[]; unseen: Name[] }
}

/** All that the page about readers shows: of all actions, or of one. */
export async function findLearning(payload: BasePayload, range: Range, action?: string): Promise<Learning> {
  const now = await summarise(payload, range, action)
  const before = await summarise(payload, rangeBefore(range), action)
  const unpressed = action === undefined ? await findUnpressed(payload, range, now) : undefined
  const moving = action === undefined ? mostMoving(now.bySource) : undefined
  const actions = ranked(now.byAction)
  const pages = ranked(now.bySource)
  const ids = [
    ...head(actions),
    ...(unpressed ? [...unpressed.seen, ...unpressed.unseen].map(({ id }) => id) : []),
  ]
  const actionNames = await nameActions(payload, ids)
  const pageNames = await namePages(payload, [...head(pages), ...(moving ? [moving.source] : [])])
  const actionCalled = (id: string): Name => actionNames.get(id) ?? { title: id }
  return {
    now,
    before,
    actions: toLines(actions, actionNames, 'other calls to action'),
    pages: toLines(pages, pageNames, 'other pages'),
    moving: moving && { title: moving.source, ...pageNames.get(moving.source), rate: moving.rate },
    unpressed: unpressed && {
      seen: unpressed.seen.map(({ id, views }) => ({ ...actionCalled(id), views })),
      unseen: unpressed.unseen.map(({ id }) => actionCalled(id)),
    },
  }
}

const head = (all: readonly [string, Sums][]) => all.slice(0, mostRows).map(([key]) => key)

/** The first of them by name, and what is left in one line. */
function toLines(all: readonly [string, Sums][], names: ReadonlyMap<string, Name>, others: string): Line[] {
  const rest = all.slice(mostRows).map(([, sums]) => sums)
  return [
    ...all.slice(0, mostRows).map(([key, sums]) => ({ title: key, ...names.get(key), key, sums })),
    ...(rest.length > 0 ? [{ key: 'rest', title: `${rest.length} ${others}`, sums: sumOf(rest) }] : []),
  ]
}
