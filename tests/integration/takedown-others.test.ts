import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { begin } from '@/consent/takedown/begin'
import { resumeTakedowns } from '@/consent/takedown/take-down'
import { databaseText } from '../support/database-text'
import { testPayload } from '../support/payload'
import { makeStaff, rest, upload } from '../support/rest'
import { lineOf, makeTestimony, placed, textOf, wordsOf } from '../support/testimony-to-take-down'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

const phrase = 'in the cold spring when the trains no longer ran'

async function withdraw(consent: string) {
  const response = await rest('POST', `/api/consents/${consent}/withdraw`, { as: 'guardian' })
  return { status: response.status, receipt: await response.json() }
}

async function quoteOf(id: string): Promise<string | undefined> {
  return (await payload.findByID({ collection: 'testimonies', id, disableErrors: true, depth: 0 }))?.quote
}

const isPublic = async (path: string) => (await rest('GET', path)).status === 200

describe('a withdrawal leaves alone', () => {
  test('what others said in some of the same words, and what says it about something else', async () => {
    const one = await makeTestimony(payload, `${wordsOf('mine')} ${phrase}`)
    const other = await makeTestimony(payload, `${wordsOf('hers')} ${phrase} ${wordsOf('more')}`)
    const story = await payload.create({
      collection: 'stories',
      data: {
        title: 'About trains',
        slug: 'about-trains',
        deck: `It was ${phrase}.`,
        chapters: [{ title: 'One', body: textOf(lineOf(`Prices rose ${phrase}.`)) }],
        _status: 'published',
      },
    })
    await withdraw(one.consent.id)
    expect(await quoteOf(other.testimony.id)).toBe(other.testimony.quote)
    expect(await isPublic(`/api/testimonies/${other.testimony.id}`)).toBe(true)
    const { deck } = await payload.findByID({ collection: 'stories', id: story.id, depth: 0 })
    expect(deck).toBe(`It was ${phrase}.`)
    expect(await quoteOf(one.testimony.id)).toBeUndefined()
  })

  test('the same words under another consent, and tells a guardian of them', async () => {
    const words = wordsOf('twice')
    const one = await makeTestimony(payload, words)
    const other = await makeTestimony(payload, words, 'An earlier draft of it, quite another.')
    const { receipt } = await withdraw(one.consent.id)
    expect(await quoteOf(other.testimony.id)).toBe(words)
    expect(receipt.left).toEqual([{ what: 'consent', record: `testimonies/${other.testimony.id}` }])
    // Done again, as after a restore, it still does.
    await payload.db.updateOne({
      collection: 'takedowns',
      id: receipt.id,
      data: { state: 'begun' },
      returning: false,
    })
    await resumeTakedowns(payload)
    expect(await quoteOf(other.testimony.id)).toBe(words)
  })

  test('a picture that an earlier version had by mistake, where somebody else has it', async () => {
    const [one, other] = [await makeTestimony(payload), await makeTestimony(payload)]
    const choose = (portrait: string) =>
      payload.update({ collection: 'testimonies', id: one.testimony.id, data: { portrait } })
    await choose(other.portrait.id)
    await choose(one.portrait.id)
    await withdraw(one.consent.id)
    expect(await isPublic(`/api/media/file/${other.portrait.filename}`)).toBe(true)
    expect(await isPublic(`/api/media/file/${one.portrait.filename}`)).toBe(false)
  })

  test('a record that is deleted or unpublished while it is looked through', async () => {
    const { consent, copying, placing } = await makeTestimony(payload)
    const asked = withdraw(consent.id)
    await payload.delete({ collection: 'stories', id: placing.id })
    await payload.update({ collection: 'stories', id: copying.id, data: { _status: 'draft' } })
    expect((await asked).status).toBe(200)
    expect(await isPublic(`/api/stories/${placing.id}`)).toBe(false)
    expect(await isPublic(`/api/stories/${copying.id}`)).toBe(false)
  })
})

