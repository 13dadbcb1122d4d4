import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { findCards, findWall, perWallPage, type WallChoice } from '@/content/testimony-wall'
import { testPayload } from '../support/payload'

let payload: BasePayload
const published = { _status: 'published' as const }

async function makeTestimony(slug: string, data: object = {}) {
  return payload.create({
    collection: 'testimonies',
    data: {
      slug,
      quote: `The words of ${slug}`,
      originalLanguage: 'en',
      attribution: `Speaker ${slug}`,
      basis: 'published-source',
      citation: { title: 'A Report', publisher: 'An Organisation' },
      ...published,
      ...data,
    },
  })
}

const wall = (choice: WallChoice, page = 1) => findWall({ choice, page, locale: 'en' }, findCards)
const slugsOf = async (choice: WallChoice) => (await wall(choice)).testimonies.map(({ slug }) => slug)

beforeAll(async () => {
  payload = await testPayload()
  const topic = async (slug: string) =>
    (await payload.create({ collection: 'topics', data: { slug, title: `On ${slug}`, ...published } })).id
  const [markets, films] = [await topic('markets'), await topic('films')]
  await makeTestimony('first', { topics: [markets], leftYear: 2010 })
  await makeTestimony('second', { topics: [markets, films], leftYear: 1998, originalLanguage: 'ko-KP' })
  await makeTestimony('third', { originalLanguage: 'ko', leftYear: 2010 })
  await makeTestimony('draft', { topics: [markets], leftYear: 1971, _status: 'draft' })
})

test('is narrowed to a topic, a year, a language, and all of them at once', async () => {
  expect(await slugsOf({})).toEqual(['first', 'second', 'third'])
  expect(await slugsOf({ topic: 'markets' })).toEqual(['first', 'second'])
  expect(await slugsOf({ left: '2010' })).toEqual(['first', 'third'])
  expect(await slugsOf({ language: 'ko' })).toEqual(['second', 'third'])
  expect(await slugsOf({ language: 'ko', topic: 'markets' })).toEqual(['second'])
  expect(await slugsOf({ topic: 'films', left: '2010' })).toEqual([])
})

test('offers what there is, and how many there would be', async () => {
  const { count, topics, years, languages } = await wall({ topic: 'markets' })
  expect(count).toBe(2)
  expect(topics.map(({ value, title, count }) => [value, title, count])).toEqual([
    ['markets', 'On markets', 2],
    ['films', 'On films', 1],
  ])
  // What is not on the site is not counted either.
  expect(years.map(({ value, count }) => [value, count])).toEqual([
    ['1998', 1],
    ['2010', 1],
  ])
  expect(languages.map(({ value, count }) => [value, count])).toEqual([
    ['en', 1],
    ['ko', 1],
  ])
})

test('has nothing to show for what nobody said, nor beyond its last page', async () => {
  expect(await slugsOf({ topic: "'; drop table" })).toEqual([])
  expect((await wall({}, 2)).testimonies).toEqual([])
})

test('shows no testimony that left the site since what it is chosen by was read', async () => {
  const cards = await findCards('en')
  const { id } = await makeTestimony('leaving')
  const before = [...cards, { id, topic: [], language: 'en' }]
  await payload.update({ collection: 'testimonies', id, data: { _status: 'draft' } })
  const { testimonies } = await findWall({ choice: {}, page: 1, locale: 'en' }, async () => before)
  expect(testimonies.map(({ slug }) => slug)).toEqual(['first', 'second', 'third'])
})

test('goes on on further pages', async () => {
  for (let number = 1; number <= perWallPage; number++) await makeTestimony(`more-${number}`)
  expect(await wall({})).toMatchObject({ count: perWallPage + 3, page: 1, pages: 2 })
  expect((await wall({})).testimonies).toHaveLength(perWallPage)
  expect((await wall({}, 2)).testimonies.map(({ slug }) => slug)).toEqual([
    `more-${perWallPage - 2}`,
    `more-${perWallPage - 1}`,
    `more-${perWallPage}`,
  ])
})
