import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'

/** Rows as a file that spreadsheets open: they know UTF-8 by its mark. Few rows are in memory at a time. */
export function writeCsv(rows: AsyncIterable<string[]>): AsyncIterable<Buffer> {
  const writer = stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
  // Whatever goes wrong is thrown by the writer as well, from which one reads.
  pipeline(Readable.from(rows), writer, () => {})
  return writer
}
