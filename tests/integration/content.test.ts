import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { findHome, findNavigation, findSite } from '@/content/site'
import { findSitemapEntries, findSitemapParts } from '@/content/sitemap'
import { findStories, findStoriesPlacing, findStory } from '@/content/stories'
import { findTestimonies, findTestimony } from '@/content/testimonies'
import { findTopic } from '@/content/topics'
import { findVideo, findVideos } from '@/content/videos'
import { passagesToRichText } from '@/seed/rich-text'
import { testPayload } from '../support/payload'
import { keepCaptions } from '../support/publishable'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
})

const published = { _status: 'published' as const }

async function makeTestimony(slug: string, data: object = {}) {
  return payload.create({
    collection: 'testimonies',
    data: {
      slug,
      quote: `The words of ${slug}`,
      originalLanguage: 'en',
      attribution: 'A Speaker',
      basis: 'published-source',
      citation: { title: 'A Report', publisher: 'An Organisation' },
      ...published,
      ...data,
    },
  })
}

async function makeStory(slug: string, testimonies: string[], data: object = {}) {
  const passages = testimonies.map((testimony) => ({ testimony }))
  const body = passagesToRichText([{ text: { en: 'Before.', ko: '앞.' } }, ...passages], 'en', (_, id) => id)
  return payload.create({
    collection: 'stories',
    data: {
      slug,
      title: `Story ${slug}`,
      deck: 'A deck.',
      chapters: [{ title: 'One', body }],
      ...published,
      ...data,
    },
  })
}

const placedIn = async (slug: string) => {
  const story = await findStory(slug, 'en')
  return story?.chapters.flatMap(({ body }) =>
    body.flatMap((node) =>
      node.type === 'block' && node.block.type === 'testimony' ? [node.block.testimony.slug] : [],
    ),
  )
}

test('an empty site has a name, a home and no content, and fails nowhere', async () => {
  expect(await findSite('ko')).toMatchObject({ name: 'Firsthand', about: [] })
  expect(await findHome('en')).toMatchObject({ testimonies: [], statistics: [], seenIn: [] })
  expect(await findNavigation('en')).toEqual({ header: [], footer: [] })
  expect(await findStories('en')).toEqual([])
  expect(await findStory('none', 'en')).toBeNull()
})

describe('a story', () => {
  test('closes the gap when a placed testimony is unpublished, and stays', async () => {
    const [one, two] = await Promise.all([makeTestimony('stays'), makeTestimony('goes')])
    await makeStory('with-two', [one.id, two.id])
    expect(await placedIn('with-two')).toEqual(['stays', 'goes'])
    await payload.update({ collection: 'testimonies', id: two.id, data: { _status: 'draft' } })
    expect(await placedIn('with-two')).toEqual(['stays'])
    expect(JSON.stringify(await findStory('with-two', 'en'))).not.toContain('The words of goes')
  })

  test('shows a correction of what it places', async () => {
    const { id } = await makeTestimony('corrected')
    await makeStory('with-correction', [id])
    await payload.update({ collection: 'testimonies', id, data: { attribution: 'The right name' } })
    expect(JSON.stringify(await findStory('with-correction', 'en'))).toContain('The right name')
  })

  test('never places a draft, nor the draft of something published', async () => {
    const { id } = await makeTestimony('drafted-again')
    await payload.update({ collection: 'testimonies', id, data: { quote: 'A secret draft' }, draft: true })
    await makeStory('with-draft', [id])
    const text = JSON.stringify(await findStory('with-draft', 'en'))
    expect(text).toContain('The words of drafted-again')
    expect(text).not.toContain('A secret draft')
  })

  test('is in the other language until it is translated', async () => {
    const { id, chapters } = await makeStory('translated', [])
    expect(await findStory('translated', 'ko')).toMatchObject({
      title: 'Story translated',
      path: '/ko/stories/translated',
    })
    const korean = {
      title: '한국어 제목',
      deck: '한국어 요약',
      chapters: chapters.map((row) => ({ ...row, title: '하나' })),
    }
    await payload.update({ collection: 'stories', id, data: korean, locale: 'ko' })
    expect(await findStory('translated', 'ko')).toMatchObject({
      title: '한국어 제목',
      chapters: [{ title: '하나' }],
    })
    expect(await findStory('translated', 'en')).toMatchObject({
      title: 'Story translated',
      chapters: [{ title: 'One' }],
    })
  })

  test('remembers what it places in each language when only one is changed', async () => {
    const [one, two] = await Promise.all([makeTestimony('in-english'), makeTestimony('in-korean')])
    const story = await makeStory('in-two-languages', [one.id])
    const body = passagesToRichText([{ testimony: two.id }], 'ko', (_, id) => id)
    const rows = story.chapters.map(({ id }) => ({ id, title: '하나', body }))
    await payload.update({
      collection: 'stories',
      id: story.id,
      data: { title: '둘', deck: '둘', chapters: rows },
      locale: 'ko',
    })
    const { placed } = await payload.findByID({ collection: 'stories', id: story.id, depth: 0 })
    expect(new Set(placed?.testimonies)).toEqual(new Set([one.id, two.id]))
    expect(await findStoriesPlacing(two.id, 'ko')).toHaveLength(1)
    expect(await findStoriesPlacing(two.id, 'en')).toHaveLength(0)
  })
})

