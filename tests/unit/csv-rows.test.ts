import { describe, expect, test } from '@jest/globals'
import { FileError, type Row, readRows } from '@/csv/read-rows'

/** A file that comes in pieces of so many bytes. */
function fileOf(content: string | Buffer, size = 7) {
  const bytes = Buffer.from(content)
  return async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
}

async function rowsOf(content: string | Buffer, size?: number): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of readRows(fileOf(content, size))) rows.push(row)
  return rows
}

const cellsOf = async (content: string, size?: number) =>
  (await rowsOf(content, size)).map(({ cells }) => cells)

describe('a file', () => {
  test('is read alike in pieces of any size, with a byte order mark or without', async () => {
    const content = 'slug,quote\r\na,"그는 “가자” 했다,\r\n""예"" 🙂"\r\n'
    const wanted = [
      ['slug', 'quote'],
      ['a', '그는 “가자” 했다,\r\n"예" 🙂'],
    ]
    for (const size of [1, 2, 3, 5, 1000]) {
      expect(await cellsOf(content, size)).toEqual(wanted)
      expect(await cellsOf(`\uFEFF${content}`, size)).toEqual(wanted)
    }
  })

  test('tells row and line as a spreadsheet and an editor show them', async () => {
    const rows = await rowsOf('slug,quote\r\na,"1\r\n2\r\n3"\r\n\r\n,\r\nb,"1\n2"\r\nc,x')
    expect(rows.map(({ number, line, cells }) => [number, line, cells[0]])).toEqual([
      [1, 1, 'slug'],
      [2, 2, 'a'],
      [5, 7, 'b'],
      [6, 9, 'c'],
    ])
  })

  test('may have semicolons or tabs between its cells', async () => {
    expect(await cellsOf('quote;slug\n"a;b";x,y')).toEqual([
      ['quote', 'slug'],
      ['a;b', 'x,y'],
    ])
    expect(await cellsOf('"slug"\tquote\na\tb, c; d')).toEqual([
      ['slug', 'quote'],
      ['a', 'b, c; d'],
    ])
  })

  test('keeps blanks and line ends within its cells', async () => {
    expect(await cellsOf('slug,quote\na, x \nb,"y\rz\n"')).toEqual([
      ['slug', 'quote'],
      ['a', ' x '],
      ['b', 'y\rz\n'],
    ])
  })

  const cp949 = Buffer.from([0x73, 0x6c, 0x75, 0x67, 0x0a, 0xba, 0xcf, 0xc7, 0xd1])
  test.each([
    ['in CP949', cp949, 'UTF-8'],
    ['in UTF-16', Buffer.from('\uFEFFslug\n', 'utf16le'), 'UTF-8'],
    ['in UTF-16 without a mark', Buffer.from('slug\n', 'utf16le'), 'UTF-8'],
    ['with a NUL', 'slug\na\0', 'NUL'],
    ['that is a workbook', Buffer.from('PK\u0003\u0004rest'), 'workbook'],
    ['cut off within a character', Buffer.from('slug\n가').subarray(0, 7), 'UTF-8'],
  ])('%s is refused with what to do', async (_, content, word) => {
    await expect(rowsOf(content)).rejects.toThrow(FileError)
    await expect(rowsOf(content)).rejects.toThrow(word)
  })

  test.each([
    ['never closed', 'slug,quote\na,b\nc,"d\ne,f\n', 'never closed'],
    ['in the middle', 'slug,quote\na,b\nc,d"e\n', 'where none can be'],
    ['followed by more', 'slug,quote\na,b\nc,"d"e\n', 'where none can be'],
  ])('with a quotation mark %s names the row', async (_, content, message) => {
    await expect(rowsOf(content)).rejects.toMatchObject({ row: 3, message: expect.stringContaining(message) })
  })
})
