import { type Column, keyColumn, statusColumn } from './columns'

/** What is wrong, and where a spreadsheet shows it. Without a column it is the whole row, without a row the whole file. */
export type Problem = { row?: number; line?: number; column?: string; message: string }

/** What each column of a file is for. */
export type Layout = readonly ('key' | 'ignored' | Column)[]

/** Reads the first row. @returns what each column is for, or what is wrong with their names */
export function readHeader(
  header: { number: number; line: number; cells: readonly string[] },
  columns: readonly Column[],
): { layout: Layout; problems: Problem[] } {
  const names = header.cells.map((cell) => cell.trim())
  const problems: Problem[] = []
  const complain = (message: string, column?: string) =>
    problems.push({ row: header.number, line: header.line, column, message })
  const layout = names.map((name, index) => {
    if (names.indexOf(name) < index) complain('This column is there twice.', name)
    if (name === keyColumn) return 'key'
    if (name === statusColumn) return 'ignored'
    const column = columns.find((candidate) => candidate.name === name)
    if (!column) complain(name === '' ? `Column ${index + 1} has no name.` : unknown(columns), name)
    return column ?? 'ignored'
  })
  if (!layout.includes('key')) {
    complain(
      `There is no column named ${keyColumn}, by which a row finds its record. The first row names the columns.`,
    )
  }
  return { layout, problems }
}

function unknown(columns: readonly Column[]): string {
  const known = [keyColumn, statusColumn, ...columns.map(({ name }) => name)]
  return `There is no column of this name. There are: ${known.join(', ')}.`
}