describe('a record', () => {
  test('knows the published stories that it stands in', async () => {
    const { id } = await makeTestimony('in-stories')
    await makeStory('published-story', [id])
    await makeStory('draft-story', [id], { _status: 'draft' })
    const view = await findTestimony('in-stories', 'ko')
    expect(view?.stories).toEqual([
      { title: 'Story published-story', path: '/ko/stories/published-story', lang: 'en' },
    ])
  })

  test('is handed over without anything that only staff may see', async () => {
    await makeTestimony('plain')
    const allowed = [
      'slug',
      'path',
      'languages',
      'updatedAt',
      'quote',
      'language',
      'attribution',
      'citation',
      'topics',
    ]
    const view = (await findTestimonies('en')).find(({ slug }) => slug === 'plain')
    expect(Object.entries(view ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [key]))).toEqual(
      allowed,
    )
  })

  test('shares its topic’s page only while it is published', async () => {
    const topic = await payload.create({
      collection: 'topics',
      data: { title: 'A theme', slug: 'a-theme', ...published },
    })
    const { id } = await makeTestimony('on-topic', { topics: [topic.id] })
    expect((await findTopic('a-theme', 'en'))?.testimonies.map(({ slug }) => slug)).toEqual(['on-topic'])
    await payload.update({ collection: 'testimonies', id, data: { _status: 'draft' } })
    expect((await findTopic('a-theme', 'en'))?.testimonies).toEqual([])
  })
})

test('a video is shown once it can be watched', async () => {
  const draft = await payload.create({
    collection: 'videos',
    data: { title: 'A film', provider: 'none' },
    draft: true,
  })
  expect(await findVideos('en')).toEqual([])
  const url = 'https://www.youtube.com/watch?v=abc'
  await payload.update({
    collection: 'videos',
    id: draft.id,
    data: { provider: 'youtube', url, transcript: 'All.', ...(await keepCaptions(payload)), ...published },
  })
  expect(await findVideo('a-film', 'en')).toMatchObject({ title: 'A film', url })
})

test('the home page drops what is no longer published', async () => {
  const [one, two] = await Promise.all([makeTestimony('featured'), makeTestimony('was-featured')])
  await payload.updateGlobal({
    slug: 'home',
    data: { headline: 'Voices', featuredTestimonies: [one.id, two.id] },
  })
  await payload.update({ collection: 'testimonies', id: two.id, data: { _status: 'draft' } })
  expect((await findHome('en')).testimonies.map(({ slug }) => slug)).toEqual(['featured'])
})

