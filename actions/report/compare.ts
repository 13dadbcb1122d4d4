import { recordAt } from '@/content/paths'
import type { Sums } from './add-up'

/** From how many on a share of them says something, rather than that one more came by. */
const enough = 10

const numbers = new Intl.NumberFormat('en')
const shares = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** How a number differs from what it was before, in words; as a share only of what is not too little to share. */
export function differenceOf(now: number, before: number): string {
  const change = Math.round((now - before) * 10) / 10
  if (change === 0) return 'the same'
  const amount = `${numbers.format(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}`
  if (before === 0) return `${amount}; there were none before`
  return before < enough ? amount : `${amount} (${shares.format(Math.abs(change) / before)})`
}

/** How many presses there are for a hundred views, to a tenth; nothing where nothing was seen. */
export function pressesPer100(presses: number, views: number): number | undefined {
  return views > 0 ? Math.round((presses / views) * 1000) / 10 : undefined
}

/** From how many views on a page can be compared with others: below, a single press makes it the first of all. */
export const comparableViews = 50

/**
 * The story, testimony or other record with the most presses for each view of its page, among those that enough people
 * read; nothing where that would tell nothing, as there are not two to compare.
 */
export function mostMoving(pages: ReadonlyMap<string, Sums>): { source: string; rate: number } | undefined {
  const compared = [...pages]
    .filter(([source, { pageViews }]) => recordAt(source) && pageViews >= comparableViews)
    .map(([source, { presses, pageViews }]) => ({ source, rate: pressesPer100(presses, pageViews) ?? 0 }))
    .sort((a, b) => b.rate - a.rate)
  const [first, second] = compared
  return first && second && first.rate > second.rate ? first : undefined
}
