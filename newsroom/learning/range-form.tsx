import { Button } from '@payloadcms/ui'
import { lastDays, type Range } from '@/actions/report/range'
import { LabelledInput } from '../labelled-input'

const presets = [
  { days: 7, label: 'Last 7 days' },
  { days: 28, label: 'Last 28 days' },
  { days: 90, label: 'Last 90 days' },
  { days: 365, label: 'Last year' },
]

type Props = { path: string; range: Range; today: string; action?: string }

/** Chooses the days of the report: some at a press, others by their dates. It needs no script. */
export function RangeForm({ path, range, today, action }: Props) {
  const addressOf = (chosen: Range) =>
    `${path}?${new URLSearchParams({ ...chosen, ...(action !== undefined && { action }) })}`
  return (
    <div className="learning__range">
      <ul aria-label="Days to choose from">
        {presets.map(({ days, label }) => {
          const chosen = lastDays(today, days)
          const isCurrent = chosen.from === range.from && chosen.to === range.to
          return (
            <li key={days}>
              <a href={addressOf(chosen)} aria-current={isCurrent ? 'true' : undefined}>
                {label}
              </a>
            </li>
          )
        })}
      </ul>
      <form method="get" action={path}>
        {action !== undefined && <input type="hidden" name="action" value={action} />}
        <LabelledInput label="From" type="date" name="from" defaultValue={range.from} max={today} required />
        <LabelledInput label="To" type="date" name="to" defaultValue={range.to} max={today} required />
        <Button type="submit" buttonStyle="secondary" margin={false}>
          Show
        </Button>
      </form>
    </div>
  )
}
