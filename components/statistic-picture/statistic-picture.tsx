import { useId } from 'react'
import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { figureText } from '../figure-number'
import { formatFigure } from '../format-figure'
import { langOf } from '../lang-of'
import { cellsPath } from './cells'
import { type Layout, layoutOf, pictureWidth } from './layout'
import { cell, shapes, symbolOf } from './symbols'
import type { Units } from './units'

type Props = { statistic: StatisticView; locale: Locale }

/** A figure as readers can count it. */
export function StatisticPicture(props: Props) {
  return <DrawnStatistic id={useId()} {...props} />
}

/**
 * A symbol for each of a hundred, or for each thousand, or each million. What is not
 * certain is hatched and what is open goes on, so that “over”, “up to” and “about” can be seen. Nothing for a figure that
 * no symbols can show. Drawn on the server; it needs no script. `id` names its patterns, alone on the page: given by
 * whoever draws where there are no hooks.
 */
export function DrawnStatistic({ id, statistic, locale }: Props & { id: string }) {
  const layout = layoutOf(statistic)
  if (!layout) return null
  const { units, faded, height, known } = layout
  const { sure, unsure, isOpen, whole } = units
  const [drawn, fill] = [sure + unsure, (pattern: string) => `url(#${id}${pattern})`]
  const legend = legendOf(units, statistic, locale)
  const isPlain = whole !== undefined && unsure === 0 && !isOpen
  return (
    <div>
      <svg
        viewBox={`0 0 ${pictureWidth} ${height}`}
        role="img"
        aria-label={`${figureText(statistic, locale)}. ${legend}`}
        className="block h-auto w-full max-w-figure"
      >
        <Patterns id={id} shape={shapes[symbolOf(statistic)]} />
        {whole !== undefined && <path d={cellsPath(drawn, whole)} fill={fill('rest')} />}
        <path d={cellsPath(0, sure)} fill={fill('sure')} />
        {unsure > 0 && <path d={cellsPath(sure, drawn)} fill={fill('unsure')} />}
        {faded.map((opacity, index) => (
          <path
            key={opacity}
            d={cellsPath(Math.ceil(drawn) + index, Math.ceil(drawn) + index + 1)}
            fill={fill('unsure')}
            opacity={opacity}
          />
        ))}
      </svg>
      {!isPlain && (
        <p aria-hidden="true" className="mt-2 max-w-figure text-[0.8rem] text-quiet">
          {legend}
        </p>
      )}
      {known && (
        <Known id={`${id}beside`} known={known} shape={shapes[symbolOf(statistic)]} locale={locale} />
      )}
    </div>
  )
}

/** Something that readers know, to the same scale as the figure above it. */
function Known(props: { id: string; known: NonNullable<Layout['known']>; shape: string; locale: Locale }) {
  const { id, known, shape, locale } = props
  return (
    <div className="mt-5">
      <p className="mb-2 max-w-figure text-[0.8rem]">
        {translator(locale)('picture.known', { what: known.label })}{' '}
        <cite lang={langOf(known.source, locale)} className="text-quiet">
          {known.source}
        </cite>
      </p>
      <svg
        viewBox={`0 0 ${pictureWidth} ${known.height}`}
        aria-hidden="true"
        className="block h-auto w-full max-w-figure"
      >
        <Patterns id={id} shape={shape} />
        <path d={cellsPath(0, known.drawn)} fill={`url(#${id}known)`} />
      </svg>
    </div>
  )
}

/** How a symbol looks that is meant for certain, perhaps, or not; and one of something else that readers know. */
const looks = {
  sure: 'fill-signal',
  unsure: 'stroke-signal',
  rest: 'fill-transparent stroke-quiet',
  known: 'fill-quiet',
}

/** A symbol in each of these looks, to fill areas with. */
function Patterns({ id, shape }: { id: string; shape: string }) {
  return (
    <defs>
      <pattern
        id={`${id}hatching`}
        width={3}
        height={3}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0H3" className="stroke-signal" strokeWidth={2} />
      </pattern>
      {Object.entries(looks).map(([look, className]) => (
        <pattern key={look} id={id + look} {...cell} patternUnits="userSpaceOnUse">
          <path
            d={shape}
            fillRule="evenodd"
            fill={look === 'unsure' ? `url(#${id}hatching)` : undefined}
            strokeWidth={0.8}
            className={className}
          />
        </pattern>
      ))}
    </defs>
  )
}

/** What the picture shows, in words. */
function legendOf(
  { each, sure, unsure, isOpen, whole }: Units,
  statistic: StatisticView,
  locale: Locale,
): string {
  const t = translator(locale)
  const { kind, unit } = statistic
  return [
    whole === undefined
      ? t('picture.each', { each: formatFigure({ value: each, kind, unit }, locale) })
      : sure > 0 && t('picture.share', { number: sure }),
    unsure > 0 && t(statistic.qualifier === 'about' ? 'picture.about' : 'picture.unsure'),
    isOpen && t('picture.open'),
  ]
    .filter(Boolean)
    .join(' ')
}
