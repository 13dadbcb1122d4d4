import type { Sums } from '@/actions/report/add-up'
import type { Line } from './find-learning'
import { countOf } from './learning-words'

type Props = {
  id: string
  title: string
  lines: readonly Line[]
  /** What the wide bar is of, and what it is called. */
  wide: { of: (sums: Sums) => number; called: string }
}

const rowHeight = 48
/** As many letters as fit above a bar on a phone. */
const longest = 34

/**
 * Two bars for each line to one scale: a wide one for how often it was seen, a narrow one in it for how often it was pressed.
 * Lengths are shares of the width there is, and letters keep their size.
 */
export function BarPlot({ id, title, lines, wide }: Props) {
  const scale = Math.max(1, ...lines.map(({ sums }) => Math.max(wide.of(sums), sums.presses)))
  const width = (count: number) => `${((count / scale) * 100).toFixed(2)}%`
  return (
    <figure className="plot">
      <figcaption>
        <span>The wide bar: {wide.called}. The narrow bar in it: presses. At its end: presses / views.</span>
      </figcaption>
      <svg role="img" aria-labelledby={`${id}-plot-title ${id}-plot-text`} height={lines.length * rowHeight}>
        <title id={`${id}-plot-title`}>{title}</title>
        <desc id={`${id}-plot-text`}>
          {`Presses beside ${wide.called}. The table below has the same numbers.`}
        </desc>
        {lines.map(({ key, title, sums }, index) => (
          <svg key={key} y={index * rowHeight} height={rowHeight} aria-hidden="true">
            <text x="0" y="16">
              {title.length > longest ? `${title.slice(0, longest - 1)}…` : title}
            </text>
            <text x="100%" y="16" textAnchor="end">
              {countOf(sums.presses)} / {countOf(wide.of(sums))}
            </text>
            <rect className="plot__wide" x="0" y="23" width={width(wide.of(sums))} height="16" />
            <rect className="plot__narrow" x="0" y="28" width={width(sums.presses)} height="6" />
          </svg>
        ))}
      </svg>
    </figure>
  )
}
