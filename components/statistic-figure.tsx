import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { FigureNumber } from './figure-number'
import { formatDay } from './format-figure'
import { HundredPeople } from './hundred-people'
import { SourceLine } from './source-line'

type Props = {
  statistic: StatisticView
  locale: Locale
  /** Whether the figure leads to its own page, which it does everywhere but there. */
  linked?: boolean
}

/** A figure in one breath: the number as it is meant, what it says, of whom, by whom, and what it does not say. */
export function StatisticFigure({ statistic, locale, linked = true }: Props) {
  const t = translator(locale)
  const number = <FigureNumber statistic={statistic} locale={locale} />
  return (
    <figure className="interface">
      <p className="font-grotesque text-figure font-bold tracking-tight text-signal">
        {linked ? (
          <a href={statistic.path} className="no-underline hover:underline">
            {number}
          </a>
        ) : (
          number
        )}
      </p>
      <p className="mt-2 max-w-md font-serif text-[1.35rem] leading-snug text-balance">{statistic.title}</p>
      {isCountable(statistic) && (
        <div className="mt-5">
          <HundredPeople percent={statistic.value} locale={locale} id={statistic.slug} />
        </div>
      )}
      <figcaption className="mt-4 max-w-md border-t border-rule pt-3 text-quiet">
        {statistic.population && <p className="first-letter:uppercase">{statistic.population}</p>}
        {statistic.caveat && <p className="mt-1 text-ink">{statistic.caveat}</p>}
        <p className="mt-1">
          {t('statistic.source')}: <SourceLine source={statistic.source} locale={locale} />
          {statistic.asOf && ` (${t('statistic.asOf')} ${formatDay(statistic.asOf, locale)})`}
        </p>
      </figcaption>
    </figure>
  )
}

/** Whether a hundred figures can show a share as it is: no half people, and no more than there are. */
function isCountable({ kind, value, upperValue }: StatisticView): boolean {
  return (
    kind === 'percent' && upperValue === undefined && Number.isInteger(value) && value >= 0 && value <= 100
  )
}