describe('a withdrawal reaches', () => {
  test('captions that hold the words, and says that a film has to be looked at', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const words = testimony.quote.split(' ')
    const cue = (from: number, text: string[]) =>
      `00:0${from}.000 --> 00:0${from + 1}.000\n${text.join(' ')}\n`
    const captions = `WEBVTT\n\n${cue(1, words.slice(0, 10))}\n${cue(3, words.slice(10))}`
    const form = () => upload({ data: Buffer.from(captions), name: 'captions.vtt' })
    const sent = await rest('POST', '/api/media', { as: 'editor', form: form() })
    const { doc: file } = await sent.json()
    await payload.create({
      collection: 'videos',
      data: {
        title: 'A film',
        slug: 'a-film',
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        captions: file.id,
        transcript: 'Told elsewhere.',
        _status: 'published',
      },
    })
    expect(await isPublic(`/api/media/file/${file.filename}`)).toBe(true)
    const { receipt } = await withdraw(consent.id)
    expect(await isPublic(`/api/media/file/${file.filename}`)).toBe(false)
    expect(receipt.removed.map(({ what }: { what: string }) => what)).toContain('captions')
    expect(JSON.stringify(receipt.left)).toContain(file.id)
    expect((await rest('POST', '/api/media', { as: 'editor', form: form() })).status).toBe(403)
  })

  test('words set line by line, with what cannot be seen in them, and in titles and addresses of several records', async () => {
    const short = Array.from({ length: 20 }, (_, index) => `zq${String.fromCharCode(97 + index)}`).join(' ')
    const { consent, testimony } = await makeTestimony(payload, short)
    const words = testimony.quote.split(' ')
    const hidden = words.map((word) => `${word.slice(0, 1)}\u00AD${word.slice(1)}`).join(' ')
    const lines = [0, 7, 14].map((from) => lineOf(words.slice(from, from + 7).join(' ')))
    const body = placed(testimony.id, ...lines)
    const ids: string[] = []
    for (const slug of ['first', 'second']) {
      const { id } = await payload.create({
        collection: 'stories',
        data: {
          title: testimony.quote,
          slug: `${slug}-${words.join('-')}`.slice(0, 80),
          deck: hidden,
          chapters: [{ title: testimony.quote, body }],
          _status: 'published',
        },
      })
      ids.push(id)
    }
    expect((await withdraw(consent.id)).status).toBe(200)
    // Two in a row: what is sealed there has any three letters by chance.
    expect((await databaseText(payload)).match(/zq[a-t][ -]zq[a-t]/g) ?? []).toEqual([])
    for (const id of ids) {
      const story = await rest('GET', `/api/stories/${id}`)
      expect(story.status).toBe(200)
      const { title, deck, chapters } = await story.json()
      expect({ title, deck, chapter: chapters[0].title }).toEqual({ title: '…', deck: '…', chapter: '…' })
      // An editor can still save it.
      const saved = await rest('PATCH', `/api/stories/${id}`, {
        as: 'editor',
        json: { deck: 'Another deck.' },
      })
      expect(saved.status).toBe(200)
    }
  })

  test('what came under the consent after it was withdrawn, and its copies, when it is asked for again', async () => {
    const { consent, placing } = await makeTestimony(payload)
    await withdraw(consent.id)
    const copied = { collection: 'stories', id: placing.id, data: { deck: wordsOf('late') } } as const
    await payload.update(copied)
    const late = await payload.create({
      collection: 'testimonies',
      draft: true,
      data: { quote: wordsOf('late'), slug: 'late', originalLanguage: 'en', attribution: 'A' },
    })
    // As no rule lets anybody do.
    const data = { consent: consent.id, basis: 'consent' }
    await payload.db.updateOne({ collection: 'testimonies', id: late.id, data, returning: false })
    await withdraw(consent.id)
    expect(await quoteOf(late.id)).toBeUndefined()
    expect((await databaseText(payload)).includes('lateword1')).toBe(false)
  })

  test('its words out of each of very many records', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const count = 120
    for (let number = 0; number < count; number++) {
      const [title, description] = [{ en: `Topic ${number}` }, { en: testimony.quote }]
      const data = { title, slug: `topic-${number}`, description }
      await payload.db.create({ collection: 'topics', data, returning: false })
    }
    expect((await withdraw(consent.id)).status).toBe(200)
    const { docs } = await payload.find({ collection: 'topics', pagination: false })
    expect(docs.filter(({ slug }) => slug.startsWith('topic-'))).toHaveLength(count)
    expect((await databaseText(payload)).includes(testimony.quote.slice(0, 30))).toBe(false)
  })

  test('all that were begun, though one of them cannot be completed', async () => {
    const { createLocalReq } = await import('payload')
    const made = [await makeTestimony(payload), await makeTestimony(payload)]
    const ids: string[] = []
    for (const { consent } of made)
      ids.push(await begin({ origin: 'consent', originId: consent.id }, await createLocalReq({}, payload)))
    const { updateOne } = payload.db
    payload.db.updateOne = ((args: { id?: string }) => {
      if (args.id === made[0]?.testimony.id) throw new Error('The disk is full')
      return updateOne.call(payload.db, args as never)
    }) as never
    try {
      await expect(resumeTakedowns(payload)).rejects.toThrow('The disk is full')
    } finally {
      payload.db.updateOne = updateOne
    }
    const stateOf = async (id = '') => (await payload.findByID({ collection: 'takedowns', id })).state
    expect(await stateOf(ids[1])).toBe('complete')
    expect(await stateOf(ids[0])).toBe('begun')
    await resumeTakedowns(payload)
    expect(await stateOf(ids[0])).toBe('complete')
  })
})
