import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { findVideo } from '@/content/videos'
import { env } from '@/env'
import { importSeed } from '@/seed/import'
import { loadSeed, type Seed } from '@/seed/load'
import { testPayload } from '../support/payload'

const ownFilm = 'how-money-is-sent-home'

let payload: BasePayload
let seed: Seed

beforeAll(async () => {
  payload = await testPayload()
  seed = await loadSeed()
  await importSeed(payload, seed)
})

const all = <Slug extends 'testimonies' | 'statistics' | 'videos' | 'stories' | 'topics' | 'actions'>(
  collection: Slug,
  locale: 'en' | 'ko' = 'en',
) => payload.find({ collection, locale, pagination: false, depth: 0, draft: true, sort: 'createdAt' })

describe('the first content', () => {
  test('has eight testimonies by seven speakers, each citing its source', async () => {
    const { docs } = await all('testimonies')
    expect(docs.map((doc) => [doc.attribution, doc.leftYear ?? null])).toEqual([
      ['Joo Yang', 2010],
      ['Joo Yang', 2010],
      ['Jessie Kim', 2011],
      ['Jihyun Kang', 2010],
      ['Chae Hwan', 2017],
      ['North Korean refugee, from the UN report The Price Is Rights', null],
      ['Min Sung', 2010],
      ['Shimon Huh', 2013],
    ])
    for (const doc of docs) {
      expect(doc).toMatchObject({ _status: 'published', basis: 'published-source', originalLanguage: 'en' })
      expect(doc.citation).toMatchObject({
        title: 'A Changing North Korea',
        publisher: 'Liberty in North Korea (LiNK)',
      })
      expect(doc.citation?.url ?? null).toBeNull()
      expect(doc.citation?.date ?? null).toBeNull()
    }
  })

  test('has ten figures, each with its qualifier, what it counts and its source', async () => {
    const { docs } = await all('statistics')
    expect(docs.map(({ qualifier, value, unit, per }) => [qualifier, value, unit, per ?? null])).toEqual([
      ['up to', 1_000_000, 'people', null],
      ['exactly', 72, 'percent', null],
      ['over', 400, 'markets', null],
      ['about', 20, 'USD', null],
      ['exactly', 81, 'percent', null],
      ['exactly', 98, 'percent', null],
      ['exactly', 83, 'percent', null],
      ['over', 33_000, 'people', null],
      ['about', 15_000_000, 'USD', 'year'],
      ['at least', 600_000, 'USD', 'year'],
    ])
    for (const doc of docs) {
      expect(doc._status).toBe('published')
      expect(doc.counts && doc.population && doc.source.title).toBeTruthy()
      if (doc.kind === 'percent') expect(`${doc.title} ${doc.population}`).toMatch(/respondents|report/)
    }
  })

  test('has seven films as drafts that say what they lack, and no invented link', async () => {
    const docs = (await all('videos')).docs.filter(({ provider }) => provider !== 'file')
    expect(docs).toHaveLength(7)
    for (const doc of docs) {
      expect(doc).toMatchObject({ _status: 'draft', provider: 'none' })
      expect(doc.url ?? null).toBeNull()
      expect(doc.lacks).toContain('a link')
    }
  })

  test('has a film of its own in two formats, with captions and transcript in both languages', async () => {
    const [english, korean] = await Promise.all([findVideo(ownFilm, 'en'), findVideo(ownFilm, 'ko')])
    expect(english?.sources.map(({ type }) => type)).toEqual(['video/webm', 'video/mp4'])
    expect(english?.tracks.map(({ language }) => language)).toEqual(['en', 'ko'])
    expect(korean?.tracks.map(({ language }) => language)).toEqual(['ko', 'en'])
    expect(korean?.tracks.toReversed()).toEqual(english?.tracks)
    expect([english?.poster?.alt, korean?.poster?.alt]).toEqual([
      expect.stringMatching(/river/),
      expect.stringMatching(/강/),
    ])
    expect(english?.stories).toHaveLength(1)
    const words = async (locale: 'en' | 'ko') => {
      const [file] = (await all('videos', locale)).docs.filter(({ slug }) => slug === ownFilm)
      const captions = await payload.findByID({ collection: 'media', id: String(file?.captions) })
      const text = await readFile(path.join(env.MEDIA_DIR, captions.filename ?? ''), 'utf8')
      return { transcript: file?.transcript ?? '', said: text.split(/\n\n/).slice(1) }
    }
    for (const locale of ['en', 'ko'] as const) {
      const { transcript, said } = await words(locale)
      expect(said.length).toBeGreaterThan(5)
      const last = said.at(-1)?.split('\n').slice(1).join(' ').trim()
      expect(transcript).toContain(last)
    }
  })

  test('has stories of several chapters that place every testimony and figure', async () => {
    const { docs } = await all('stories')
    expect(docs.length).toBeGreaterThanOrEqual(5)
    for (const doc of docs) {
      expect(doc._status).toBe('published')
      expect(doc.chapters.length).toBeGreaterThanOrEqual(3)
    }
    const [testimonies, statistics] = await Promise.all([all('testimonies'), all('statistics')])
    const placed = (collection: 'testimonies' | 'statistics') =>
      docs.flatMap((doc): unknown[] => doc.placed?.[collection] ?? [])
    expect(new Set(placed('testimonies'))).toEqual(new Set(testimonies.docs.map(({ id }) => id)))
    expect(new Set(placed('statistics'))).toEqual(new Set(statistics.docs.map(({ id }) => id)))
  })

  test('has the four steps by which money is sent home', async () => {
    const steps = seed.stories.flatMap(({ chapters }) =>
      chapters.flatMap(({ body }) => body.filter((it) => 'steps' in it)),
    )
    expect(steps).toHaveLength(1)
    expect(steps[0]).toHaveProperty('steps.length', 4)
    const { docs } = await all('stories')
    expect(JSON.stringify(docs)).toContain('"blockType":"steps"')
  })

  test('is told in Korean too, but keeps quotations in the language of their source', async () => {
    const hangul = /[가-힣]/
    for (const collection of ['stories', 'statistics', 'videos', 'topics'] as const) {
      for (const doc of (await all(collection, 'ko')).docs) expect(doc.title).toMatch(hangul)
    }
    const [english, korean] = await Promise.all([all('stories'), all('stories', 'ko')])
    for (const [index, story] of korean.docs.entries()) {
      const other = english.docs[index]
      expect(story.chapters.map(({ id }) => id)).toEqual(other?.chapters.map(({ id }) => id))
      for (const chapter of story.chapters) {
        expect(chapter.title).toMatch(hangul)
        expect(JSON.stringify(chapter.body)).toMatch(hangul)
      }
      expect(JSON.stringify(other?.chapters)).not.toMatch(hangul)
    }
    for (const doc of (await all('testimonies', 'ko')).docs) expect(doc.quote).not.toMatch(hangul)
  })

  test('names six outlets as plain text', async () => {
    const home = await payload.findGlobal({ slug: 'home', depth: 0 })
    expect(home.seenIn).toEqual([
      'Refinery29',
      'CNN',
      'Fox News',
      'Time Magazine',
      'The Washington Post',
      'National Public Radio',
    ])
  })
})

