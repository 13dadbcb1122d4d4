import { Fragment } from 'react'
import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { FigureNumber } from './figure-number'
import { formatDay } from './format-figure'
import { SourceLine } from './source-line'
import { SourceReference } from './source-reference'
import { DrawnStatistic, StatisticPicture } from './statistic-picture/statistic-picture'
import { statisticTitle } from './titles'

type Props = {
  statistic: StatisticView
  locale: Locale
  /** Whether the figure leads to its own page, which it does everywhere but there. */
  linked?: boolean
  /** The level of the number and what it says as a heading, where figures stand one after the other. */
  heading?: 'h2' | 'h3'
  /** What names the parts of its picture, where it is rendered by itself and no hook can tell. */
  pictureId?: string
}

/** A figure in one breath: the number as it is meant, what it says, of whom, by whom, and what it does not say. */
export function StatisticFigure({ statistic, locale, linked = true, heading, pictureId }: Props) {
  const t = translator(locale)
  // A link and a heading take no paragraphs.
  const Line = linked || heading ? 'span' : 'p'
  const Heading = heading ?? Fragment
  const lines = (
    <>
      <Line className="block font-grotesque text-figure font-bold tracking-tight text-signal">
        <FigureNumber statistic={statistic} locale={locale} />
      </Line>
      <Line
        lang={statistic.lang}
        className={`mt-2 block max-w-figure font-serif text-[1.35rem] font-normal leading-snug text-balance ${linked ? 'underline decoration-signal' : ''}`}
      >
        {statistic.title}
      </Line>
    </>
  )
  return (
    <figure
      id={statistic.reference?.place}
      aria-label={statisticTitle(statistic, locale)}
      className="interface"
    >
      <Heading>
        {linked ? (
          <a href={statistic.path} className="block w-fit no-underline">
            {lines}
          </a>
        ) : (
          lines
        )}
      </Heading>
      <div className="mt-5 empty:hidden">
        {pictureId ? (
          <DrawnStatistic id={pictureId} statistic={statistic} locale={locale} />
        ) : (
          <StatisticPicture statistic={statistic} locale={locale} />
        )}
      </div>
      <figcaption className="mt-4 max-w-figure border-t border-rule pt-3 text-quiet">
        {statistic.reviewBy && isPast(statistic.reviewBy) && (
          <p className="mb-1 font-semibold text-signal">
            {t('statistic.stale', { day: formatDay(statistic.reviewBy, locale) })}
          </p>
        )}
        {statistic.population && (
          <p lang={statistic.lang} className="first-letter:uppercase">
            {statistic.population}
          </p>
        )}
        {statistic.caveat && (
          <p lang={statistic.lang} className="mt-1 text-ink">
            {statistic.caveat}
          </p>
        )}
        <p className="mt-1">
          {t('statistic.source')}: <SourceLine source={statistic.source} locale={locale} />
          {statistic.asOf && ` (${t('statistic.asOf')} ${formatDay(statistic.asOf, locale)})`}
          <SourceReference reference={statistic.reference} locale={locale} />
        </p>
      </figcaption>
    </figure>
  )
}

/** Pages are rendered anew when a day is past that they speak of: see ops/follow-content.ts. */
function isPast(day: string): boolean {
  return Date.parse(day) < Date.now()
}
