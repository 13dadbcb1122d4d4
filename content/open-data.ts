import { setImmediate as tick } from 'node:timers/promises'
import config from '@payload-config'
import { Mutex } from 'async-mutex'
import { getPayload, type Where } from 'payload'
import { shareableAmong } from '@/consent/shareable'
import type { Locale } from '@/messages/locales'
import { processWide } from '@/ops/process-wide'
import type { FramedCollection } from './paths'
import { findReadable, thePublic } from './read'
import { toStatisticView, toTestimonyView } from './to-views'
import type { StatisticView, TestimonyView } from './views'

/** How many records are in memory at a time, and at the most on their way to somebody who reads slowly. */
const usualSize = 25

/** A file is read by machines and nobody else: what asks to be left out by them is not in it. */
const forMachines: Where[] = [
  { 'machines.noIndex': { not_equals: true } },
  { 'machines.noTraining': { not_equals: true } },
]

/** All figures for a file of open data, in the order of their slugs. */
export async function* readStatistics(locale: Locale, size = usualSize): AsyncGenerator<StatisticView[]> {
  for await (const statistics of batches('statistics', locale, size))
    yield statistics.map((statistic) => toStatisticView(statistic, locale))
}

/**
 * The testimonies that may leave the site, for a file of open data. Asked anew with each batch, so what is taken down
 * while a file is being read is not in it but for the batch that is on its way.
 */
export async function* readTestimonies(locale: Locale, size = usualSize): AsyncGenerator<TestimonyView[]> {
  const payload = await getPayload({ config })
  for await (const testimonies of batches('testimonies', locale, size)) {
    const shareable = await shareableAmong(
      payload,
      testimonies.map(({ id }) => id),
    )
    yield testimonies
      .filter(({ id }) => shareable.has(id))
      .map((testimony) => toTestimonyView(testimony, locale))
  }
}

/** However many files are asked for, one batch is read at a time: pages are what the site is for. */
const turn = processWide('open-data', () => new Mutex())

/** Each batch begins behind the last slug of the one before, so what is saved meanwhile moves nothing. */
async function* batches<Slug extends FramedCollection>(collection: Slug, locale: Locale, limit: number) {
  let last = ''
  for (;;) {
    // SQLite answers without pausing: in between, others are answered.
    await tick()
    const where: Where = { and: [{ slug: { greater_than: last } }, ...forMachines] }
    const options = { collection, locale, where, sort: 'slug', depth: 1, limit }
    const records = await turn.runExclusive(() => findReadable(options, thePublic))
    const end = records.at(-1)
    if (!end) return
    yield records
    last = end.slug
  }
}
