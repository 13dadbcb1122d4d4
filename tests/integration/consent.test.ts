import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { lookAfterConsents } from '@/consent/look-after'
import { findTestimonies, findTestimony } from '@/content/testimonies'
import type { Consent, Person } from '@/payload-types'
import { testPayload } from '../support/payload'
import { picture } from '../support/pictures'
import { makeStaff, rest } from '../support/rest'

let payload: BasePayload
let person: Person
let made = 0

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
  person = await payload.create({ collection: 'people', data: { realName: 'Somebody' } })
})

const day = 24 * 3_600_000
const at = (days: number) => new Date(Date.now() + days * day).toISOString()

function makeConsent(more: Partial<Consent> = {}): Promise<Consent> {
  const data = {
    person: person.id,
    scopes: ['website' as const],
    nameForm: 'anonymous' as const,
    obtainedOn: at(-10),
    ...more,
  }
  return payload.create({ collection: 'consents', data, depth: 0 })
}

async function keepPicture() {
  const data = await picture().png().toBuffer()
  const file = { data, mimetype: 'image/png', name: `portrait-${++made}.png`, size: data.length }
  return payload.create({ collection: 'media', data: { alt: 'A woman from behind' }, file })
}

/** A testimony as an editor would write it, by REST. */
async function save(data: object, id?: string) {
  const words = { quote: 'My own words.', originalLanguage: 'en', attribution: `A voice ${++made}` }
  const [method, path] = id ? ['PATCH', `/api/testimonies/${id}`] : ['POST', '/api/testimonies']
  const response = await rest(method, path, { as: 'editor', json: id ? data : { ...words, ...data } })
  const answer = await response.text()
  const body = JSON.parse(answer)
  return { status: response.status, doc: body.doc, errors: JSON.stringify(body.errors ?? ''), answer }
}

async function isPublic(id: string, locale = 'en'): Promise<boolean> {
  const one = await rest('GET', `/api/testimonies/${id}?locale=${locale}`)
  const list = await rest('GET', `/api/testimonies?locale=${locale}&limit=1000`)
  const { docs } = (await list.json()) as { docs: { id: string }[] }
  const isListed = docs.some((doc) => doc.id === id)
  expect(one.status).toBe(isListed ? 200 : 404)
  return isListed
}

