import type { Problem } from '@/csv/header'

/** What is wrong with a file, by row and column as a spreadsheet shows them. */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  return (
    <div className="table csv-import__problems">
      <table>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">Problem</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, line, column, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes
            <tr key={index}>
              <td>
                {row}
                {line !== undefined && line !== row && <small> (line {line})</small>}
              </td>
              <td>{column}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
