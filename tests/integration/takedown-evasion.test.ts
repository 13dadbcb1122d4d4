import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { type BasePayload, createLocalReq } from 'payload'
import { isGone } from '@/consent/takedown/gone-slug'
import { findToLookAt } from '@/newsroom/consent/find-to-look-at'
import type { User } from '@/payload-types'
import { databaseText } from '../support/database-text'
import { eightWords } from '../support/find-in-files'
import { testPayload } from '../support/payload'
import { makeStaff, rest } from '../support/rest'
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

type Listed = { record: string }
const byRecord = (one: Listed, other: Listed) => one.record.localeCompare(other.record)
const holds = (text: string, words: string) => eightWords(words).some((run) => text.includes(run))

async function publicText(): Promise<string> {
  const lists = ['stories', 'testimonies'].flatMap((slug) => [
    `/api/${slug}?limit=500`,
    `/api/${slug}?limit=500&draft=true`,
  ])
  return (await Promise.all(lists.map((list) => ask('GET', list)))).map(({ text }) => text).join('\n')
}

const quoteOf = async (id: string) =>
  (await payload.findByID({ collection: 'testimonies', id, disableErrors: true, depth: 0 }))?.quote

describe('words that were taken down are kept by nobody', () => {
  test('who has a draft with them, in which other words stand, too', async () => {
    const { consent, testimony, copying } = await makeTestimony(payload)
    const padded = quotation(`${testimony.quote} ${wordsOf('pady')}`, 'Padded', { _status: 'draft' })
    const draft = await ask('POST', '/api/testimonies?draft=true', { as: 'author', json: padded })
    const { body } = await withdraw(consent.id)
    expect(body.state).toBe('complete')
    expect(body.left).toEqual([{ what: 'speaker', record: `testimonies/${draft.body.doc.id}` }])
    expect(holds((await ask('GET', `/api/stories/${copying.id}`)).text, testimony.quote)).toBe(false)
  })

  test('who publishes them within a longer quotation, and then from there', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    await withdraw(consent.id)
    const longer = quotation(`${testimony.quote} ${wordsOf('padx')}`, 'Padded')
    for (const data of [longer, { ...longer, _status: 'draft' }])
      expect((await ask('POST', '/api/testimonies?draft=true', editor(data))).status).toBe(403)
    expect((await ask('POST', '/api/stories', editor(story('After padding', testimony.quote)))).status).toBe(
      403,
    )
  })

  test('who has another consent of the same person, which was there before', async () => {
    const { person, consent, testimony } = await makeTestimony(payload)
    const terms = { person: person.id, scopes: ['website'], nameForm: 'anonymous', obtainedOn: '2026-01-01' }
    const other = await ask('POST', '/api/consents', { as: 'guardian', json: terms })
    await withdraw(consent.id)
    const again = byConsent(testimony.quote, other.body.doc.id, 'Again')
    expect((await ask('POST', '/api/testimonies', editor(again))).status).toBe(403)
  })

  test('who wrote them into an address, percent-encoded, or with another apostrophe', async () => {
    const words =
      'I didn’t know that they weren’t coming back and we couldn’t ask because nobody would’ve told us'
    const { consent } = await makeTestimony(payload, words)
    const url = `https://example.org/report#:~:text=${encodeURIComponent(words)}`
    const deck = `Read /testimonies/${words.replaceAll(' ', '-')} today.`
    const ids = [
      await make('stories', story('Addresses', deck, { sources: [{ title: 'S', url }] })),
      await make('stories', story('Apostrophes', words.replaceAll('’', '\u02bc'))),
    ]
    await withdraw(consent.id)
    for (const id of ids) {
      const { text } = await ask('GET', `/api/stories/${id}`)
      expect(text).not.toMatch(/coming(%20|-| )back/)
    }
  })

  test('who links to where they stood', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const node = { version: 1, format: '', indent: 0, direction: 'ltr' }
    const text = { ...node, type: 'text', text: 'her words', detail: 0, mode: 'normal', style: '' }
    const fields = { linkType: 'custom', url: `/ko/testimonies/${testimony.slug}`, newTab: false }
    const link = { ...node, type: 'link', version: 3, fields, children: [text] }
    const body = {
      root: { ...node, type: 'root', children: [{ ...node, type: 'paragraph', children: [link] }] },
    }
    const id = await make('stories', story('Linking', 'A deck.', { chapters: [{ title: 'One', body }] }))
    await withdraw(consent.id)
    const read = (await ask('GET', `/api/stories/${id}`)).text
    expect(read).toContain('her words')
    expect(read).not.toContain(testimony.slug)
  })
})

