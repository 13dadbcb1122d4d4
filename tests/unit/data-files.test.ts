import { expect, test } from '@jest/globals'
import { toCsv, toJson } from '@/components/open-data/files'
import { streamOf } from '@/ops/stream-of'

const one = {
  slug: 'one',
  title: '=1+1',
  value: -5,
  'source.title': 'A Report',
  topics: ['a', 'b'],
  caveat: undefined,
}
const two = { slug: 'two', title: 'Plain', value: 7 }

let read = 0

/** As the database is asked: one batch after the other, and empty ones too. */
async function* batches() {
  for (const batch of [[one], [], [two]]) {
    read++
    yield batch
  }
}

test('is one JSON document, in which what is not known is not there', async () => {
  const text = await new Response(
    streamOf(toJson({ title: 'Figures', note: 'Take care.\n}' }, batches())),
  ).text()
  expect(JSON.parse(text)).toEqual({
    title: 'Figures',
    note: 'Take care.\n}',
    records: [
      { slug: 'one', title: '=1+1', value: -5, source: { title: 'A Report' }, topics: ['a', 'b'] },
      { slug: 'two', title: 'Plain', value: 7 },
    ],
  })
  async function* none() {}
  const empty = await new Response(streamOf(toJson({ title: 'Figures' }, none()))).text()
  expect(JSON.parse(empty)).toEqual({ title: 'Figures', records: [] })
})

test('is a table that no spreadsheet runs', async () => {
  const fields = ['slug', 'title', 'value', 'source.title', 'topics']
  const text = await new Response(streamOf(toCsv(fields, batches()))).text()
  expect(text).toBe(
    "slug,title,value,source.title,topics\r\none,'=1+1,-5,A Report,a | b\r\ntwo,Plain,7,,\r\n",
  )
})

test('is cut off, and never closed as if it were whole, when something fails on the way', async () => {
  async function* failing() {
    yield [one]
    throw new Error('the database is gone')
  }
  await expect(new Response(streamOf(toJson({}, failing()))).text()).rejects.toThrow('the database is gone')
  await expect(new Response(streamOf(toCsv(['slug'], failing()))).text()).rejects.toThrow(
    'the database is gone',
  )
})

test('is made no further than it is read, and nothing more is asked once nobody reads it', async () => {
  read = 0
  const reader = streamOf(toJson({ title: 'Figures' }, batches())).getReader()
  await reader.read()
  expect(read).toBeLessThanOrEqual(1)
  await reader.cancel()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(read).toBeLessThanOrEqual(1)
})
