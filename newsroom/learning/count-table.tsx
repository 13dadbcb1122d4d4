import type { ReactNode } from 'react'

type Cell = string | number | undefined

type Props = {
  caption: string
  /** What the rows are, and what each has. */
  columns: readonly string[]
  rows: readonly { key: string; head: ReactNode; cells: readonly Cell[] }[]
}

/** Numbers in a table that scrolls sideways where it is too wide, also with the keyboard. */
export function CountTable({ caption, columns: [first, ...columns], rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse
    <section className="table learning__table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={columns[index]}>{cell ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