describe('a takedown destroys nothing of somebody else', () => {
  test('who said the same few words, by a consent that ended or in a published source', async () => {
    const one = await makeTestimony(payload, 'I only want to go home.', wordsOf('beforehome'))
    const other = await makeTestimony(payload, 'I only want to go home', wordsOf('otherhome'))
    const published = await make('testimonies', quotation('I only want to go home!', 'Somebody in a report'))
    const past = new Date(Date.now() - 1000).toISOString()
    const data = { expiresOn: past, websiteUntil: past }
    await payload.db.updateOne({ collection: 'consents', id: other.consent.id, data, returning: false })
    await withdraw(one.consent.id)
    expect(await quoteOf(other.testimony.id)).toBe('I only want to go home')
    const files = await payload.find({ collection: 'media', where: { id: { equals: other.portrait.id } } })
    expect(files.totalDocs).toBe(1)
    expect((await ask('GET', `/api/testimonies/${published}`)).status).toBe(200)
    await make('testimonies', quotation('I only want to go home', 'Somebody else again'))
    expect(await quoteOf(one.testimony.id)).toBeUndefined()
    const same = quotation('I only want to go home', String(one.testimony.attribution))
    expect((await ask('POST', '/api/testimonies', editor(same))).status).toBe(403)
  })

  test('whose words on the site are the same, or longer: they are off it until a guardian has looked', async () => {
    const [words, more] = [wordsOf('bothsaid'), wordsOf('onlyhers')]
    const one = await make('testimonies', quotation(words, 'A carpenter'))
    const others = [
      await make('testimonies', quotation(`${words} and more`, 'A baker')),
      await make('testimonies', quotation(words, 'a Carpenter', { slug: 'the-twin' })),
      await make(
        'testimonies',
        quotation(`${more} ${words} ${wordsOf('afterthem')}`, 'A carpenter', { slug: 'longer' }),
      ),
    ]
    const quoting = await make('stories', story('Quoting', `As she said: ${words}`))
    const before = await Promise.all(others.map(quoteOf))
    const { body } = await takeDown(one)
    expect(body.left.toSorted(byRecord)).toEqual(
      others.map((id) => ({ what: 'speaker', record: `testimonies/${id}` })).toSorted(byRecord),
    )
    expect(await Promise.all(others.map(quoteOf))).toEqual(before)
    expect(holds(await publicText(), words)).toBe(false)
    const [user] = (await payload.find({ collection: 'users', where: { roles: { in: ['guardian'] } } })).docs
    const req = await createLocalReq({ user: { ...(user as User), collection: 'users' } }, payload)
    const listed = await findToLookAt(req, body.id)
    expect(listed).toHaveLength(4)
    expect(listed.at(-1)).toEqual({
      title: 'Quoting',
      path: `/collections/stories/${quoting}`,
      why: expect.stringContaining('cut out of it'),
    })
    // Editors can still work at them, and only somebody who is a guardian, too, publishes them.
    const [left = ''] = others
    const note = { contentNote: 'Describes hunger.' }
    const patch = (query: string, json: object) =>
      ask('PATCH', `/api/testimonies/${left}${query}`, editor(json))
    expect((await patch('?draft=true', note)).status).toBe(200)
    expect((await patch('', { _status: 'published' })).status).toBe(403)
    // That it was on the site stays known: its address answers that it is gone once it is taken down itself.
    expect((await takeDown(others[1] ?? '')).status).toBe(200)
    expect(isGone('the-twin')).toBe(true)
  })

  test('whose words an editor or author once had in a draft over it, or before another one was written', async () => {
    const [first, second] = [wordsOf('strangera'), wordsOf('strangerb')]
    const strangers = [
      await make('testimonies', quotation(first, 'A stranger')),
      await make('testimonies', quotation(second, 'Another stranger')),
    ]
    const { consent, testimony } = await makeTestimony(payload)
    const over = (quote: string) =>
      ask('PATCH', `/api/testimonies/${testimony.id}?draft=true`, editor({ quote, updatedAt: undefined }))
    expect((await over(`${first} ${second}`)).status).toBe(200)
    expect((await over(testimony.quote)).status).toBe(200)
    const draft = quotation(testimony.quote, 'A stranger', { _status: 'draft' })
    expect((await ask('PATCH', `/api/testimonies/${strangers[0]}?draft=true`, editor(draft))).status).toBe(
      200,
    )
    const { body } = await withdraw(consent.id)
    expect(body.left).toEqual([])
    for (const [index, words] of [first, second].entries()) {
      const { status, text } = await ask('GET', `/api/testimonies/${strangers[index]}`)
      expect({ status, isThere: text.includes(words) }).toEqual({ status: 200, isThere: true })
    }
    expect(await databaseText(payload)).not.toContain(testimony.quote)
  })

  test('who has given them by a consent that ended: they can be published again by a new one', async () => {
    const words = wordsOf('sharedby')
    const one = await makeTestimony(payload, words, wordsOf('oneearlier'))
    const other = await makeTestimony(payload, words, wordsOf('otherearlier'))
    const past = new Date(Date.now() - 1000).toISOString()
    const data = { expiresOn: past, websiteUntil: past }
    await payload.db.updateOne({ collection: 'consents', id: other.consent.id, data, returning: false })
    const { body } = await withdraw(one.consent.id)
    expect(body.left).toEqual([{ what: 'speaker', record: `testimonies/${other.testimony.id}` }])
    const address = `/api/testimonies/${other.testimony.id}`
    expect((await ask('PATCH', address, editor({ _status: 'published', portrait: null }))).status).not.toBe(
      200,
    )
    const scopes = ['website', 'translation']
    const terms = { person: other.person.id, scopes, nameForm: 'anonymous', obtainedOn: '2026-01-01' }
    const renewed = await ask('POST', '/api/consents', { as: 'guardian', json: terms })
    const json = { consent: renewed.body.doc.id }
    expect((await ask('POST', `${address}/consent`, { as: 'guardian', json })).status).toBe(200)
    expect((await ask('PATCH', address, editor({ _status: 'published', portrait: null }))).status).toBe(200)
    expect(holds((await ask('GET', address)).text, words)).toBe(true)
  })
})

