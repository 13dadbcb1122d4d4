import type { Sums } from '@/actions/report/add-up'
import { differenceOf, pressesPer100 } from '@/actions/report/compare'
import { type Range, rangeBefore } from '@/actions/report/range'
import { CountTable } from './count-table'
import type { Learning } from './find-learning'
import { countOf, lengthInWords, readableRange } from './learning-words'

type Props = { learning: Learning; range: Range; isOfOne: boolean }

/** What comes to how much in all, beside the days before it. */
export function Totals({ learning: { now, before }, range, isOfOne }: Props) {
  const [total, totalBefore] = [now.total, before.total]
  const numbers: { called: string; of: (sums: Sums) => number | undefined }[] = [
    ...(isOfOne ? [] : [{ called: 'Pages read', of: ({ pageViews }: Sums) => pageViews }]),
    { called: isOfOne ? 'Seen' : 'Calls to action seen', of: ({ views }) => views },
    { called: 'Presses', of: ({ presses }) => presses },
    { called: 'Presses per 100 views', of: ({ presses, views }) => pressesPer100(presses, views) },
  ]
  if (totalBefore.pageViews + totalBefore.views + totalBefore.presses === 0)
    return (
      <>
        <CountTable
          caption="In all"
          columns={['What', 'These days']}
          rows={numbers.map(({ called, of }) => ({
            key: called,
            head: called,
            cells: [countOfMaybe(of(total))],
          }))}
        />
        <p className="learning__note">
          Nothing was counted in the {lengthInWords(range)} before, so there is nothing to compare with.
        </p>
      </>
    )
  return (
    <CountTable
      caption={`In all, beside the ${lengthInWords(range)} before (${readableRange(rangeBefore(range))})`}
      columns={['What', 'These days', 'Before', 'Difference']}
      rows={numbers.map(({ called, of }) => {
        const [then, earlier] = [of(total), of(totalBefore)]
        const isComparable = then !== undefined && earlier !== undefined
        return {
          key: called,
          head: called,
          cells: [
            countOfMaybe(then),
            countOfMaybe(earlier),
            isComparable ? differenceOf(then, earlier) : 'nothing to compare',
          ],
        }
      })}
    />
  )
}

function countOfMaybe(count: number | undefined): string | undefined {
  return count === undefined ? undefined : countOf(count)
}
