import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

const columns = 20
const cell = { width: 20, height: 36 }
const person =
  'M10 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM5.500 13h9a2 2 0 0 1 2 2v8h-2.500v10h-8V23H3.500v-8a2 2 0 0 1 2-2z'

/** A hundred small people of whom some are filled in: a share, as readers can count it. `percent` is a whole number from 0 to 100. */
export function HundredPeople({ percent, locale, id }: { percent: number; locale: Locale; id: string }) {
  const rows = Math.floor(percent / columns)
  const rest = percent % columns
  const width = columns * cell.width
  const height = (100 / columns) * cell.height
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={translator(locale)('statistic.hundred', { number: percent })}
      className="block h-auto w-full max-w-md"
    >
      <defs>
        {(['all', 'filled'] as const).map((kind) => (
          <pattern
            key={kind}
            id={`${kind}-${id}`}
            width={cell.width}
            height={cell.height}
            patternUnits="userSpaceOnUse"
          >
            <path
              d={person}
              className={kind === 'filled' ? 'fill-signal' : 'fill-transparent stroke-quiet'}
              strokeWidth={0.8}
            />
          </pattern>
        ))}
      </defs>
      <rect width={width} height={height} fill={`url(#all-${id})`} />
      <rect width={width} height={rows * cell.height} fill={`url(#filled-${id})`} />
      <rect
        y={rows * cell.height}
        width={rest * cell.width}
        height={cell.height}
        fill={`url(#filled-${id})`}
      />
    </svg>
  )
}