describe('a testimony by consent', () => {
  const published = { basis: 'consent', _status: 'published' }

  test('is published with a consent that covers the website, and not without', async () => {
    expect((await save(published)).errors).toContain('No consent is connected')
    const print = await makeConsent({ scopes: ['print'] })
    expect((await save({ ...published, consent: print.id })).errors).toContain('does not cover this website')
    const consent = await makeConsent()
    const { status, doc } = await save({ ...published, consent: consent.id })
    expect(status).toBe(201)
    expect(await isPublic(doc.id)).toBe(true)
  })

  test('is read in another language than its own only where translation is covered', async () => {
    const without = await save({ ...published, consent: (await makeConsent()).id })
    expect(await isPublic(without.doc.id, 'en')).toBe(true)
    expect(await isPublic(without.doc.id, 'ko')).toBe(false)
    expect(await isPublic(without.doc.id, 'all')).toBe(false)
    const consent = await makeConsent({ scopes: ['website', 'translation'] })
    const covered = await save({ ...published, consent: consent.id })
    expect(await isPublic(covered.doc.id, 'ko')).toBe(true)
    const korean = await save({ ...published, originalLanguage: 'ko-KP', consent: (await makeConsent()).id })
    expect(await isPublic(korean.doc.id, 'ko')).toBe(true)
    expect(await isPublic(korean.doc.id, 'en')).toBe(false)
    // Who spoke is told in English alone, or in both: where the words may not be shown, there is no page to lead to.
    const pageOf = async (slug: string, locale: 'en' | 'ko') => {
      const { languages, readableIn } = (await findTestimony(slug, locale)) ?? {}
      return { languages, readableIn }
    }
    const attributed = { locale: 'ko', data: { attribution: '어느 목소리' } } as const
    await payload.update({ collection: 'testimonies', id: without.doc.id, ...attributed })
    expect(await pageOf(without.doc.slug, 'en')).toEqual({ languages: ['en'], readableIn: ['en'] })
    expect(await pageOf(korean.doc.slug, 'ko')).toEqual({ languages: ['ko'], readableIn: ['ko'] })
    expect(await pageOf(covered.doc.slug, 'ko')).toEqual({ languages: ['en'], readableIn: ['en', 'ko'] })
  })

  test('leaves the site when the website is not covered any more', async () => {
    const consent = await makeConsent()
    const { doc } = await save({ ...published, consent: consent.id })
    await payload.update({ collection: 'consents', id: consent.id, data: { scopes: ['print'] } })
    expect(await isPublic(doc.id)).toBe(false)
    const kept = await payload.findByID({ collection: 'testimonies', id: doc.id })
    expect(kept._status).toBe('draft')
    expect(kept.review?.takedown?.at ?? null).toBeNull()
  })

  test('stays when the portrait is not covered any more, which is shown to nobody, nor published anew', async () => {
    const consent = await makeConsent({ scopes: ['website', 'portrait', 'translation'] })
    const portrait = await keepPicture()
    const { doc, errors } = await save({ ...published, consent: consent.id, portrait: portrait.id })
    expect(errors).toBe('""')
    const paths = [
      ...[0, 1, 2].map((depth) => `/api/testimonies/${doc.id}?depth=${depth}`),
      ...[0, 2].map((depth) => `/api/testimonies?depth=${depth}&limit=1000`),
      `/api/testimonies/${doc.id}?select[portrait]=true`,
      `/api/testimonies?where[id][equals]=${doc.id}&select[portrait]=true&select[slug]=true&depth=0`,
      '/api/media?limit=1000',
    ]
    const telling = async () => {
      const texts = await Promise.all(paths.map(async (path) => (await rest('GET', path)).text()))
      return paths.filter((_, index) => texts[index]?.includes(portrait.id))
    }
    const files = () =>
      Promise.all(
        [`/api/media/${portrait.id}`, `/api/media/file/${portrait.filename}`].map(
          async (path) => (await rest('GET', path)).status,
        ),
      )
    expect(await telling()).toEqual(paths)
    expect(await files()).toEqual([200, 200])

    await payload.update({
      collection: 'consents',
      id: consent.id,
      data: { scopes: ['website', 'translation'] },
    })
    await lookAfterConsents(payload)
    expect(await isPublic(doc.id)).toBe(true)
    expect(await isPublic(doc.id, 'ko')).toBe(true)
    expect(await telling()).toEqual([])
    expect(await files()).toEqual([403, 403])
    expect((await rest('GET', `/api/testimonies?where[portrait][equals]=${portrait.id}`)).status).toBe(400)
    const view = (await findTestimonies('en')).find(({ slug }) => slug === doc.slug)
    expect(view).toMatchObject({ quote: 'My own words.' })
    expect(view?.portrait).toBeUndefined()

    for (const as of ['editor', 'guardian'] as const) {
      const { obstacles, notes } = await (
        await rest('GET', `/api/testimonies/${doc.id}/consent`, { as })
      ).json()
      expect(notes).toContainEqual(expect.stringContaining('Readers do not see its portrait'))
      expect(obstacles).toEqual([expect.stringContaining('The person did not agree to be seen')])
    }
    const anew = await save({ quote: 'My own words, anew.', _status: 'published' }, doc.id)
    expect(anew).toMatchObject({ status: 400, errors: expect.stringContaining('did not agree to be seen') })
    expect((await save({ portrait: null, _status: 'published' }, doc.id)).status).toBe(200)
  })

  test('shows its portrait again when that is covered again', async () => {
    const consent = await makeConsent({ scopes: ['website', 'portrait'] })
    const portrait = await keepPicture()
    const { doc } = await save({ ...published, consent: consent.id, portrait: portrait.id })
    const allow = (scopes: Consent['scopes']) =>
      payload.update({ collection: 'consents', id: consent.id, data: { scopes } })
    const shown = async () => {
      const body = await (await rest('GET', `/api/testimonies/${doc.id}?depth=0`)).json()
      return body.portrait ?? null
    }
    await allow(['website'])
    expect(await shown()).toBeNull()
    await allow(['website', 'portrait'])
    expect(await shown()).toBe(portrait.id)
  })

  test('is gone at the moment its consent ends, before any worker looks', async () => {
    const consent = await makeConsent()
    const { doc } = await save({ ...published, consent: consent.id })
    // As time does it.
    const ended = { expiresOn: at(-1), websiteUntil: at(-1) }
    await payload.db.updateOne({
      collection: 'consents',
      id: consent.id,
      data: ended,
      req: { payload } as never,
    })
    expect(await isPublic(doc.id)).toBe(false)
  })

  test('shows nobody but guardians which consent it rests on, nor which others rest on the same', async () => {
    const consent = await makeConsent()
    const { doc, answer } = await save({ ...published, consent: consent.id })
    expect(answer).not.toContain(consent.id)
    const changed = await save({ attribution: 'Another voice', _status: 'published' }, doc.id)
    expect({ status: changed.status, isTold: changed.answer.includes(consent.id) }).toEqual({
      status: 200,
      isTold: false,
    })
    const paths = [
      ...[0, 1, 3].map((depth) => `/${doc.id}?depth=${depth}`),
      `/${doc.id}?draft=true&select[consent]=true`,
      '?limit=1000&depth=0',
      `/versions?where[parent][equals]=${doc.id}&depth=0`,
      '/csv',
      `/${doc.id}/consent`,
      `/${doc.id}/review`,
    ]
    const questions = [
      `?where[consent][equals]=${consent.id}`,
      `?where[or][0][and][0][consent][equals]=${consent.id}`,
      `/count?where[consent][equals]=${consent.id}`,
      '?where[consent.websiteUntil][exists]=true',
      '?sort=consent',
      '?sort=leftYear,-consent',
      `/versions?where[version.consent][equals]=${consent.id}`,
      '/versions?sort=version.consent',
    ]
    for (const as of [undefined, 'author', 'editor', 'admin'] as const) {
      for (const path of paths) {
        const response = await rest('GET', `/api/testimonies${path}`, { as })
        expect(await response.text()).not.toContain(consent.id)
      }
      for (const question of questions) {
        const { status } = await rest('GET', `/api/testimonies${question}`, { as })
        expect({ question, as, isAnswered: status === 200 }).toEqual({ question, as, isAnswered: false })
      }
    }
    for (const path of [...paths.slice(0, 1), questions[0]]) {
      const response = await rest('GET', `/api/testimonies${path}`, { as: 'guardian' })
      expect(await response.text()).toContain(consent.id)
    }
  })

  test('does not tell whoever names a consent whether it rests on this one', async () => {
    const [own, other] = [await makeConsent(), await makeConsent()]
    const { doc } = await save({ ...published, consent: own.id })
    const answers = [await save({ consent: own.id }, doc.id), await save({ consent: other.id }, doc.id)]
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
    expect(answers[0]?.errors).toBe(answers[1]?.errors)
  })
})

