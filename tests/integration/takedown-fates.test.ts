import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { isGone } from '@/consent/takedown/gone-slug'
import { testPayload } from '../support/payload'
import { makeStaff } from '../support/rest'
import {
  ask,
  byConsent,
  editor,
  make,
  quotation,
  story,
  takeDown,
  withdraw,
} from '../support/takedown-by-rest'
import { makeTestimony, wordsOf } from '../support/testimony-to-take-down'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

const quoteOf = async (id: string) =>
  (await payload.findByID({ collection: 'testimonies', id, disableErrors: true, depth: 0 }))?.quote

async function quotesInVersions(id: string): Promise<string[]> {
  const where = { parent: { equals: id } }
  const { docs } = await payload.findVersions({ collection: 'testimonies', where, pagination: false })
  return docs.map(({ version }) => version.quote)
}

async function change(id: string, data: object, as: 'editor' | 'author' = 'editor'): Promise<void> {
  const { status } = await ask('PATCH', `/api/testimonies/${id}?draft=true`, { as, json: data })
  expect(status).toBe(200)
}

const beginning = (words: string) => words.split(' ').slice(0, 9).join(' ')

test('an address that another testimony has now still shows that one, and is linked to', async () => {
  const first = await make('testimonies', quotation(wordsOf('first'), 'First', { slug: 'the-address' }))
  const move = editor({ slug: 'elsewhere', _status: 'published' })
  expect((await ask('PATCH', `/api/testimonies/${first}`, move)).status).toBe(200)
  await make('testimonies', quotation(wordsOf('second'), 'Second', { slug: 'the-address' }))
  const linking = await make('stories', story('Links on', 'Read /testimonies/the-address today.'))
  expect((await takeDown(first)).body.state).toBe('complete')
  expect((await ask('GET', `/api/stories/${linking}`)).text).toContain('/testimonies/the-address')
  expect([isGone('elsewhere'), isGone('the-address')]).toEqual([true, false])
})

test('a menu loses the entry that led to what is gone', async () => {
  const { consent, testimony } = await makeTestimony(payload)
  const header = [
    { label: 'Her words', path: `/testimonies/${testimony.slug}` },
    { label: 'Stories', path: '/stories' },
  ]
  expect((await ask('POST', '/api/globals/navigation', editor({ header }))).status).toBe(200)
  await withdraw(consent.id)
  const menu = await payload.findGlobal({ slug: 'navigation' })
  expect(menu.header?.map(({ path }) => path)).toEqual(['/stories'])
})

describe('what waits for a guardian is untouched, though the takedown looks twice', () => {
  /** The same words in a draft that nobody has connected: it goes, and all is looked at again. */
  const makeTwin = (words: string) =>
    make('testimonies', {
      ...quotation(words, 'Twin'),
      basis: 'consent',
      citation: undefined,
      _status: 'draft',
    })

  test.each([
    ['other words', { quote: wordsOf('draftover') }],
    ['another basis', { basis: 'consent' }],
  ])('with %s in a draft over it', async (name, over) => {
    const words = wordsOf(name.replace(' ', ''))
    const one = await make('testimonies', quotation(words, 'A carpenter'))
    const waits = await make('testimonies', quotation(words, 'A baker'))
    await change(waits, over)
    const twin = await makeTwin(words)
    const { body } = await takeDown(one)
    expect(body.left).toContainEqual({ what: 'speaker', record: `testimonies/${waits}` })
    expect(await quoteOf(waits)).toBe(words)
    expect(await quoteOf(twin)).toBeUndefined()
  })

  test('with a consent that ended, and other words in a draft since', async () => {
    const words = wordsOf('ended')
    const one = await makeTestimony(payload, words, wordsOf('endedone'))
    const other = await makeTestimony(payload, words, wordsOf('endedother'))
    const past = new Date(Date.now() - 1000).toISOString()
    const data = { expiresOn: past, websiteUntil: past }
    await payload.db.updateOne({ collection: 'consents', id: other.consent.id, data, returning: false })
    await payload.update({ collection: 'testimonies', id: other.testimony.id, data: { _status: 'draft' } })
    await change(other.testimony.id, { quote: wordsOf('since') })
    await withdraw(one.consent.id)
    expect(await quoteOf(other.testimony.id)).toBe(words)
    expect(await quotesInVersions(other.testimony.id)).toContain(words)
  })
})

describe('of a testimony that shares some words those alone are its own:', () => {
  test('a draft over it loses the others, so that they cannot be published', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const { consent: hers } = await makeTestimony(payload)
    const own = `${beginning(testimony.quote)} ${wordsOf('neighbour')}`
    const shares = await make('testimonies', byConsent(own, hers.id, 'A neighbour'))
    await change(shares, { quote: testimony.quote })
    expect((await withdraw(consent.id)).body.state).toBe('complete')
    await ask('PATCH', `/api/testimonies/${shares}`, editor({ _status: 'published' }))
    expect((await ask('GET', `/api/testimonies/${shares}`)).text).not.toContain(testimony.quote)
    expect(await quotesInVersions(shares)).not.toContain(testimony.quote)
    expect(await quotesInVersions(shares)).toContain(own)
  })

  test('an older version loses the others', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const shares = await make('testimonies', quotation(testimony.quote, 'A witness', { _status: 'draft' }))
    const own = { quote: `${beginning(testimony.quote)} ${wordsOf('witness')}`, _status: 'published' }
    expect((await ask('PATCH', `/api/testimonies/${shares}`, editor(own))).status).toBe(200)
    await withdraw(consent.id)
    expect(await quotesInVersions(shares)).not.toContain(testimony.quote)
    expect(await quoteOf(shares)).toBe(own.quote)
  })

  test('a draft that had all of them before is left to a guardian', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const draft = quotation(testimony.quote, 'A witness', { _status: 'draft' })
    const made = await ask('POST', '/api/testimonies?draft=true', { as: 'author', json: draft })
    const { id } = made.body.doc
    await change(id, { quote: `${beginning(testimony.quote)} ${wordsOf('author')}` }, 'author')
    expect((await withdraw(consent.id)).body.left).toContainEqual({
      what: 'speaker',
      record: `testimonies/${id}`,
    })
  })
})

test.each([
  ['all', 20],
  ['some', 9],
])('a testimony in the trash that has %s of the words shields no copy', async (name, howMany) => {
  const { consent, testimony } = await makeTestimony(payload)
  const { consent: hers } = await makeTestimony(payload)
  const part = testimony.quote.split(' ').slice(0, howMany).join(' ')
  const own = byConsent(`${part} ${wordsOf(`trash${name}`)}`, hers.id, 'A neighbour')
  const trashed = await make('testimonies', own)
  const copying = await make('stories', story(`Copies ${name}`, `She said: ${part}`))
  const trash = editor({ deletedAt: new Date().toISOString() })
  expect((await ask('PATCH', `/api/testimonies/${trashed}`, trash)).status).toBe(200)
  await withdraw(consent.id)
  expect((await ask('GET', `/api/stories/${copying}`)).text).not.toContain(part)
})
