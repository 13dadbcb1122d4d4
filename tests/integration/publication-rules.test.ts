import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { testPayload } from '../support/payload'
import { keepCaptions } from '../support/publishable'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
})

/** The fields that a refusal marks in the panel. */
async function refusedFields(attempt: Promise<unknown>): Promise<string[]> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!outcome) throw new Error('it was not refused')
  const { data } = outcome as { data?: { errors?: { path: string }[] } }
  if (!data?.errors) throw outcome
  return data.errors.map(({ path }) => path)
}

const published = { _status: 'published' as const }
const citation = { title: 'A Report', publisher: 'An Organisation' }
const testimony = {
  quote: 'We left at night.',
  originalLanguage: 'en',
  attribution: 'A Speaker',
  basis: 'published-source' as const,
  citation,
}
const statistic = {
  title: 'of respondents said so',
  value: 12,
  kind: 'percent' as const,
  unit: 'percent',
  qualifier: 'exactly' as const,
  counts: 'people who said so',
  source: { title: 'A Survey' },
}

describe('a testimony', () => {
  const publish = <Data extends { slug: string }>(data: Data) =>
    payload.create({ collection: 'testimonies', data: { ...testimony, ...published, ...data } })

  test('is published with a quotation, a speaker and a citation, and gets an address', async () => {
    const doc = await publish({ slug: '', quote: 'We crossed in the dark.' })
    expect(doc).toMatchObject({ _status: 'published', slug: 'a-speaker-we-crossed-in-the' })
  })

  test('is refused without a basis, and marks it', async () => {
    expect(await refusedFields(publish({ slug: 'no-basis', basis: undefined }))).toEqual(['basis'])
  })

  test('is refused without a whole citation, and marks what is missing', async () => {
    expect(await refusedFields(publish({ slug: 'no-publisher', citation: { title: 'A Report' } }))).toEqual([
      'citation.publisher',
    ])
    expect(await refusedFields(publish({ slug: 'no-citation', citation: undefined }))).toEqual([
      'citation.title',
      'citation.publisher',
    ])
  })

  test('is refused on consent while no consent is on record', async () => {
    expect(await refusedFields(publish({ slug: 'by-consent', basis: 'consent' }))).toEqual(['consent'])
  })

  test('cannot lose its citation and stay published', async () => {
    const doc = await publish({ slug: 'loses-citation' })
    const attempt = payload.update({
      collection: 'testimonies',
      id: doc.id,
      data: { ...published, citation: { title: null, publisher: null } },
    })
    expect(await refusedFields(attempt)).toEqual(['citation.title', 'citation.publisher'])
  })

  test('may be drafted without any of it', async () => {
    const doc = await payload.create({
      collection: 'testimonies',
      data: { quote: 'Unfinished' } as never,
      draft: true,
    })
    expect(doc._status).toBe('draft')
  })

  test('is refused an address that another one has', async () => {
    await publish({ slug: 'taken' })
    expect(await refusedFields(publish({ slug: 'taken' }))).toEqual(['slug'])
    const drafted = payload.create({
      collection: 'testimonies',
      data: { ...testimony, slug: 'taken' },
      draft: true,
    })
    expect(await refusedFields(drafted)).toEqual(['slug'])
    // Not even a draft over something published, which the database does not compare.
    const { id } = await publish({ slug: 'not-taken' })
    const moved = payload.update({ collection: 'testimonies', id, data: { slug: 'taken' }, draft: true })
    expect(await refusedFields(moved)).toEqual(['slug'])
    await payload.update({ collection: 'testimonies', id, data: { slug: 'moving-to' }, draft: true })
    expect(await refusedFields(publish({ slug: 'moving-to' }))).toEqual(['slug'])
  })

  test('is refused a year that is none', async () => {
    expect(await refusedFields(publish({ slug: 'half-a-year', leftYear: 2014.5 }))).toEqual(['leftYear'])
  })

  test('is refused a language that is none', async () => {
    expect(await refusedFields(publish({ slug: 'no-language', originalLanguage: 'Korean!' }))).toEqual([
      'originalLanguage',
    ])
  })
})

