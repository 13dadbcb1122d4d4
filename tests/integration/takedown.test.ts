import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { TakedownPreview } from '@/consent/takedown/preview'
import { receiptOf } from '@/consent/takedown/take-down'
import { databaseText } from '../support/database-text'
import { eightWords, filesHolding } from '../support/find-in-files'
import { testPayload } from '../support/payload'
import { picture } from '../support/pictures'
import { prose } from '../support/publishable'
import { makeStaff, rest } from '../support/rest'
import { earlier, makeTestimony, quote } from '../support/testimony-to-take-down'

let payload: BasePayload
const isSqlite = process.env.DATABASE_URL?.startsWith('file:')

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

const dump = () => databaseText(payload)

const mediaFiles = async () => (await readdir(process.env.MEDIA_DIR ?? '').catch(() => [])).toSorted()

async function withdraw(consent: string, as: Parameters<typeof rest>[2] = { as: 'guardian' }) {
  const response = await rest('POST', `/api/consents/${consent}/withdraw`, as)
  return { status: response.status, receipt: await response.json() }
}

async function storyText(id: string, locale = 'en'): Promise<string> {
  const response = await rest('GET', `/api/stories/${id}?locale=${locale}&depth=0`)
  expect(response.status).toBe(200)
  return response.text()
}

