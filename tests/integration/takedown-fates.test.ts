import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { isGone } from '@/consent/takedown/gone-slug'
import { testPayload } from '../support/payload'
import { prose } from '../support/publishable'
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

/** The same words in a draft that nobody has connected: it goes, and all is looked at again. */
const makeTwin = (words: string, more: object = {}) =>
  make('testimonies', {
    ...quotation(words, 'Twin'),
    basis: 'consent',
    citation: undefined,
    _status: 'draft',
    ...more,
  })

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

test('an address is gone where its testimony left the site before, or another one that goes or was never on it has it', async () => {
  const left = await make('testimonies', quotation(wordsOf('left'), 'Left', { slug: 'left-before' }))
  expect((await ask('PATCH', `/api/testimonies/${left}`, editor({ _status: 'draft' }))).status).toBe(200)
  await takeDown(left)
  expect(isGone('left-before')).toBe(true)
  const words = wordsOf('moved')
  const moved = await make('testimonies', quotation(words, 'Moved', { slug: 'moved-from' }))
  const move = editor({ slug: 'moved-to', _status: 'published' })
  expect((await ask('PATCH', `/api/testimonies/${moved}`, move)).status).toBe(200)
  const twin = await makeTwin(words, { slug: 'moved-from' })
  const linking = await make('stories', story('Links there', 'Read /testimonies/moved-from today.'))
  await takeDown(moved)
  expect(await quoteOf(twin)).toBeUndefined()
  expect([isGone('moved-from'), isGone('moved-to')]).toEqual([true, true])
  expect((await ask('GET', `/api/stories/${linking}`)).text).not.toContain('moved-from')
})

test('a row whose id is that of what goes keeps no words on the site', async () => {
  const words = wordsOf('rowid')
  const one = await make('testimonies', quotation(words, 'A carpenter'))
  const chapters = [{ id: one, title: 'One', body: prose('Text.') }]
  const copying = await make('stories', story('Odd row', `She said: ${words}`, { chapters }))
  expect((await takeDown(one)).body.state).toBe('complete')
  expect((await ask('GET', `/api/stories/${copying}`)).text).not.toContain(words)
})

test('the receipt counts the versions there were', async () => {
  const one = await make('testimonies', quotation(wordsOf('counted'), 'A carpenter'))
  const { removed } = (await takeDown(one)).body
  expect(removed.find(({ what }) => what === 'testimony')?.count).toBe(1)
})

test('a draft over somebody else’s testimony that is off the site does not destroy that', async () => {
  const [words, own] = [wordsOf('pasted'), wordsOf('baker')]
  const one = await make('testimonies', quotation(words, 'A carpenter'))
  const other = await make('testimonies', quotation(own, 'A baker'))
  expect((await ask('PATCH', `/api/testimonies/${other}`, editor({ _status: 'draft' }))).status).toBe(200)
  await change(other, { quote: words, basis: 'consent' })
  await takeDown(one)
  expect(await quotesInVersions(other)).toContain(own)
  expect(await quotesInVersions(other)).not.toContain(words)
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

  test('but what somebody has drafted over it loses the words besides', async () => {
    const words = wordsOf('besides')
    const one = await make('testimonies', quotation(words, 'A carpenter'))
    const own = `${words.split(' ').slice(0, 13).join(' ')} ${wordsOf('ownof')}`
    const waits = await make('testimonies', quotation(own, 'A baker'))
    await change(waits, { quote: words })
    await makeTwin(words)
    expect((await takeDown(one)).body.left).toContainEqual({
      what: 'speaker',
      record: `testimonies/${waits}`,
    })
    expect(await quoteOf(waits)).toBe(own)
    expect(await quotesInVersions(waits)).not.toContain(words)
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
