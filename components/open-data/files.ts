import { escapeFormula } from '@/csv/formula'
import { writeCsv } from '@/csv/write-csv'
import type { DataRecord } from './records'

/** Between several values in one cell. */
const separator = ' | '

/** What a file says of itself, before its records. */
export type About = Record<string, unknown>

/** One JSON document, a part at a time. One that was cut off is none: who reads it notices. */
export async function* toJson(about: About, batches: AsyncIterable<DataRecord[]>): AsyncGenerator<string> {
  yield `${JSON.stringify(about, null, 1).replace(/\n\}$/, '')},\n "records": [`
  let isFirst = true
  for await (const records of batches) {
    if (records.length === 0) continue
    yield `${isFirst ? '' : ','}\n  ${records.map((record) => JSON.stringify(nested(record))).join(',\n  ')}`
    isFirst = false
  }
  yield '\n ]\n}\n'
}

/** `source.title` becomes a title within a source. */
function nested(record: DataRecord): object {
  const at: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(record)) {
    const [group = name, field] = name.split('.')
    if (value === undefined) continue
    at[group] = field ? { ...Object(at[group]), [field]: value } : value
  }
  return at
}

/** A table, in which nothing that a spreadsheet would run is left as it is. */
export function toCsv(
  fields: readonly string[],
  batches: AsyncIterable<DataRecord[]>,
): AsyncIterable<Buffer> {
  return writeCsv(rows(fields, batches))
}

async function* rows(
  fields: readonly string[],
  batches: AsyncIterable<DataRecord[]>,
): AsyncGenerator<string[]> {
  yield [...fields]
  for await (const records of batches)
    for (const record of records) yield fields.map((field) => cell(record[field]))
}

function cell(value: DataRecord[string]): string {
  if (typeof value === 'number') return String(value)
  return escapeFormula(Array.isArray(value) ? value.join(separator) : (value ?? ''))
}
