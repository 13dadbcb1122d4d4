import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import pino from 'pino'
import { describeError } from '@/ops/describe-error'

/** What the log writes of an error. */
function logged(error: unknown): string {
  let line = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      line += chunk
      done()
    },
  })
  pino({ serializers: { err: describeError } }, sink).error({ err: error }, 'failed')
  return line
}

test('an error of a database is logged without what was to be written', () => {
  const cause = Object.assign(new Error('FOREIGN KEY constraint failed'), {
    code: 'SQLITE_CONSTRAINT',
    rawCode: 787,
  })
  const query = 'insert into "testimonies" ("quote") values (?)'
  const failed = Object.assign(
    new Error(`Failed query: ${query}\nparams: We left at night,\nin the rain,en`, { cause }),
    {
      query,
      params: ['We left at night,\nin the rain', 'en'],
    },
  )
  const line = logged(failed)
  expect(line).not.toMatch(/night|in the rain/)
  expect(line).toContain('Failed query: insert into')
  expect(line).toContain('FOREIGN KEY constraint failed')
  expect(line).toContain('log.test.ts')
})

test('nor with the key that MongoDB says is a duplicate, or the operation it hangs on the error', () => {
  const duplicate = Object.assign(
    new Error('E11000 duplicate key error collection: x index: slug_1 dup key: { slug: "a-secret-name" }'),
    { code: 11000, keyValue: { slug: 'a-secret-name' }, op: { quote: 'We left at night' } },
  )
  const line = logged(duplicate)
  expect(line).not.toMatch(/secret|night/)
  expect(line).toContain('index: slug_1')
})

test('what is thrown without being an error is not logged at all', () => {
  expect(logged('We left at night')).not.toMatch(/night/)
})
