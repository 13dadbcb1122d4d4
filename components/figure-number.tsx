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

/** The number with its qualifier and period: “over 33,000”, “about $15 million a year”. Never the number alone. */
export function FigureNumber({ statistic, locale }: { statistic: StatisticView; locale: Locale }) {
  const t = translator(locale)
  const from = formatFigure(statistic, locale)
  const number =
    statistic.upperValue === undefined
      ? from
      : t('statistic.range', { from, to: formatFigure({ ...statistic, value: statistic.upperValue }, locale) })
  const small = (text: ReactNode) => <span className="text-[0.34em] font-medium tracking-normal">{text}</span>
  return (
    <>
      {t.rich(qualifierKeys[statistic.qualifier], { number, small })}
      {statistic.per && <> {small(t(periodKeys[statistic.per]))}</>}
    </>
  )
}
