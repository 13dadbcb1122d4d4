import type { Problem } from './header'

/** How many rows there are, and what becomes of them. */
export type ImportCounts = { rows: number; created: number; changed: number; unchanged: number }

/** How far an import is. How many rows there are is known once all of them were checked. */
export type ImportProgress = { type: 'progress'; phase: 'checking' | 'writing'; done: number; of?: number }

/** How an import ended. */
export type ImportResult =
  /** Something is wrong. `written` rows were written before it was noticed: none, but when somebody interfered. */
  | { type: 'refused'; problems: Problem[]; problemCount: number; written: number }
  /** A dry run that found nothing wrong, and what would become of the rows. */
  | ({ type: 'checked' } & ImportCounts)
  | ({ type: 'done' } & ImportCounts)
  | { type: 'failed'; message: string }

/** What an import tells: how far it is, and at the end the result. Each is a line of JSON over HTTP. */
export type ImportEvent = ImportProgress | ImportResult

/** The result in a sentence. */
export function sentenceFor(result: ImportResult): string {
  switch (result.type) {
    case 'checked':
      return `Nothing is wrong. ${countsIn(result)}. Nothing was written yet.`
    case 'done':
      return `Imported as drafts. ${countsIn(result)}.`
    case 'refused': {
      const told =
        result.problems.length < result.problemCount ? `, the first ${result.problems.length} here` : ''
      const written =
        result.written > 0 ? `${result.written} rows were written before` : 'Nothing was written'
      return `${count(result.problemCount, 'problem')} found${told}. ${written}.`
    }
    case 'failed':
      return result.message
  }
}

/** Where a problem is, in words. */
export function placeOf({ row, line, column }: Problem): string {
  const lineIfOther = line !== undefined && line !== row && `line ${line}`
  return [row !== undefined && `row ${row}`, lineIfOther, column].filter(Boolean).join(', ')
}

function countsIn({ rows, created, changed, unchanged }: ImportCounts): string {
  const parts = `${created.toLocaleString('en')} new, ${changed.toLocaleString('en')} changed, ${unchanged.toLocaleString('en')} unchanged`
  return `${count(rows, 'row')}: ${parts}`
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
