import type { StatisticView } from '@/content/views'

type Figure = Pick<StatisticView, 'value' | 'upperValue' | 'kind' | 'qualifier'>

/** How many symbols a figure is drawn with, where `each` of them stands for as many of what is counted. */
export type Units = {
  each: number
  /** Those that are certainly meant: drawn full. */
  sure: number
  /** Those that may be meant, after them: drawn hatched. */
  unsure: number
  /** Whether there are more, nobody says how many. */
  isOpen: boolean
  /** All there are of which these are a part: a hundred for a share. */
  whole?: number
}

/** More than these nobody can take in. */
const most = 100

/**
 * How a figure can be drawn without saying more than it does: “over 400” goes on, “up to 400” is uncertain from the first
 * symbol on, and so is “about 400”, a range between its ends. Nothing for what no row of symbols can show: nothing at
 * all, less than nothing, ratios, and shares of more than everything. `known` is drawn beside it to the same scale.
 */
export function unitsOf({ value, upperValue, kind, qualifier }: Figure, known = 0): Units | undefined {
  const isShare = kind === 'percent'
  const largest = upperValue ?? value
  if (kind === 'ratio' || !(value > 0) || (isShare && largest > 100)) return undefined
  const each = isShare ? 1 : scaleOf(Math.max(largest, known))
  const drawn = largest / each
  const isUnsure = qualifier === 'up to' || qualifier === 'about'
  const sure = isUnsure ? 0 : value / each
  return {
    each,
    sure,
    unsure: drawn - sure,
    isOpen: qualifier === 'over' || qualifier === 'at least',
    whole: isShare ? most : undefined,
  }
}

/** How many symbols fade away after the last where a figure says that there are more. */
const trail = [0.75, 0.5, 0.25]

/** How strong each symbol is that follows the last, where there are more of them than anybody says: weaker and weaker. */
export function fadingOf({ sure, unsure, isOpen, whole }: Units): number[] {
  if (!isOpen) return []
  return whole === undefined ? trail : trail.slice(0, Math.max(0, whole - sure - unsure))
}

/**
 * The power of ten that each symbol stands for, so that there are a hundred of them at most, and more than ten unless
 * there are so few: nobody wants to see tenths of a person.
 */
function scaleOf(largest: number): number {
  // A decimal logarithm of a thousand is a hair below three on some machines.
  const magnitude = Math.ceil(Number(Math.log10(largest).toFixed(9)))
  const scale = 10 ** (magnitude - Math.log10(most))
  return largest >= 1 ? Math.max(1, scale) : scale
}