describe('a statistic', () => {
  const publish = <Data extends { slug: string }>(data: Data) =>
    payload.create({ collection: 'statistics', data: { ...statistic, ...published, ...data } })

  test('is published with a source', async () => {
    expect((await publish({ slug: 'with-source' }))._status).toBe('published')
  })

  test.each([
    ['a source', { source: undefined }, 'source.title'],
    ['what it counts', { counts: undefined }, 'counts'],
    ['a number', { value: undefined }, 'value'],
  ])('is refused without %s, and marks it', async (what, missing, field) => {
    expect(await refusedFields(publish({ slug: `without-${what}`, ...missing }))).toEqual([field])
  })

  test.each([
    ['a currency that is none', { kind: 'money', unit: 'DOLLARS' }, 'unit'],
    ['a percentage in another unit', { unit: 'people' }, 'unit'],
    ['a range that ends before it begins', { value: 30, upperValue: 20 }, 'upperValue'],
    [
      'a link that runs a script',
      { source: { title: 'A Survey', url: 'javascript:alert(1)' } },
      'source.url',
    ],
  ])('is refused with %s', async (what, data, field) => {
    expect(await refusedFields(publish({ slug: `with-${what}`, ...data }))).toEqual([field])
  })
})

describe('a video', () => {
  test('stays a draft without a link, and says so', async () => {
    const draft = await payload.create({
      collection: 'videos',
      data: { title: 'A film', provider: 'none' },
      draft: true,
    })
    expect(draft.lacks).toBe('a link, captions, a transcript, a poster')
    const attempt = payload.update({ collection: 'videos', id: draft.id, data: published })
    expect(await refusedFields(attempt)).toContain('provider')
    const withoutLink = payload.update({
      collection: 'videos',
      id: draft.id,
      data: { ...published, provider: 'youtube' },
    })
    expect(await refusedFields(withoutLink)).toContain('url')
    const data = { ...published, provider: 'youtube' as const, url: 'https://youtube.com.example.org/watch' }
    const elsewhere = payload.update({ collection: 'videos', id: draft.id, data })
    expect(await refusedFields(elsewhere)).toContain('url')
  })

  test('is not published without captions and transcript, in whichever language', async () => {
    const link = { provider: 'youtube' as const, url: 'https://www.youtube.com/watch?v=abcdefghijk' }
    const create = <Data extends object>(data: Data) =>
      payload.create({
        collection: 'videos',
        data: { title: 'A film', slug: 'subtitled', ...link, ...published, ...data },
      })
    const needed = await keepCaptions(payload)
    const transcript = 'All that is said.'
    expect((await refusedFields(create({}))).sort()).toEqual(['captions', 'transcript'])
    expect(await refusedFields(create({ ...needed, transcript: ' ' }))).toEqual(['transcript'])
    expect(await refusedFields(create({ transcript }))).toEqual(['captions'])
    const { id } = await create({ ...needed, transcript })
    const update = (data: object, locale: 'en' | 'ko') =>
      payload.update({ collection: 'videos', id, data: { ...data, ...published }, locale })
    // Readers of Korean are offered the English ones, which therefore may not go.
    await update({ title: '영화' }, 'ko')
    expect(await refusedFields(update({ captions: null }, 'en'))).toEqual(['captions'])
    await update({ ...needed, transcript: '모든 말.' }, 'ko')
    await update({ captions: null, transcript: null }, 'en')
    const left = update({ captions: null, transcript: '' }, 'ko')
    expect((await refusedFields(left)).sort()).toEqual(['captions', 'transcript'])
    await payload.update({ collection: 'videos', id, data: { _status: 'draft' } })
  })
})

describe('a call to action', () => {
  const action = { label: 'Learn more', kind: 'learn' as const, ...published }

  test.each(['//evil.example/', '/\\evil.example', 'javascript:alert(1)', 'about', ''])(
    'is refused the target %j',
    async (target) => {
      const attempt = payload.create({
        collection: 'actions',
        data: { ...action, slug: `to-${target}`, target },
      })
      expect(await refusedFields(attempt)).toEqual(['target'])
    },
  )

  test.each(['/about', 'https://example.org/give?from=here'])('may lead to %s', async (target) => {
    const doc = await payload.create({
      collection: 'actions',
      data: { ...action, slug: `ok ${target}`, target },
    })
    expect(doc.target).toBe(target)
  })
})