describe('a consent', () => {
  test('ends three years after it was given when nobody said when', async () => {
    const consent = await makeConsent({ obtainedOn: '2026-02-28T00:00:00.000Z' })
    expect(consent.expiresOn).toBe('2029-02-28T00:00:00.000Z')
    expect(consent.status).toBe('active')
  })

  test('cannot be for ever, end before it began, or be given tomorrow', async () => {
    await expect(makeConsent({ expiresOn: at(11 * 365) })).rejects.toThrow()
    await expect(makeConsent({ expiresOn: at(-11) })).rejects.toThrow()
    await expect(makeConsent({ obtainedOn: at(2) })).rejects.toThrow()
  })

  test('is read, written and deleted by guardians alone', async () => {
    const consent = await makeConsent()
    for (const as of [undefined, 'author', 'editor', 'admin'] as const) {
      expect((await rest('GET', `/api/consents/${consent.id}`, { as })).status).toBe(403)
      expect((await rest('GET', '/api/consents', { as })).status).toBe(403)
      const json = { person: person.id, scopes: ['website'], nameForm: 'real', obtainedOn: at(-1) }
      expect((await rest('POST', '/api/consents', { as, json })).status).toBe(403)
      expect((await rest('PATCH', `/api/consents/${consent.id}`, { as, json })).status).toBe(403)
      expect((await rest('DELETE', `/api/consents/${consent.id}`, { as })).status).toBe(403)
    }
    expect((await rest('GET', `/api/consents/${consent.id}`, { as: 'guardian' })).status).toBe(200)
  })

  test('is not deleted while a testimony rests on it, nor its person before it', async () => {
    const consent = await makeConsent()
    const { doc } = await save({ basis: 'consent', consent: consent.id })
    expect((await rest('DELETE', `/api/consents/${consent.id}`, { as: 'guardian' })).status).toBe(403)
    expect((await rest('DELETE', `/api/testimonies/${doc.id}`, { as: 'admin' })).status).toBe(403)
    expect((await rest('DELETE', `/api/people/${person.id}`, { as: 'guardian' })).status).toBe(403)
    const connection = `/api/testimonies/${doc.id}/consent`
    expect((await rest('POST', connection, { as: 'guardian', json: { consent: null } })).status).toBe(200)
    expect((await rest('DELETE', `/api/consents/${consent.id}`, { as: 'guardian' })).status).toBe(200)
  })
})
