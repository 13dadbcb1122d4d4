import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { expire } from '@/content/page-cache.mjs'
import { search } from '@/content/search'
import { currentIndex } from '@/content/search-index'
import { tags } from '@/content/tags'
import type { SearchView } from '@/content/views'
import { queryFrom } from '@/search/query'
import { testPayload } from '../support/payload'
import { keepCaptions, prose, publishable } from '../support/publishable'
import { makeStaff, rest } from '../support/rest'
import { makeTestimony, placed } from '../support/testimony-to-take-down'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
  films = { transcript: 'All that is said.', ...(await keepCaptions(payload)) }
})

const published = { _status: 'published' as const }

const lookFor = (q: string, locale: 'en' | 'ko' = 'en', more: object = {}) =>
  search(queryFrom({ q, ...more }), locale)
const paths = ({ found }: SearchView) => found.map(({ record }) => record.path)
const total = ({ counts }: SearchView) => Object.values(counts).reduce((sum, count) => sum + count, 0)
const excerpt = ({ found }: SearchView) => found[0]?.excerpt.map(({ text }) => text).join('')

async function make(collection: 'testimonies' | 'statistics' | 'videos' | 'stories', data: object) {
  const { id } = await payload.create({
    collection,
    depth: 0,
    data: {
      ...publishable[collection].data,
      ...(collection === 'videos' && films),
      ...published,
      ...data,
    } as never,
  })
  return id
}

/** What a film is not published without. */
let films: object

/** What the site does after each save; in this layer there is no site. */
const tellSite = () => expire(tags)

describe('a search', () => {
  beforeEach(tellSite)

  test('knows a place and a year only where readers are told of them', async () => {
    await make('testimonies', { slug: 'untold', quote: 'We left.', leftPlace: 'Musan', leftYear: 1997 })
    await make('testimonies', { slug: 'told', quote: 'We fled.', leftVerb: 'fled', leftPlace: 'Musan' })
    await tellSite()
    expect(paths(await lookFor('Musan'))).toEqual(['/testimonies/told'])
    expect(total(await lookFor('1997'))).toBe(0)
  })

  test('finds all kinds in their language, and only one of them if asked', async () => {
    await make('testimonies', { slug: 'lantern-voice', quote: 'We lit a lantern.' })
    await make('statistics', { slug: 'lanterns', title: 'lanterns were lit', value: 1234 })
    await make('videos', { slug: 'lantern-film', title: 'The lantern' })
    await make('stories', {
      slug: 'lantern-story',
      title: 'A night',
      chapters: [{ title: 'One', body: prose('Somebody carried a lantern along the river.') }],
    })
    await tellSite()
    const all = await lookFor('lantern')
    expect(all.counts).toEqual({ stories: 1, testimonies: 1, statistics: 1, videos: 1 })
    expect(paths(all).toSorted()).toEqual([
      '/statistics/lanterns',
      '/stories/lantern-story',
      '/testimonies/lantern-voice',
      '/videos/lantern-film',
    ])
    expect(paths(await lookFor('lantern', 'ko', { type: 'videos' }))).toEqual(['/ko/videos/lantern-film'])
    expect(paths(await lookFor('1,234'))).toEqual(['/statistics/lanterns'])
  })

  test('finds a story by its own words, not by those it places', async () => {
    const id = await make('testimonies', { slug: 'placed-voice', quote: 'A quokka crossed the border.' })
    await make('stories', {
      slug: 'placing-story',
      title: 'Places it',
      chapters: [{ title: 'One', body: placed(id) }],
    })
    await tellSite()
    expect(paths(await lookFor('quokka'))).toEqual(['/testimonies/placed-voice'])
  })

  test('says what is to be known before words, and quotes none of them', async () => {
    await make('testimonies', {
      slug: 'hard',
      quote: 'The xylophone was hard.',
      contentNote: 'Speaks of loss.',
    })
    await make('stories', {
      slug: 'hard-chapter',
      title: 'A chapter',
      deck: 'A deck.',
      chapters: [{ title: 'One', contentNote: 'Loss.', body: prose('A second xylophone.') }],
    })
    await make('videos', {
      slug: 'hard-film',
      title: 'A film',
      contentNote: 'Loss.',
      transcript: 'Xylophone here.',
    })
    await tellSite()
    const answer = await lookFor('xylophone')
    expect(total(answer)).toBe(3)
    expect(JSON.stringify(answer.found.map(({ title, excerpt }) => [title, excerpt]))).not.toMatch(
      /xylophone/i,
    )
    expect(JSON.stringify(answer.found)).toContain('Speaks of loss.')
  })

  test('pages through many, and never past the last', async () => {
    for (let number = 0; number < 12; number++)
      await make('statistics', { slug: `okapi-${number}`, title: `okapis, count ${number}` })
    await tellSite()
    const [first, second, beyond] = [
      await lookFor('okapis'),
      await lookFor('okapis', 'en', { page: '2' }),
      await lookFor('okapis', 'en', { page: '99' }),
    ]
    expect([first.found.length, second.found.length, first.pages]).toEqual([10, 2, 2])
    expect(new Set([...paths(first), ...paths(second)]).size).toBe(12)
    expect(paths(beyond)).toEqual(paths(second))
  })
})

