import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { keyColumn } from './columns'

/** A file that can be read more than once, from its beginning each time. */
export type CsvFile = () => AsyncIterable<Uint8Array>

/** A row with the number that a spreadsheet gives it, and the line of the file on which it begins. */
export type Row = { number: number; line: number; cells: string[] }

/** Raised for a file that cannot be read as a table; the message says why and what to do, `row` where, if it can. */
export class FileError extends Error {
  override name = 'FileError'

  constructor(
    message: string,
    readonly row?: number,
  ) {
    super(message)
  }
}

const longestRow = 4_000_000

const notUtf8 =
  'The file is not in UTF-8. In Excel, save it as “CSV UTF-8 (Comma delimited)”; elsewhere, choose UTF-8 as its encoding.'

const workbook = 'The file is a workbook, not CSV. In Excel, save it as “CSV UTF-8 (Comma delimited)”.'

/**
 * The rows of a CSV file that are not empty, the header among them, a few at a time. Commas, semicolons and tabs are
 * told apart by the header; a byte order mark is passed over.
 * @throws FileError when it is no UTF-8, no table, or a quotation mark in it is wrong
 */
export async function* readRows(file: CsvFile): AsyncGenerator<Row> {
  const text = decode(file())
  const { delimiter, all } = await detectDelimiter(text)
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: longestRow,
  })
  // Whatever goes wrong is thrown by the parser as well, from which we read.
  pipeline(Readable.from(all), parser, () => {})
  let number = 0
  let nextLine = 1
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1
      const line = nextLine
      nextLine += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
      if (cells.some((cell) => cell.trim() !== '')) yield { number, line, cells }
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(error) : error
  }
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isStart = true
  for await (const chunk of bytes) {
    if (isStart && isWorkbook(chunk)) throw new FileError(workbook)
    isStart = false
    yield decoded(() => decoder.decode(chunk, { stream: true }))
  }
  yield decoded(() => decoder.decode())
}

function decoded(decode: () => string): string {
  let text: string
  try {
    text = decode()
  } catch {
    throw new FileError(notUtf8)
  }
  // UTF-16 without a mark reads as UTF-8 with a NUL after each letter; and no text holds one.
  if (text.includes('\0')) throw new FileError(`There is a NUL in it, which no text has. ${notUtf8}`)
  return text
}

/** Workbooks are zip archives. */
function isWorkbook(start: Uint8Array): boolean {
  return Buffer.from(start.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004'
}

/** European spreadsheets write semicolons. The header tells: it must name the key. */
async function detectDelimiter(text: AsyncGenerator<string>) {
  let start = ''
  while (!/[\r\n]/.test(start) && start.length < longestRow) {
    const { value, done } = await text.next()
    if (done) break
    start += value
  }
  const [header = ''] = start.split(/[\r\n]/, 1)
  const names = header.replaceAll('"', '')
  const delimiter = [',', ';', '\t'].find((mark) => names.split(mark).includes(keyColumn)) ?? ','
  async function* all() {
    yield start
    yield* text
  }
  return { delimiter, all: all() }
}

function explain({ code, records }: CsvError): FileError {
  const row = typeof records === 'number' ? records + 1 : undefined
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new FileError(
      `This row is longer than ${longestRow / 1e6} MB. Is a quotation mark not closed?`,
      row,
    )
  }
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new FileError(
      'A quotation mark is opened here and never closed. Is one missing, or was the file cut off?',
      row,
    )
  }
  return new FileError(
    'There is a quotation mark where none can be. Put the whole cell into "…", and double each mark in it.',
    row,
  )
}