test('the same words under the same consent, or another one of the same person, go as well', async () => {
  const { person, consent, testimony, copying } = await makeTestimony(payload)
  const terms = { person: person.id, scopes: ['website'], nameForm: 'anonymous', obtainedOn: '2026-01-01' }
  const second = await ask('POST', '/api/consents', { as: 'guardian', json: terms })
  const twins = [
    await make('testimonies', byConsent(testimony.quote, consent.id, 'Twin')),
    await make('testimonies', byConsent(testimony.quote, second.body.doc.id, 'Second twin')),
  ]
  const { body } = await takeDown(testimony.id)
  expect(body.left).toEqual([])
  for (const id of twins) expect(await quoteOf(id)).toBeUndefined()
  expect(holds((await ask('GET', `/api/stories/${copying.id}`)).text, testimony.quote)).toBe(false)
})

test('words do not come back in pieces, in what is entered anew', async () => {
  const { consent, testimony } = await makeTestimony(payload, `${wordsOf('piece')} ${wordsOf('morsel')}`)
  await withdraw(consent.id)
  const piece = testimony.quote.split(' ').slice(2, 11).join(' ')
  const data = quotation(`${piece} ${wordsOf('fillera')} ${wordsOf('fillerb')}`, 'Somebody')
  for (const more of [{}, { createdAt: '2020-01-01T00:00:00.000Z' }])
    expect((await ask('POST', '/api/testimonies', editor({ ...data, ...more }))).status).toBe(403)
})

describe('a takedown that is not complete', () => {
  test('shows nothing to whoever asks for drafts, and has removed what it could', async () => {
    const quote = wordsOf('stuckx')
    const id = await make('testimonies', quotation(quote, 'Stuck'))
    const blocked = await make('stories', story('Stuck', quote))
    const { updateOne } = payload.db
    payload.db.updateOne = (async (args: Parameters<typeof updateOne>[0]) => {
      if ('id' in args && args.id === blocked) throw new Error('The disk is full')
      return updateOne.call(payload.db, args)
    }) as typeof updateOne
    try {
      expect((await takeDown(id)).status).toBe(500)
    } finally {
      payload.db.updateOne = updateOne
    }
    expect((await ask('GET', '/api/testimonies?draft=true&limit=500')).text).not.toContain('stuckxword0')
    expect(await quoteOf(id)).toBeUndefined()
    const { status, body } = await takeDown(id)
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'complete' })
    expect(await publicText()).not.toContain('stuckxword0')
  })

  test('keeps no other from taking from sight at once what it is about', async () => {
    const [first, second] = [await makeTestimony(payload), await makeTestimony(payload)]
    let isDone = false
    const going = withdraw(first.consent.id).then(() => {
      isDone = true
    })
    const other = withdraw(second.consent.id)
    let wasHiddenMeanwhile = false
    while (!isDone && !wasHiddenMeanwhile) {
      const { status } = await rest('GET', `/api/testimonies/${second.testimony.id}`)
      wasHiddenMeanwhile = status !== 200 && !isDone
      // SQLite answers at once, and nothing else would have its turn.
      await setImmediate()
    }
    await Promise.all([going, other])
    expect(wasHiddenMeanwhile).toBe(true)
  })
})

test('a testimony that rested on the consent before is left to a guardian', async () => {
  const { consent, testimony } = await makeTestimony(payload)
  const disconnect = { as: 'guardian', json: { consent: null } } as const
  expect((await rest('POST', `/api/testimonies/${testimony.id}/consent`, disconnect)).status).toBe(200)
  const { body } = await withdraw(consent.id)
  expect(body.left).toEqual([{ what: 'former', record: `testimonies/${testimony.id}` }])
  expect(await quoteOf(testimony.id)).toBe(testimony.quote)
  expect((await rest('GET', `/api/testimonies/${testimony.id}`)).status).toBe(404)
})

test('an address that was never published is not said to be gone', async () => {
  const { consent, testimony } = await makeTestimony(payload)
  const draft = { as: 'editor', json: { slug: 'only-ever-a-draft' } } as const
  expect((await rest('PATCH', `/api/testimonies/${testimony.id}?draft=true`, draft)).status).toBe(200)
  await withdraw(consent.id)
  expect(isGone(String(testimony.slug))).toBe(true)
  expect(isGone('only-ever-a-draft')).toBe(false)
})