describe('seeding again', () => {
  test('changes nothing', async () => {
    const before = await everything()
    expect(await importSeed(payload, seed)).toEqual({ created: 0, completed: 0, kept: 45 })
    expect(await everything()).toEqual(before)
  })

  test('keeps what an editor has changed, renamed, unpublished, or thrown away', async () => {
    const { docs } = await all('testimonies')
    const [changed, renamed, unpublished, trashed, deleted] = docs
    if (!changed || !renamed || !unpublished || !trashed || !deleted)
      throw new Error('the seed has too few testimonies')
    const update = (id: string, data: object) => payload.update({ collection: 'testimonies', id, data })
    await update(changed.id, { contentNote: 'Describes hunger' })
    await update(renamed.id, { slug: 'another-address' })
    await update(unpublished.id, { _status: 'draft' })
    await update(trashed.id, { deletedAt: new Date().toISOString() })
    await payload.delete({ collection: 'testimonies', id: deleted.id })
    await payload.updateGlobal({ slug: 'site', data: { name: 'Another Name' } })
    const before = await everything()
    await importSeed(payload, seed)
    expect(await everything()).toEqual(before)
  })
})

/** Every record and version as the database has it. */
async function everything() {
  const collections = ['testimonies', 'statistics', 'videos', 'stories', 'topics', 'actions'] as const
  return Promise.all([
    ...collections.flatMap((collection) => [
      payload.find({ collection, locale: 'all', pagination: false, depth: 0, trash: true, sort: 'id' }),
      payload.countVersions({ collection }),
    ]),
    payload.findGlobal({ slug: 'site', locale: 'all', depth: 0 }),
    payload.findGlobal({ slug: 'home', locale: 'all', depth: 0 }),
  ])
}
