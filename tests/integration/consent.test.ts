import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Consent, Person } from '@/payload-types'
import { testPayload } from '../support/payload'
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

/** A testimony as an editor would write it, by REST. */
async function save(data: object, id?: string) {
  const words = { quote: 'My own words.', originalLanguage: 'en', attribution: `A voice ${++made}` }
  const [method, path] = id ? ['PATCH', `/api/testimonies/${id}`] : ['POST', '/api/testimonies']
  const response = await rest(method, path, { as: 'editor', json: id ? data : { ...words, ...data } })
  const body = await response.json()
  return { status: response.status, doc: body.doc, errors: JSON.stringify(body.errors ?? '') }
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
  })

  test('leaves the site when the consent is narrowed, and its portrait is asked for', async () => {
    const consent = await makeConsent()
    const { doc } = await save({ ...published, consent: consent.id })
    await payload.update({ collection: 'consents', id: consent.id, data: { scopes: ['print'] } })
    expect(await isPublic(doc.id)).toBe(false)
    const kept = await payload.findByID({ collection: 'testimonies', id: doc.id })
    expect(kept._status).toBe('draft')
    expect(kept.review?.takedown?.at ?? null).toBeNull()
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

  test('shows nobody but staff which consent it rests on', async () => {
    const consent = await makeConsent()
    const { doc } = await save({ ...published, consent: consent.id })
    const response = await rest('GET', `/api/testimonies/${doc.id}?depth=3`)
    expect(await response.text()).not.toContain(consent.id)
    const asked = await rest('GET', `/api/testimonies?where[consent.websiteUntil][exists]=true`)
    expect(asked.status).not.toBe(200)
    for (const as of ['author', 'editor', 'admin'] as const) {
      const staff = await rest('GET', `/api/testimonies/${doc.id}?depth=3`, { as })
      expect((await staff.json()).consent).toBe(consent.id)
    }
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
