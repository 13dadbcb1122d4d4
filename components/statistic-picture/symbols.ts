import type { StatisticView } from '@/content/views'

export type FigureSymbol = NonNullable<StatisticView['symbol']>

/** How much room a symbol has. */
export const cell = { width: 20, height: 36 }

/** What stands for one of what is counted, within its cell. */
export const shapes: Record<FigureSymbol, string> = {
  person:
    'M10 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM5.500 13h9a2 2 0 0 1 2 2v8h-2.500v10h-8V23H3.500v-8a2 2 0 0 1 2-2z',
  house: 'M10 9l8.500 8.500H16V32h-4.500v-7h-3v7H4V17.500H1.500z',
  stall: 'M3 10h14l2 7H1zM3 18.500h1.500V23h11v-4.500H17V32h-1.500v-6h-11v6H3z',
  coin: 'M10 9a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM7 15v6h6v-6z',
  thing: 'M10 12a6 6 0 1 1 0 12 6 6 0 0 1 0-12z',
}

/** What a figure is drawn with, where its editors chose nothing. */
export function symbolOf({
  symbol,
  kind,
  unit,
}: Pick<StatisticView, 'symbol' | 'kind' | 'unit'>): FigureSymbol {
  if (symbol) return symbol
  if (kind === 'money') return 'coin'
  return kind === 'percent' || unit === 'people' ? 'person' : 'thing'
}