/** Whether the site was told of a change or not: nothing that is not public may be found. */
describe.each([
  ['told', tellSite],
  ['not told', async () => {}],
])('an index that was %s', (_, tell) => {
  const name = _.replace(' ', '')

  test('has no draft, neither of what is new nor of what is published', async () => {
    const id = await make('testimonies', { slug: `first-${name}`, quote: `Published ${name}marmot.` })
    await tellSite()
    expect(total(await lookFor(`${name}marmot`))).toBe(1)
    await payload.update({
      collection: 'testimonies',
      id,
      data: { quote: `Draft ${name}gecko.` },
      draft: true,
    })
    await payload.create({
      collection: 'testimonies',
      data: { quote: `New ${name}gecko.`, originalLanguage: 'en' },
      draft: true,
    })
    await tell()
    expect(total(await lookFor(`${name}gecko`))).toBe(0)
    expect(total(await lookFor(`${name}marmot`))).toBe(1)
  })

  test.each(['unpublished', 'trashed', 'deleted'])('finds nothing that was %s', async (fate) => {
    const word = `${name}${fate}word`
    const id = await make('testimonies', { slug: word, quote: `It has ${word} in it.` })
    await tellSite()
    for (const locale of ['en', 'ko'] as const) expect(total(await lookFor(word, locale))).toBe(1)
    if (fate === 'deleted') await payload.delete({ collection: 'testimonies', id })
    else {
      const data =
        fate === 'trashed' ? { deletedAt: new Date().toISOString() } : { _status: 'draft' as const }
      await payload.update({ collection: 'testimonies', id, data })
    }
    await tell()
    for (const locale of ['en', 'ko'] as const) {
      const answer = await lookFor(word, locale)
      expect([total(answer), answer.found]).toEqual([0, []])
    }
  })

  test('shows new words and addresses, and finds nothing by the old words', async () => {
    const id = await make('statistics', { slug: `old-${name}`, title: `An old ${name}heron` })
    await tellSite()
    expect(paths(await lookFor(`${name}heron`))).toEqual([`/statistics/old-${name}`])
    await payload.update({
      collection: 'statistics',
      id,
      data: { slug: `new-${name}`, title: `A new ${name}osprey` },
    })
    await tell()
    expect(total(await lookFor(`${name}heron`))).toBe(0)
    expect(paths(await lookFor(`${name}osprey`))).toEqual([`/statistics/new-${name}`])
  })

  test('finds nothing of words that were taken down, nor of their copies', async () => {
    const words = Array.from('abcdefghijklmnopqrst', (letter) => `taken${name}${letter.repeat(3)}`).join(' ')
    const some = words.split(' ').slice(0, 3).join(' ')
    const { consent, copying } = await makeTestimony(payload, words)
    await tellSite()
    for (const locale of ['en', 'ko'] as const) expect(total(await lookFor(some, locale))).toBeGreaterThan(0)
    const response = await rest('POST', `/api/consents/${consent.id}/withdraw`, { as: 'guardian' })
    expect(response.status).toBe(200)
    await tell()
    for (const locale of ['en', 'ko'] as const) {
      const answer = await lookFor(some, locale)
      expect([total(answer), JSON.stringify(answer)]).toEqual([0, expect.not.stringContaining('taken')])
    }
    await tellSite()
    expect(paths(await lookFor(copying.title))).toContain(`/stories/${copying.slug}`)
  })
})

test('an index that is being built when words are taken down is not kept as it is', async () => {
  const word = 'wolverineword'
  const id = await make('testimonies', { slug: word, quote: `It has ${word} in it.` })
  await tellSite()
  const building = currentIndex('en')
  await payload.update({ collection: 'testimonies', id, data: { _status: 'draft' } })
  await tellSite()
  await building
  const index = await currentIndex('en')
  expect(index.search(word)).toEqual([])
  expect(excerpt(await lookFor(word))).toBeUndefined()
})

test('a consent that has ended takes its words out of the index', async () => {
  const { consent } = await makeTestimony(payload, 'An endedconsentword that somebody said.')
  await tellSite()
  expect(total(await lookFor('endedconsentword'))).toBeGreaterThan(0)
  await payload.db.updateOne({
    collection: 'consents',
    id: consent.id,
    data: { websiteUntil: new Date(Date.now() - 1000).toISOString() },
    returning: false,
  })
  await tellSite()
  const { counts } = await lookFor('endedconsentword')
  expect(counts.testimonies).toBe(0)
})
