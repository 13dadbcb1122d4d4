import type { Sums } from '@/actions/report/add-up'
import { countOf, readableDay } from './learning-words'

type Props = {
  title: string
  days: ReadonlyMap<string, Sums>
  of: (sums: Sums) => number
}

const height = 100

/**
 * A bar for each day, to a scale of its own that stands beside it: on one with the views, presses would lie flat. It is
 * stretched to the width there is, so its words stand around it.
 */
export function DayPlot({ title, days, of }: Props) {
  const values = [...days].map(([day, sums]) => ({ day, value: of(sums) }))
  const most = values.reduce((high, each) => (each.value > high.value ? each : high), { day: '', value: 0 })
  const [first, last] = [values[0], values.at(-1)]
  const total = values.reduce((sum, { value }) => sum + value, 0)
  const id = `plot-${title.toLowerCase().replaceAll(' ', '-')}`
  // Of many days the gaps would take more than the bars.
  const width = values.length > 100 ? 1 : 0.8
  const bars = values
    .map(({ value }, index) => ({ index, top: height - (value / (most.value || 1)) * height, value }))
    .filter(({ value }) => value > 0)
    .map(({ index, top }) => `M${index + (1 - width) / 2},${height}V${top.toFixed(2)}h${width}V${height}Z`)
  return (
    <figure className="plot">
      <figcaption>
        <strong>{title}</strong>
        <span>
          {most.value > 0 ? `up to ${countOf(most.value)} a day (${readableDay(most.day)})` : 'none'}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        viewBox={`0 0 ${values.length} ${height}`}
        preserveAspectRatio="none"
      >
        <title id={`${id}-title`}>{`${title} by day`}</title>
        <desc id={`${id}-text`}>
          {`${countOf(total)} in all${most.value > 0 ? `, the most on ${readableDay(most.day)}: ${countOf(most.value)}` : ''}. The table below has each day.`}
        </desc>
        <path d={bars.join('')} />
      </svg>
      <div className="plot__ends" aria-hidden="true">
        <span>{readableDay(first?.day ?? '')}</span>
        {last !== first && <span>{readableDay(last?.day ?? '')}</span>}
      </div>
    </figure>
  )
}
