import type { ReactNode } from 'react'
import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { formatFigure } from './format-figure'

const qualifierKeys = {
  exactly: 'statistic.exactly',
  about: 'statistic.about',
  over: 'statistic.over',
  'up to': 'statistic.upTo',
  'at least': 'statistic.atLeast',
} as const

const periodKeys = {
  day: 'statistic.perDay',
  week: 'statistic.perWeek',
  month: 'statistic.perMonth',
  year: 'statistic.perYear',
  person: 'statistic.perPerson',
  household: 'statistic.perHousehold',
} as const

type Props = { statistic: StatisticView; locale: Locale }

/** The number with its qualifier and period: “over 33,000”, “about $15 million a year”. Never the number alone. */
export function FigureNumber({ statistic, locale }: Props) {
  const t = translator(locale)
  const small = (text: ReactNode) => <span className="text-[0.34em] font-medium tracking-normal">{text}</span>
  const number = bareNumber(statistic, locale)
  const figure = t.rich(qualifierKeys[statistic.qualifier], { number, small })
  return statistic.per ? t.rich(periodKeys[statistic.per], { figure: () => figure, small }) : figure
}

/** The same as plain text, for titles. */
export function figureText(statistic: StatisticView, locale: Locale): string {
  const t = translator(locale)
  const small = (text: string) => text
  const number = bareNumber(statistic, locale)
  const figure = t.markup(qualifierKeys[statistic.qualifier], { number, small })
  return statistic.per ? t.markup(periodKeys[statistic.per], { figure: () => figure, small }) : figure
}

function bareNumber(statistic: StatisticView, locale: Locale): string {
  const from = formatFigure(statistic, locale)
  if (statistic.upperValue === undefined) return from
  const to = formatFigure({ ...statistic, value: statistic.upperValue }, locale)
  return translator(locale)('statistic.range', { from, to })
}