describe('a withdrawal', () => {
  test('removes the testimony, its portrait and every copy, and leaves the stories as they were but for that', async () => {
    const before = await mediaFiles()
    const { consent, testimony, portrait, placing, copying } = await makeTestimony(payload, quote, earlier)
    await rest('PATCH', `/api/stories/${copying.id}?draft=true`, {
      as: 'editor',
      json: { deck: `Draft: ${quote}` },
    })
    await payload.updateGlobal({ slug: 'home', data: { featuredTestimonies: [testimony.id], intro: quote } })
    const isHeld = [...eightWords(quote), ...eightWords(earlier)]
    const held = await dump()
    for (const words of [quote, earlier]) expect(held).toContain(words)
    expect((await mediaFiles()).length).toBeGreaterThan(before.length + 4)

    const { status, receipt } = await withdraw(consent.id)
    expect(status).toBe(200)

    const left = await dump()
    for (const words of isHeld) expect(left).not.toContain(words)
    expect(left).not.toContain(testimony.attribution)
    expect(await mediaFiles()).toEqual(before)
    if (isSqlite) {
      const folder = path.dirname(process.env.DATABASE_URL?.slice('file:'.length) ?? '')
      expect(
        await filesHolding([...isHeld, testimony.attribution, String(portrait.filename)], folder),
      ).toEqual([])
    }
    expect((await rest('GET', `/api/testimonies/${testimony.id}`, { as: 'admin' })).status).toBe(404)
    for (const locale of ['en', 'ko']) {
      const text = await storyText(placing.id, locale)
      expect(text).toContain('Before the words.')
      expect(text).toContain('After them.')
      expect(text).not.toContain(testimony.id)
    }
    const copy = await storyText(copying.id)
    expect(copy).toContain('She said:')
    expect(copy).toContain('After them.')
    const home = await payload.findGlobal({ slug: 'home', depth: 0 })
    expect(home.featuredTestimonies).toEqual([])

    expect(receipt.origin).toBe('consent')
    expect(receipt.completedAt).toMatch(/^\d{4}-/)
    expect(receipt.removed.map(({ what }: { what: string }) => what).toSorted()).toEqual([
      'copy',
      'copy',
      'place',
      'portrait',
      'testimony',
    ])
    expect(JSON.stringify(receipt)).toContain(`/testimonies/${testimony.slug}`)
    expect(JSON.stringify(receipt)).toContain(`/stories/${placing.slug}`)
    expect(receipt.outOfReach.length).toBeGreaterThan(2)
    expect(receipt.state).toBe('complete')
    const inKorean = await receiptOf(payload, receipt.id, 'ko')
    expect(inKorean.removed).toEqual(receipt.removed)
    for (const { what, whatToDo } of inKorean.outOfReach) {
      expect(what).toMatch(/[가-힣]/)
      expect(whatToDo).toMatch(/[가-힣]/)
    }
  })

  test('is done by guardians alone, whether or not there is such a consent', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    for (const as of [undefined, 'author', 'editor', 'admin'] as const) {
      for (const id of [consent.id, testimony.id]) expect((await withdraw(id, { as })).status).toBe(403)
      expect((await rest('POST', `/api/testimonies/${testimony.id}/takedown`, { as })).status).toBe(403)
    }
    expect((await withdraw(testimony.id)).status).toBe(404)
    expect((await rest('GET', `/api/testimonies/${testimony.id}`)).status).toBe(200)
  })

  test('tells guardians beforehand whose words it is about, and which, the trash too, and removes nothing', async () => {
    const { person, consent, testimony } = await makeTestimony(payload)
    const { basis, originalLanguage } = testimony
    const more = { basis, originalLanguage, quote: 'Not said to anybody yet.', consent: consent.id }
    for (const deletedAt of [null, null, null, null, new Date().toISOString()])
      await payload.create({
        collection: 'testimonies',
        draft: true,
        data: { ...more, attribution: 'A neighbour', deletedAt },
      })
    const ask = (path: string, as: 'guardian' | 'editor' | 'admin') => rest('GET', `/api/${path}`, { as })
    const answer = await ask(`consents/${consent.id}/withdraw`, 'guardian')
    const view = (await answer.json()) as TakedownPreview
    expect(view).toMatchObject({ reference: consent.reference, person: person.realName, total: 6 })
    expect(view.testimonies).toHaveLength(5)

    const one = (await (
      await ask(`testimonies/${testimony.id}/takedown`, 'guardian')
    ).json()) as TakedownPreview
    const { id, attribution, quote: said } = testimony
    expect(one).toEqual({ testimonies: [{ id, attribution, quote: said }], total: 1 })
    for (const as of ['editor', 'admin'] as const)
      for (const path of [`consents/${consent.id}/withdraw`, `testimonies/${id}/takedown`])
        expect((await ask(path, as)).status).toBe(403)
    expect((await rest('GET', `/api/testimonies/${id}`)).status).toBe(200)
  })

  test('answers the same when it is repeated, and cannot be taken back', async () => {
    const { consent } = await makeTestimony(payload)
    const [first, second] = [await withdraw(consent.id), await withdraw(consent.id)]
    expect(second).toEqual(first)
    const scopes = { json: { scopes: ['website'] }, as: 'guardian' } as const
    expect((await rest('PATCH', `/api/consents/${consent.id}`, scopes)).status).toBe(403)
    const read = await rest('GET', `/api/consents/${consent.id}`, { as: 'guardian' })
    expect((await read.json()).status).toBe('withdrawn')
  })

  test('of two at the same time ends in one receipt', async () => {
    const { consent } = await makeTestimony(payload)
    const [one, other] = await Promise.all([withdraw(consent.id), withdraw(consent.id)])
    expect(one).toEqual(other)
    const { totalDocs } = await payload.find({
      collection: 'takedowns',
      where: { originId: { equals: consent.id } },
    })
    expect(totalDocs).toBe(1)
  })

  test('is not undone by a form that somebody had open, be it whoever wrote the copy', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const deck = `A deck: ${testimony.quote}`
    const made = await rest('POST', '/api/stories', {
      as: 'editor',
      json: { title: 'Open', deck, chapters: [{ title: 'One', body: prose('Text.') }], _status: 'published' },
    })
    const { doc } = await made.json()
    for (const draft of ['', '?draft=true']) {
      await rest('PATCH', `/api/stories/${doc.id}${draft}`, { as: 'editor', json: { deck } })
    }
    const open = await (
      await rest('GET', `/api/stories/${doc.id}?draft=true&depth=0`, { as: 'editor' })
    ).json()
    await withdraw(consent.id)
    const save = (query: string) =>
      rest('PATCH', `/api/stories/${doc.id}${query}`, {
        as: 'editor',
        json: { deck, updatedAt: open.updatedAt },
      })
    for (const query of ['?draft=true&autosave=true', '?draft=true', ''])
      expect((await save(query)).status).toBe(409)
    expect((await databaseText(payload)).includes(testimony.quote)).toBe(false)
  })

  test('takes the same words along where they were entered a second time and nobody consented to them', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const { quote } = testimony
    const data = {
      slug: 'twin-1',
      quote,
      originalLanguage: 'en',
      attribution: 'B',
      basis: 'consent',
    } as const
    const twin = await payload.create({ collection: 'testimonies', draft: true, data })
    const { receipt } = await withdraw(consent.id)
    expect(receipt.removed.filter(({ what }: { what: string }) => what === 'testimony')).toHaveLength(2)
    expect((await rest('GET', `/api/testimonies/${twin.id}`, { as: 'admin' })).status).toBe(404)
  })

  test('leaves in the trail that it happened, and nothing of what was said', async () => {
    const { consent } = await makeTestimony(
      payload,
      'Trailed one two three four five six seven eight nine ten',
    )
    await withdraw(consent.id)
    const { docs } = await payload.find({
      collection: 'audit-entries',
      where: { recordId: { equals: consent.id } },
      pagination: false,
    })
    expect(docs.map(({ action }) => action)).toContain('withdraw')
    const { docs: all } = await payload.find({ collection: 'audit-entries', pagination: false })
    expect(JSON.stringify(all)).not.toMatch(/Trailed|mother of/)
  })
})

