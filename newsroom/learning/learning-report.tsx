import type { Sums } from '@/actions/report/add-up'
import { pressesPer100 } from '@/actions/report/compare'
import type { Range } from '@/actions/report/range'
import { BarPlot } from './bar-plot'
import { CountTable } from './count-table'
import { DayPlot } from './day-plot'
import type { Learning, Line } from './find-learning'
import { countOf, readableDay, readableRange } from './learning-words'
import { NameOf } from './name-of'
import { Totals } from './totals'
import { Unpressed } from './unpressed'

type Props = {
  learning: Learning
  range: Range
  today: string
  /** Whether it is of one action alone, whose pages are not counted with it. */
  isOfOne: boolean
  /** Where the rows are had as a file. */
  csv: string
  /** Where the report of one action is. */
  pathOf: (action: string) => string
}

const viewsOf = ({ views }: Sums) => views
const pageViewsOf = ({ pageViews }: Sums) => pageViews
const pressesOf = ({ presses }: Sums) => presses

/** What was counted on these days, as plots with their numbers beneath them. */
export function LearningReport({ learning, range, today, isOfOne, csv, pathOf }: Props) {
  const { now, actions, pages, moving, unpressed } = learning
  const { total, byDay } = now
  if (total.pageViews + total.views + total.presses === 0)
    return (
      <>
        <p className="learning__empty">
          Nothing was counted from {readableRange(range)}. As soon as somebody reads a page of the site, it
          appears here; each call to action when it is first seen, and when it is pressed.
        </p>
        {unpressed && <Unpressed {...unpressed} />}
      </>
    )
  const wide = isOfOne
    ? { of: viewsOf, called: 'how often it was seen there' }
    : { of: pageViewsOf, called: 'how often the page was read' }
  return (
    <>
      <section aria-labelledby="learning-totals">
        <h2 id="learning-totals">{readableRange(range)}</h2>
        <Totals learning={learning} range={range} isOfOne={isOfOne} />
        {range.to >= today && <p className="learning__note">Today, {readableDay(today)}, is not over yet.</p>}
        {moving && (
          <p className="learning__moving">
            <NameOf {...moving} /> moves people most: {countOf(moving.rate)} presses for each 100 readings.
          </p>
        )}
        <p>
          <a href={csv} download>
            Download these days as CSV
          </a>
          <small>
            {' '}
            {isOfOne ? 'Of all calls to action: a' : 'A'} row for each day, call to action and page.
          </small>
        </p>
      </section>

      <section aria-labelledby="learning-days">
        <h2 id="learning-days">By day</h2>
        <div className="learning__plots">
          {!isOfOne && <DayPlot title="Pages read" days={byDay} of={pageViewsOf} />}
          <DayPlot title="Actions seen" days={byDay} of={viewsOf} />
          <DayPlot title="Presses" days={byDay} of={pressesOf} />
        </div>
        <details>
          <summary>Each day in numbers</summary>
          <CountTable
            caption="By day, the last first"
            columns={['Day', ...(isOfOne ? [] : ['Pages read']), 'Actions seen', 'Presses']}
            rows={[...byDay].reverse().map(([day, sums]) => ({
              key: day,
              head: readableDay(day),
              cells: [...(isOfOne ? [] : [sums.pageViews]), sums.views, sums.presses].map(countOf),
            }))}
          />
        </details>
      </section>

      {!isOfOne && actions.length > 0 && (
        <section aria-labelledby="learning-actions">
          <h2 id="learning-actions">By call to action</h2>
          <BarPlot
            id="learning-actions"
            title="Presses and views by call to action"
            lines={actions}
            wide={{ of: viewsOf, called: 'how often it was seen' }}
          />
          <CountTable
            caption="By call to action, the most pressed first"
            columns={['Call to action', 'Seen', 'Pressed', 'Presses per 100 views']}
            rows={actions.map((line) =>
              rowOf(line, line.sums.views, line.key === 'rest' ? undefined : pathOf(line.key)),
            )}
          />
        </section>
      )}

      <section aria-labelledby="learning-pages">
        <h2 id="learning-pages">By page</h2>
        <BarPlot id="learning-pages" title="Presses and views by page" lines={pages} wide={wide} />
        <CountTable
          caption="By page, the one with the most presses first"
          columns={
            isOfOne
              ? ['Page', 'Seen there', 'Presses there', 'Presses per 100 views']
              : ['Page', 'Read', 'Presses there', 'Presses per 100 readings']
          }
          rows={pages.map((line) => rowOf(line, wide.of(line.sums)))}
        />
      </section>
      {unpressed && <Unpressed {...unpressed} />}
    </>
  )
}

function rowOf(line: Line, seen: number, days?: string) {
  const { key, sums } = line
  const rate = pressesPer100(sums.presses, seen)
  return {
    key,
    head: (
      <>
        <NameOf {...line} />
        {days && (
          <small>
            {' '}
            <a href={days} aria-label={`Pages and days of ${line.title}`}>
              pages and days
            </a>
          </small>
        )}
      </>
    ),
    cells: [countOf(seen), countOf(sums.presses), rate === undefined ? undefined : countOf(rate)],
  }
}
