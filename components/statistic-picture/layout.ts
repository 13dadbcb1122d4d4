import type { StatisticView } from '@/content/views'
import { columns, heightOf } from './cells'
import { cell } from './symbols'
import { fadingOf, type Units, unitsOf } from './units'

/** How wide a picture is, in the units it is drawn in. */
export const pictureWidth = columns * cell.width

export type Layout = {
  units: Units
  /** The opacity of each symbol that fades away. */
  faded: number[]
  height: number
  /** What readers know, drawn below to the same scale. */
  known?: NonNullable<StatisticView['comparison']> & { drawn: number; height: number }
}

/** What is drawn of a figure, and how high that is. Nothing for a figure that no symbols can show. */
export function layoutOf(statistic: StatisticView): Layout | undefined {
  const comparison = statistic.kind === 'percent' ? undefined : statistic.comparison
  const units = unitsOf(statistic, comparison?.value)
  if (!units) return undefined
  const { sure, unsure, whole } = units
  const drawn = sure + unsure
  const faded = fadingOf(units)
  const beside = comparison && comparison.value / units.each
  return {
    units,
    faded,
    height: heightOf(whole ?? drawn + faded.length),
    known: comparison && beside ? { ...comparison, drawn: beside, height: heightOf(beside) } : undefined,
  }
}