describe('the sitemap', () => {
  const pathsOf = async (locale: 'en' | 'ko') =>
    (await findSitemapEntries({ locale, section: 'testimonies', number: 1 })).map(({ path }) => path)

  test('has what is published in a language, and nothing that asks not to be indexed', async () => {
    const { id } = await makeTestimony('on-the-map')
    await payload.update({ collection: 'testimonies', id, locale: 'ko', data: { attribution: '말한 사람' } })
    await makeTestimony('untranslated')
    await makeTestimony('off-the-map', { machines: { noIndex: true } })
    await makeTestimony('not-yet-on-the-map', { _status: 'draft' })
    const [english, korean] = [await pathsOf('en'), await pathsOf('ko')]
    expect(english).toContain('/testimonies/on-the-map')
    expect(korean).toContain('/ko/testimonies/on-the-map')
    expect(english).toContain('/testimonies/untranslated')
    expect(korean).not.toContain('/ko/testimonies/untranslated')
    for (const path of [...english, ...korean]) expect(path).not.toMatch(/off-the-map|not-yet/)
  })

  test('has a part for each collection that has any, and none beyond', async () => {
    const parts = await findSitemapParts()
    expect(parts).toContainEqual({ locale: 'ko', section: 'testimonies', number: 1 })
    expect(parts.every(({ number }) => number === 1)).toBe(true)
    expect(await findSitemapEntries({ locale: 'en', section: 'testimonies', number: 2 })).toEqual([])
  })
})

describe('languages', () => {
  test('are told of each record, with the one its text is in where that is another than was asked for', async () => {
    await makeStory('in-english', [])
    const both = await makeStory('in-both', [])
    await payload.update({
      collection: 'stories',
      id: both.id,
      locale: 'ko',
      data: {
        title: '두 언어',
        deck: '소개',
        chapters: both.chapters?.map(({ id, body }) => ({ id, title: '하나', body })),
      },
    })
    const told = async (slug: string, locale: 'en' | 'ko') => {
      const { title, lang, languages } = (await findStory(slug, locale)) ?? {}
      return { title, lang, languages }
    }
    expect(await told('in-english', 'en')).toEqual({
      title: 'Story in-english',
      lang: undefined,
      languages: ['en'],
    })
    expect(await told('in-english', 'ko')).toEqual({
      title: 'Story in-english',
      lang: 'en',
      languages: ['en'],
    })
    expect(await told('in-both', 'ko')).toEqual({
      title: '두 언어',
      lang: undefined,
      languages: ['en', 'ko'],
    })
    expect(await findSitemapEntries({ locale: 'ko', section: 'stories', number: 1 })).not.toContainEqual(
      expect.objectContaining({ path: '/ko/stories/in-english' }),
    )
    expect(await findSitemapEntries({ locale: 'ko', section: 'stories', number: 1 })).toContainEqual(
      expect.objectContaining({ path: '/ko/stories/in-both' }),
    )
  })

  test('other than the default one stand in for it, too', async () => {
    const body = passagesToRichText([{ text: { en: '', ko: '글.' } }], 'ko', (_, id) => id)
    await payload.create({
      collection: 'stories',
      locale: 'ko',
      data: {
        slug: 'in-korean',
        title: '한국어만',
        deck: '소개',
        chapters: [{ title: '하나', body }],
        ...published,
      },
    })
    expect(await findStory('in-korean', 'en')).toMatchObject({
      title: '한국어만',
      lang: 'ko',
      languages: ['ko'],
      chapters: [{ title: '하나' }],
    })
  })
})

describe('what to read next', () => {
  test('is the other story that shares the most topics, and never the story itself', async () => {
    const topic = async (slug: string) =>
      (await payload.create({ collection: 'topics', data: { slug, title: slug, ...published } })).id
    const [one, two] = [await topic('next-one'), await topic('next-two')]
    await makeStory('next-first', [], { topics: [one, two] })
    await makeStory('next-half', [], { topics: [two] })
    await makeStory('next-near', [], { topics: [one, two] })
    const story = await findStory('next-first', 'en')
    expect(story?.related.map(({ slug }) => slug)).toEqual(['next-near', 'next-half'])
  })
})
