import { toSlug } from '@/collections/shared/to-slug'
import { defaultLocale, locales } from '@/messages/locales'
import { parseCell, type References, toCell } from './cells'
import { type Column, recordFrom, valueAt } from './columns'
import type { CsvContext } from './context'
import { type Existing, findExisting } from './find-existing'
import type { Layout, Problem } from './header'
import type { Row } from './read-rows'
import { loadReferences } from './references'
import { validateValue } from './validate-value'

/** A value to be written into a column. */
export type Change = readonly [Column, unknown]

export type Outcome = 'created' | 'changed' | 'unchanged'

/** What a row asks for: a new record, a new draft of the one with this id, or nothing. */
export type RowPlan = { row: Row; slug: string; outcome: Outcome; id?: string; changes: Change[] }

/** Decides what becomes of each row, without writing anything. A row with a problem has no plan. */
export async function planRows(
  context: CsvContext,
  layout: Layout,
  rows: readonly Row[],
): Promise<{ plans: RowPlan[]; problems: Problem[] }> {
  const keyed = rows.map((row) => ({ row, slug: row.cells[layout.indexOf('key')]?.trim() ?? '' }))
  const existing = await findExisting(
    context,
    keyed.map(({ slug }) => slug).filter((slug) => slug !== ''),
  )
  const references = await loadReferences(context, {
    records: [...existing.values()].flatMap((found) => ('record' in found ? [found.record] : [])),
    cells: rows.flatMap((row) => [...cellsOf(row, layout)]),
  })
  const planned = await Promise.all(
    keyed.map(({ row, slug }) =>
      planRow(context, { row, slug, layout, references, existing: existing.get(slug) }),
    ),
  )
  return {
    plans: planned.flatMap(({ plan }) => plan ?? []),
    problems: planned.flatMap(({ problems }) => problems),
  }
}

type Asked = { row: Row; slug: string; layout: Layout; references: References; existing?: Existing }

async function planRow(
  context: CsvContext,
  { row, slug, layout, references, existing }: Asked,
): Promise<{ plan?: RowPlan; problems: Problem[] }> {
  const problems: Problem[] = []
  const complain = (message: string, column?: string) =>
    problems.push({ row: row.number, line: row.line, column, message })

  const { length } = row.cells
  if (length !== layout.length) {
    complain(
      `There are ${length} cells, but ${layout.length} columns. Is a comma or a quotation mark missing?`,
    )
    return { problems }
  }
  const slugProblem =
    problemOfSlug(slug) ?? (existing && 'obstacle' in existing ? existing.obstacle : undefined)
  if (slugProblem) complain(slugProblem, 'slug')

  const values = new Map<Column, unknown>()
  for (const [column, cell] of cellsOf(row, layout)) {
    const parsed = parseCell(column, cell, references)
    if ('problem' in parsed) complain(parsed.problem, column.name)
    else values.set(column, parsed.value)
  }
  const found = existing && 'record' in existing ? existing : undefined
  const cellOf = (column: Column, value: unknown) => toCell(column, value, references)
  const isAsBefore = (column: Column, value: unknown) =>
    cellOf(column, value) === cellOf(column, found?.isWhole ? valueAt(found.record, column) : undefined)
  for (const [column, value] of values) {
    // A draft may hold what could not be published, and is exported with it.
    if (value === null || isAsBefore(column, value)) continue
    const data = recordAround(column, { context, values, record: found?.record ?? {} })
    const verdict = await validateValue(column, value, { req: context.req, data })
    if (verdict) complain(verdict, column.name)
  }
  if (problems.length > 0) return { problems }

  const changes = [...values].filter(([column, value]) => {
    // A new record is made in one language, and all of it is said, so that nothing is filled in by default.
    if (!found?.isWhole && (column.locale ?? defaultLocale) === defaultLocale) return true
    return !isAsBefore(column, value)
  })
  const outcome = !found ? 'created' : changes.length > 0 ? 'changed' : 'unchanged'
  return { plan: { row, slug, outcome, id: found?.record.id, changes }, problems }
}

function* cellsOf(row: Row, layout: Layout): Generator<[Column, string]> {
  for (const [index, column] of layout.entries()) {
    if (typeof column === 'object') yield [column, row.cells[index] ?? '']
  }
}

/** The slug hook would change any other, and the row would not find its record again. */
function problemOfSlug(slug: string): string | undefined {
  if (slug === '')
    return 'Each row needs a slug: lower case words joined by hyphens, of which each record has its own.'
  const wanted = toSlug(slug)
  if (slug === wanted) return undefined
  return wanted
    ? `“${slug}” cannot be a slug. Write ${wanted}.`
    : `“${slug}” cannot be a slug. Use letters and digits.`
}

/** The record as it would be, in the language of a column. */
function recordAround(
  { locale = defaultLocale }: Column,
  given: { context: CsvContext; values: ReadonlyMap<Column, unknown>; record: object },
): Record<string, unknown> {
  const columns = given.context.columns.filter((column) => (column.locale ?? locale) === locale)
  return recordFrom(
    columns.map((column) => [
      column,
      given.values.has(column) ? given.values.get(column) : valueAt(given.record, column),
    ]),
  )
}

/** The changes by the language that each is written in; what has none goes along with the first. */
export function changesByLocale({ changes, outcome }: RowPlan) {
  const translated = locales.filter((locale) => changes.some(([column]) => column.locale === locale))
  const first = outcome === 'created' ? defaultLocale : (translated[0] ?? defaultLocale)
  return locales
    .map((locale) => ({ locale, data: changes.filter(([column]) => (column.locale ?? first) === locale) }))
    .filter(({ locale, data }) => data.length > 0 || (outcome === 'created' && locale === first))
}