describe('a takedown of one testimony', () => {
  test('works whatever its basis', async () => {
    const citation = { title: 'A Report', publisher: 'An Organisation' }
    const words =
      'In the market my aunt sold noodles under the bridge, and the guards ate there without paying.'
    const testimony = await payload.create({
      collection: 'testimonies',
      data: {
        slug: 'twin-2',
        quote: words,
        originalLanguage: 'en',
        attribution: 'C',
        basis: 'published-source',
        citation,
        _status: 'published',
      },
    })
    const response = await rest('POST', `/api/testimonies/${testimony.id}/takedown`, { as: 'guardian' })
    expect(response.status).toBe(200)
    expect((await response.json()).origin).toBe('testimony')
    const held = await dump()
    for (const run of eightWords(words)) expect(held).not.toContain(run)
  })
})

describe('what was taken down for good', () => {
  const words =
    'The soldiers counted us each morning by the well, and whoever was missing was written down in red.'
  const again =
    'I sold dried squid on the platform for three winters before anybody asked where my parents had gone.'
  const citation = { title: 'A Report', publisher: 'An Organisation' }
  const source = { quote: words, originalLanguage: 'en', basis: 'published-source' as const, citation }

  async function post(path: string, json: object, method = 'POST') {
    const response = await rest(method, path, { as: 'editor', json })
    return { status: response.status, text: await response.text() }
  }

  test('cannot be published again: from another record, in a story, as a description, on the first page', async () => {
    const { doc } = JSON.parse(
      (await post('/api/testimonies', { ...source, attribution: 'D', _status: 'published' })).text,
    )
    const description = await payload.create({
      collection: 'topics',
      data: { title: 'Before', slug: 'before' },
    })
    await rest('POST', `/api/testimonies/${doc.id}/takedown`, { as: 'guardian' })
    const copied = `She told us: ${words}`
    const attempts = [
      await post('/api/testimonies', { ...source, attribution: 'E', _status: 'published' }),
      await post('/api/topics', { title: 'T', description: copied, _status: 'published' }),
      await post(`/api/topics/${description.id}`, { description: copied, _status: 'published' }, 'PATCH'),
      await post('/api/globals/home', { intro: copied }),
      await post('/api/globals/home?locale=ko', { intro: copied }),
    ]
    for (const { status, text } of attempts) {
      expect(status).toBe(403)
      expect(text).toContain('taken down for good')
    }
    expect((await post('/api/topics?draft=true', { title: 'U', description: copied })).status).toBe(403)
    expect((await post('/api/testimonies?draft=true', { ...source, attribution: 'H' })).status).toBe(403)
  })

  test('cannot be saved by asking for less of it to be answered, or by not saying that it is to be public', async () => {
    const { consent, testimony, placing } = await makeTestimony(payload)
    const topic = await payload.create({
      collection: 'topics',
      data: { title: 'A topic', slug: 'a-topic', _status: 'published' },
    })
    const data = await picture().png().toBuffer()
    const file = { data, mimetype: 'image/png', name: 'river.png', size: data.length }
    const river = await payload.create({ collection: 'media', data: { alt: 'A river' }, file })
    await withdraw(consent.id)
    const words = testimony.quote
    const draft = { deck: words, _status: 'draft' }
    const attempts: [method: string, path: string, json: object][] = [
      ['PATCH', `stories/${placing.id}?select[slug]=true`, { deck: words, _status: 'published' }],
      ['PATCH', `stories/${placing.id}?select[deck]=false`, { deck: words, _status: 'published' }],
      ['PATCH', `stories/${placing.id}?select[id]=true&draft=true`, draft],
      ['PATCH', `stories/${placing.id}`, { deck: words }],
      ['PATCH', `stories/${placing.id}`, draft],
      ['PATCH', `stories/${placing.id}?draft=true`, draft],
      ['PATCH', `stories/${placing.id}?locale=ko`, { deck: words }],
      ['PATCH', `stories/${placing.id}`, { deck: words, deletedAt: new Date().toISOString() }],
      ['PATCH', `stories?where[id][equals]=${placing.id}&select[slug]=true`, { deck: words }],
      [
        'POST',
        'testimonies?select[id]=true',
        { ...source, quote: words, attribution: 'S', _status: 'published' },
      ],
      ['POST', 'testimonies?select[quote]=false&draft=true', { ...source, quote: words, attribution: 'S' }],
      ['PATCH', `topics/${topic.id}?select[title]=true`, { description: words }],
      ['PATCH', `media/${river.id}?select[id]=true`, { alt: words }],
      ['POST', 'globals/home?select[headline]=true', { intro: words }],
    ]
    for (const [method, path, json] of attempts) {
      const { status, text } = await post(`/api/${path}`, json, method)
      expect([path, text.includes('taken down for good'), status >= 400]).toEqual([path, true, true])
    }
    const stored = await dump()
    expect(eightWords(words).filter((run) => stored.includes(run))).toEqual([])
    expect((await post(`/api/stories/${placing.id}`, { _status: 'draft' }, 'PATCH')).status).toBe(200)
  })

  test('cannot come back in a language that nobody looks at, with an older version', async () => {
    const { consent, testimony } = await makeTestimony(payload)
    const { id } = await payload.create({
      collection: 'topics',
      data: { title: 'Versions', slug: 'versions-of-it', _status: 'published' },
    })
    await payload.update({ collection: 'topics', id, locale: 'ko', data: { title: '판', description: 'X.' } })
    await withdraw(consent.id)
    const { docs } = await payload.db.findVersions<{ description?: object }>({
      collection: 'topics',
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      locale: 'all',
    })
    const [latest] = docs
    if (!latest) throw new Error('There is a version')
    // As a backup could have brought it.
    const version = { ...latest.version, description: { ko: testimony.quote } }
    const { createdAt, updatedAt } = latest
    const versionData = { createdAt, updatedAt, latest: true, parent: id, version }
    await payload.db.updateVersion({ collection: 'topics', id: latest.id, versionData })
    for (const query of ['', '?draft=true'])
      expect((await post(`/api/topics/versions/${latest.id}${query}`, {})).text).toContain(
        'taken down for good',
      )
  })

  test('cannot be kept in the notes of a review, nor in the reason for taking something off the site', async () => {
    const { consent, testimony, placing } = await makeTestimony(payload)
    await withdraw(consent.id)
    const { id } = await payload.create({
      collection: 'topics',
      draft: true,
      data: { title: 'Noted', slug: 'noted' },
    })
    const step = (path: string, json: object, as: 'editor' | 'guardian' = 'editor') =>
      rest('POST', `/api/${path}/review`, { as, json })
    const note = `She said: ${testimony.quote}`
    expect((await step(`topics/${id}`, { step: 'ask', note })).status).toBe(403)
    expect((await step(`topics/${id}`, { step: 'ask', note: 'Please look.' })).status).toBe(200)
    expect((await step(`topics/${id}`, { step: 'return', note })).status).toBe(403)
    expect((await step(`stories/${placing.id}`, { step: 'take-off', note }, 'guardian')).status).toBe(403)
    const stored = await dump()
    expect(eightWords(testimony.quote).filter((run) => stored.includes(run))).toEqual([])
  })

  test('can be given again by the same person, by a new consent, and by nobody else', async () => {
    const made = await makeTestimony(payload, again)
    await withdraw(made.consent.id)
    const give = async (person: string) => {
      const { id: consent } = await payload.create({
        collection: 'consents',
        data: { person, scopes: ['website'], nameForm: 'anonymous', obtainedOn: new Date().toISOString() },
        depth: 0,
      })
      const data = {
        quote: again,
        originalLanguage: 'en',
        attribution: 'F',
        basis: 'consent',
        consent,
        _status: 'published',
      }
      return post('/api/testimonies', data)
    }
    const other = await payload.create({ collection: 'people', data: { realName: 'Another' } })
    expect((await give(other.id)).status).toBe(403)
    const given = await give(made.person.id)
    expect(given).toEqual({ status: 201, text: expect.any(String) })
  })

  test('is not published from a duplicate of what a guardian took off the site for now', async () => {
    const quote =
      'My grandmother kept one photograph of her brother in the lining of a coat she never wore outside.'
    const { doc } = JSON.parse(
      (await post('/api/testimonies', { ...source, quote, attribution: 'G', _status: 'published' })).text,
    )
    const duplicate = await rest('POST', `/api/testimonies/${doc.id}/duplicate?draft=true`, {
      as: 'editor',
      json: { slug: 'a-duplicate' },
    })
    const answer = await duplicate.text()
    expect(answer).toContain('doc')
    const copy = JSON.parse(answer).doc
    await rest('PATCH', `/api/testimonies/${doc.id}`, { as: 'guardian', json: { _status: 'draft' } })
    const publish = () => post(`/api/testimonies/${copy.id}`, { _status: 'published' }, 'PATCH')
    const refused = await publish()
    expect(refused.text).toContain('A guardian took a testimony with these very words off the site')
    expect(refused.status).toBe(403)
    await rest('POST', `/api/testimonies/${doc.id}/review`, { as: 'editor', json: { step: 'put-back' } })
    await post(`/api/testimonies/${doc.id}`, { _status: 'published' }, 'PATCH')
    expect((await publish()).status).toBe(200)
  })
})
