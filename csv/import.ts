import { recordAudit } from '@/audit/record'
import { retrying } from '@/ops/retry'
import type { CsvContext } from './context'
import { type Layout, type Problem, readHeader } from './header'
import type { ImportCounts, ImportEvent } from './import-events'
import { planRows } from './plan-rows'
import { type CsvFile, FileError, type Row, readRows } from './read-rows'
import { writeRow } from './write-row'

const batchSize = 100

/** How many problems are told. A file with more has one cause for most of them. */
const mostProblems = 100

/**
 * Imports a file as drafts: looks at all of it first, and writes only if all of it is right. It goes on as its events
 * are read, and ends where the reading ends. It can be cut off anywhere and run again: a row that was written finds
 * its record by the slug, and is left alone. Hooks can tell by `req.context.csvImport`.
 */
export async function* importCsv(
  context: CsvContext,
  file: CsvFile,
  { dryRun = false }: { dryRun?: boolean } = {},
): AsyncGenerator<ImportEvent> {
  context.req.context.csvImport = true
  const checked = yield* check(context, file)
  if (checked.problemCount > 0)
    yield { type: 'refused', problems: checked.problems, problemCount: checked.problemCount, written: 0 }
  else if (dryRun) yield { type: 'checked', ...checked.counts }
  else yield* write(context, file, checked.counts)
}

async function* check(
  context: CsvContext,
  file: CsvFile,
): AsyncGenerator<ImportEvent, { counts: ImportCounts; problems: Problem[]; problemCount: number }> {
  const counts = { rows: 0, created: 0, changed: 0, unchanged: 0 }
  const problems: Problem[] = []
  let problemCount = 0
  const complain = (more: readonly Problem[]) => {
    problemCount += more.length
    problems.push(...more.slice(0, mostProblems - problems.length))
  }
  const isTwice = repeatedSlugs()
  try {
    for await (const { layout, rows, problems: ofHeader } of batches(context, file)) {
      complain(ofHeader)
      // Without a header nothing can be said of the rows.
      if (ofHeader.length > 0) break
      complain(isTwice(layout, rows))
      const planned = await planRows(context, layout, rows)
      complain(planned.problems)
      counts.rows += rows.length
      for (const { outcome } of planned.plans) counts[outcome] += 1
      yield { type: 'progress', phase: 'checking', done: counts.rows }
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    complain([{ row: error.row, message: error.message }])
  }
  problems.sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
  return { counts, problems, problemCount }
}

async function* write(
  context: CsvContext,
  file: CsvFile,
  { rows: total }: ImportCounts,
): AsyncGenerator<ImportEvent> {
  const counts = { rows: 0, created: 0, changed: 0, unchanged: 0 }
  await recordAudit({ req: context.req, action: 'import', collection: context.collection })
  for await (const { layout, rows } of batches(context, file)) {
    const { plans, problems } = await planRows(context, layout, rows)
    if (problems.length > 0) {
      // Somebody has changed what the rows are about since they were checked.
      yield { type: 'refused', problems, problemCount: problems.length, written: counts.rows }
      return
    }
    for (const plan of plans) {
      if (plan.outcome !== 'unchanged') await retrying(() => writeRow(context, plan))
      counts.rows += 1
      counts[plan.outcome] += 1
      if (counts.rows % 20 === 0) yield { type: 'progress', phase: 'writing', done: counts.rows, of: total }
    }
  }
  yield { type: 'done', ...counts }
}

type Batch = { layout: Layout; rows: Row[]; problems: Problem[] }

async function* batches(context: CsvContext, file: CsvFile): AsyncGenerator<Batch> {
  let header: ReturnType<typeof readHeader> | undefined
  let rows: Row[] = []
  for await (const row of readRows(file)) {
    if (!header) {
      header = readHeader(row, context.columns)
      if (header.problems.length > 0) yield { ...header, rows: [] }
      continue
    }
    rows.push(row)
    if (rows.length < batchSize) continue
    yield { layout: header.layout, rows, problems: [] }
    rows = []
  }
  if (!header) throw new FileError('The file is empty. Its first row must name the columns.')
  yield { layout: header.layout, rows, problems: [] }
}

/** Remembers all slugs of a file. @returns what tells, of each further batch, which of its rows were there before */
function repeatedSlugs() {
  const rowOf = new Map<string, number>()
  return (layout: Layout, rows: readonly Row[]): Problem[] =>
    rows.flatMap(({ number: row, line, cells }) => {
      const slug = cells[layout.indexOf('key')]?.trim() ?? ''
      const earlier = rowOf.get(slug)
      if (slug !== '' && earlier === undefined) rowOf.set(slug, row)
      if (earlier === undefined) return []
      return [{ row, line, column: 'slug', message: `“${slug}” is the slug of row ${earlier} already.` }]
    })
}
