import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import {
  statisticFields,
  statisticRecord,
  testimonyFields,
  testimonyRecord,
} from '@/components/open-data/records'
import type { Scope } from '@/consent/rules'
import { readStatistics, readTestimonies } from '@/content/open-data'
import { findSite } from '@/content/site'
import type { Locale } from '@/messages/locales'
import { testPayload } from '../support/payload'
import { publishable } from '../support/publishable'

let payload: BasePayload
let person: string

beforeAll(async () => {
  payload = await testPayload()
  person = (await payload.create({ collection: 'people', data: { realName: 'Somebody' } })).id
  await payload.updateGlobal({ slug: 'site', data: { name: 'Voices' } })
})

const make = (collection: 'testimonies' | 'statistics', slug: string, more: object = {}) => {
  const { text, data } = publishable[collection]
  const words = { [text]: `The words of ${slug}.`, slug, _status: 'published' }
  return payload.create({ collection, data: { ...data, ...words, ...more } as never })
}

async function makeOwn(slug: string, scopes: Scope[]) {
  const obtainedOn = new Date(Date.now() - 24 * 3_600_000).toISOString()
  const data = { person, scopes, nameForm: 'anonymous' as const, obtainedOn }
  const { id: consent } = await payload.create({ collection: 'consents', data })
  const { id } = await make('testimonies', slug, { basis: 'consent', consent, citation: undefined })
  return { id, consent }
}

async function slugsOf(batches: AsyncIterable<{ slug: string }[]>): Promise<string[]> {
  const slugs = []
  for await (const batch of batches) slugs.push(...batch.map(({ slug }) => slug))
  return slugs
}

const inTrash = (collection: 'testimonies' | 'statistics', id: string) =>
  payload.update({ collection, id, data: { deletedAt: new Date().toISOString() } as never })

test('a file has what is published, allowed to leave the site, and not kept from machines, each once', async () => {
  await make('testimonies', 'v-quoted')
  await make('testimonies', 'v-draft', { _status: 'draft' })
  await make('testimonies', 'v-not-for-search', { machines: { noIndex: true } })
  await make('testimonies', 'v-not-for-training', { machines: { noTraining: true } })
  await inTrash('testimonies', (await make('testimonies', 'v-trash')).id)
  await makeOwn('v-own', ['website', 'translation'])
  await makeOwn('v-social', ['website', 'social'])
  for (const size of [1, 2, 100])
    expect(await slugsOf(readTestimonies('en', size))).toEqual(['v-quoted', 'v-social'])
  // In another language than it was said in, a consent must cover that, too.
  expect(await slugsOf(readTestimonies('ko'))).toEqual(['v-quoted'])
  await make('statistics', 's-one')
  await make('statistics', 's-draft', { _status: 'draft' })
  await make('statistics', 's-not-for-training', { machines: { noTraining: true } })
  await make('statistics', 's-two')
  for (const size of [1, 2, 100])
    expect(await slugsOf(readStatistics('en', size))).toEqual(['s-one', 's-two'])
})

test('what is taken down while a file is being read is not in the rest of it', async () => {
  const owns = await Promise.all(['w-1', 'w-2', 'w-3'].map((slug) => makeOwn(slug, ['website', 'social'])))
  const seen: string[] = []
  for await (const batch of readTestimonies('en', 1)) {
    seen.push(...batch.map(({ slug }) => slug))
    if (!seen.includes('w-1') || !owns[1] || !owns[2]) continue
    const [, taken, narrowed] = owns
    await payload.update({ collection: 'testimonies', id: taken.id, data: { _status: 'draft' } })
    await payload.update({ collection: 'consents', id: narrowed.consent, data: { scopes: ['website'] } })
  }
  expect(seen).toContain('w-1')
  expect(seen).not.toContain('w-2')
  expect(seen).not.toContain('w-3')
})

test.each<Locale>(['en', 'ko'])(
  'each record says where it is from and how it is cited, in fields that tables have (%s)',
  async (locale) => {
    const site = await findSite(locale)
    for await (const batch of readStatistics(locale))
      for (const view of batch) {
        const record = statisticRecord(view, { site, locale })
        expect(statisticFields).toEqual(expect.arrayContaining(Object.keys(record)))
        expect(record).toMatchObject({
          language: 'en',
          'source.title': 'A Report',
          licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
        })
        expect(record.citation).toMatch(/^Voices\. \(\d{4}, .+A Report\]\. http/)
      }
    for await (const batch of readTestimonies(locale))
      for (const view of batch) {
        const record = testimonyRecord(view, { site, locale })
        expect(testimonyFields).toEqual(expect.arrayContaining(Object.keys(record)))
        expect(record).toMatchObject({ quoteLanguage: 'en', attribution: 'A Speaker' })
        expect(record.licence).not.toMatch(/CC BY/)
      }
  },
)

test('the licence is the one that the editors name', async () => {
  await payload.updateGlobal({ slug: 'site', data: { dataLicence: { name: 'Our own terms' } } })
  expect((await findSite('en')).dataLicence).toEqual({ name: 'Our own terms', url: undefined })
})
