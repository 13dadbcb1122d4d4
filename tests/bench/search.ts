/**
 * `npm run bench:search [records]`: how long a search takes among 20,000 records, half of them with English words and half
 * with Korean ones, on a new SQLite database: the index alone, and the whole answer with its records read anew. What it
 * costs to build the index, to bring it up to date after a save, and to hold it. The time of the processor stands beside
 * that of the clock, which counts what else the machine does.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testSecrets } from '../support/secrets'

const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-bench-'))
Object.assign(process.env, testSecrets, {
  DATABASE_URL: `file:${path.join(folder, 'bench.db')}`,
  LOG_LEVEL: 'silent',
  INTERNAL_URL: 'http://127.0.0.1:65531',
})

const { openPayload } = await import('@/ops/open-payload')
const { expire } = await import('@/content/page-cache.mjs')
const { search } = await import('@/content/search')
const { currentIndex } = await import('@/content/search-index')
const { mostWords, queryFrom } = await import('@/search/query')
const { findIn } = await import('@/search/text-index')
const { wantedIn } = await import('@/search/tokens')

const count = Number(process.argv[2] ?? 20_000)
const payload = await openPayload()

/** As random as is needed, and the same each time. */
let seed = 1
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

/** Words of the first content, the most frequent first, as they are drawn in most languages: the tenth a tenth as often. */
function vocabularyOf(locale: 'en' | 'ko'): string[] {
  const stories = path.resolve('seed/data/stories')
  const frequency = new Map<string, number>()
  for (const file of readdirSync(stories)) {
    const text = readFileSync(path.join(stories, file), 'utf8')
    for (const [, line = ''] of text.matchAll(new RegExp(`"${locale}": "(.*)"`, 'g')))
      for (const word of line.split(/\s+/)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  return [...frequency].toSorted(([, one], [, other]) => other - one).map(([word]) => word)
}

const vocabulary = { en: vocabularyOf('en'), ko: vocabularyOf('ko') }

function words(locale: 'en' | 'ko', howMany: number): string {
  const known = vocabulary[locale]
  const word = () => {
    // One of fifty is a name or another word that is hardly used.
    if (random() < 0.02) {
      const [from, letters] = locale === 'en' ? [97, 26] : [0xac00, 11_172]
      return Array.from({ length: locale === 'en' ? 7 : 3 }, () =>
        String.fromCharCode(from + Math.floor(random() * letters)),
      ).join('')
    }
    return known[Math.floor(known.length ** random()) - 1] ?? known[0] ?? ''
  }
  return Array.from({ length: howMany }, word).join(' ')
}

const longAgo = '2026-01-01T00:00:00.000Z'

async function fill(): Promise<void> {
  for (let number = 0; number < count; number++) {
    const locale = number % 2 === 0 ? 'en' : 'ko'
    const name = `Speaker ${number}`
    const data = {
      slug: `bench-${number}`,
      quote: words(locale, 60),
      originalLanguage: locale,
      attribution: { en: name, ko: name },
      basis: 'published-source',
      citation: { title: 'A Report', publisher: 'An Organisation' },
      _status: 'published',
      // As they are on a site that has grown: not all of them new.
      createdAt: longAgo,
      updatedAt: longAgo,
    }
    await payload.db.create({ collection: 'testimonies', data, returning: false })
  }
}

type Row = { what: string; 'median ms': number; 'p95 ms': number; 'median CPU ms': number }
const rows: Row[] = []

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function measure(what: string, works: (() => unknown)[], rounds: number) {
  const times: number[] = []
  const cpuTimes: number[] = []
  for (let round = -2; round < rounds; round++) {
    for (const work of works) {
      const [began, cpuBegan] = [performance.now(), cpu()]
      await work()
      if (round < 0) continue
      times.push(performance.now() - began)
      cpuTimes.push(cpu() - cpuBegan)
    }
  }
  const at = (sample: number[], share: number) =>
    Number(
      (sample.toSorted((a, b) => a - b)[Math.floor(share * (sample.length - 1))] ?? Number.NaN).toFixed(1),
    )
  rows.push({
    what,
    'median ms': at(times, 0.5),
    'p95 ms': at(times, 0.95),
    'median CPU ms': at(cpuTimes, 0.5),
  })
}

/** What readers ask: common and rare words, several of them, names, numbers, slips, and what is not there. */
const questions = {
  en: [
    'market',
    'famine',
    'North Korea',
    'bribes officials',
    'foreign media',
    'smuglers',
    'Speaker 1234',
    '2009',
    'xqzzyv',
    'crossed the river',
  ],
  ko: [
    '북한',
    '시장에서',
    '장마당 세대',
    '비밀경찰',
    '시쟝',
    '1990년대',
    '외국 영화',
    '돈을',
    '없는말임',
    '탈북민이 보내는 돈',
  ],
}

await fill()
for (const locale of ['en', 'ko'] as const) {
  global.gc?.()
  const memory = process.memoryUsage().heapUsed
  const [began, cpuBegan] = [performance.now(), cpu()]
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const index = await currentIndex(locale)
  clearInterval(watch)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const cpuSeconds = ((cpu() - cpuBegan) / 1000).toFixed(1)
  global.gc?.()
  const megabytes = ((process.memoryUsage().heapUsed - memory) / 2 ** 20).toFixed(0)
  console.log(
    `${locale}: ${index.documentCount} records, ${index.termCount} words; built in ${seconds} s (${cpuSeconds} s of the processor), others waited ${longest.toFixed(0)} ms at the most; ${global.gc ? `${megabytes} MB` : 'run with --expose-gc for its memory'}`,
  )
  const ask = questions[locale]
  await measure(
    `${locale}: the index alone`,
    ask.map((q) => () => findIn(index, wantedIn(q, mostWords))),
    10,
  )
  await measure(
    `${locale}: the whole answer`,
    ask.map((q) => () => search(queryFrom({ q }), locale)),
    10,
  )
  const worst = ask.slice(0, 4).join(' ')
  await measure(`${locale}: many common words`, [() => search(queryFrom({ q: worst }), locale)], 10)
  const afterSave = async () => {
    await expire(['testimonies'])
    await currentIndex(locale)
  }
  await measure(`${locale}: up to date after a save`, [afterSave], 3)
  console.table(rows.splice(0))
}
process.exit(0)
