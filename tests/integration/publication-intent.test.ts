import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { testPayload } from '../support/payload'
import { publishable } from '../support/publishable'
import { type Ask, signIn } from '../support/rest'

let payload: BasePayload
let admin: Ask
let editor: { id: string; ask: Ask }
let author: Ask
let guardian: Ask
let nobody: Ask

beforeAll(async () => {
  payload = await testPayload()
  admin = (await signIn('admin')).ask
  editor = await signIn('editor')
  author = (await signIn('author')).ask
  guardian = (await signIn('guardian')).ask
  nobody = (await signIn()).ask
})

let count = 0

/** Makes a testimony as an editor would. */
async function make(more: object = {}, query = ''): Promise<string> {
  const data = { ...publishable.testimonies.data, quote: 'We left at night.', slug: `intent-${++count}` }
  const { status, body } = await editor.ask('POST', `/testimonies${query}`, { ...data, ...more })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}

const published = { _status: 'published' }
const isPublic = async (id: string) => (await nobody('GET', `/testimonies/${id}`)).status === 200
const now = () => new Date().toISOString()

describe('what may not be published is not, whichever way it is tried', () => {
  test.each([
    ['nothing that justifies it', { basis: null }],
    ['a consent of which there is no record', { basis: 'consent' }],
    ['nothing said', { quote: '' }],
  ])('with %s', async (_, more) => {
    const id = await make(more, '?draft=true')
    for (const query of ['', '?unpublishAllLocales=true', '?publishAllLocales=true', '?trash=true']) {
      expect((await editor.ask('PATCH', `/testimonies/${id}${query}`, published)).status).toBe(400)
    }
    const many = `/testimonies?where[id][equals]=${id}&unpublishAllLocales=true`
    await editor.ask('PATCH', many, published)
    const both = { ...published, deletedAt: now() }
    expect((await editor.ask('PATCH', `/testimonies/${id}`, both)).status).toBe(400)
    await editor.ask('PATCH', `/testimonies/${id}`, { deletedAt: now() })
    await editor.ask('PATCH', `/testimonies/${id}?trash=true`, { ...published, deletedAt: null })
    expect(await isPublic(id)).toBe(false)
    await editor.ask('PATCH', `/testimonies/${id}?trash=true`, { deletedAt: null })
    expect(await isPublic(id)).toBe(false)
  })

  test('by a script that knows how to avoid Payload’s checks', async () => {
    const id = await make({ basis: null }, '?draft=true')
    const change = payload.update({
      collection: 'testimonies',
      id,
      data: { _status: 'published' },
      unpublishAllLocales: true,
    })
    await expect(change).rejects.toThrow()
    expect(await isPublic(id)).toBe(false)
  })
})

test('what leaves the trash is a draft, unless somebody says that it be published', async () => {
  const id = await make(published)
  await editor.ask('PATCH', `/testimonies/${id}`, { deletedAt: now() })
  expect((await editor.ask('PATCH', `/testimonies/${id}?trash=true`, { deletedAt: null })).status).toBe(200)
  expect(await isPublic(id)).toBe(false)
  await editor.ask('PATCH', `/testimonies/${id}`, { deletedAt: now() })
  await editor.ask('PATCH', `/testimonies/${id}?trash=true`, { ...published, deletedAt: null })
  expect(await isPublic(id)).toBe(true)
})

describe('nothing stops taking it off the site', () => {
  test.each([
    ['a guardian', () => guardian],
    ['an editor', () => editor.ask],
    ['an admin', () => admin],
  ])('by %s: no draft over it that is not finished', async (_, who) => {
    for (const query of ['', '?locale=ko']) {
      const id = await make(published)
      const unfinished = { attribution: '', quote: '', basis: null }
      expect((await editor.ask('PATCH', `/testimonies/${id}?draft=true`, unfinished)).status).toBe(200)
      expect((await who()('PATCH', `/testimonies/${id}${query}`, { _status: 'draft' })).status).toBe(200)
      expect(await isPublic(id)).toBe(false)
    }
  })

  test('no colleague who has it open', async () => {
    for (const change of [{ _status: 'draft' }, { deletedAt: now() }]) {
      const id = await make(published)
      await payload.create({
        collection: 'payload-locked-documents',
        data: {
          document: { relationTo: 'testimonies', value: id },
          user: { relationTo: 'users', value: editor.id },
        },
      })
      expect((await admin('PATCH', `/testimonies/${id}`, { quote: 'Changed' })).status).toBe(423)
      const who = '_status' in change ? guardian : admin
      expect((await who('PATCH', `/testimonies/${id}`, change)).status).toBe(200)
      expect(await isPublic(id)).toBe(false)
    }
  })
})

test('no list is ordered by what lies in another record', async () => {
  await make(published)
  const paths = ['createdBy.hash', '-createdBy.salt', 'slug,changedBy.email', 'topics.title']
  for (const path of [...paths, 'review.decidedBy.hash', 'portrait.sentName']) {
    expect((await nobody('GET', `/testimonies?sort=${path}`)).status).toBe(400)
    expect((await author('GET', `/testimonies/versions?sort=version.${path}`)).status).toBe(400)
  }
  expect((await nobody('GET', '/testimonies?sort=-createdAt,citation.title')).status).toBe(200)
  expect((await author('GET', '/testimonies/versions?sort=-version.citation.title')).status).toBe(200)
})

test('no list is narrowed to what is worked out and stored nowhere', async () => {
  for (const path of [
    'tracks',
    'tracks.language',
    'tracks.file',
    'tracks.file.filename',
    'tracks__language',
  ]) {
    expect((await nobody('GET', `/videos?where[${path}][equals]=en`)).status).toBe(400)
    expect((await nobody('GET', `/videos?where[or][0][${path}][equals]=en`)).status).toBe(400)
    expect((await author('GET', `/videos/versions?where[version.${path}][equals]=en`)).status).toBe(400)
    expect((await nobody('GET', `/videos?sort=${path}`)).status).toBeLessThan(500)
  }
  for (const slug of ['stories', 'testimonies', 'statistics', 'videos', 'topics']) {
    expect((await nobody('GET', `/${slug}?where[languages][equals]=en`)).status).toBe(400)
    expect((await nobody('GET', `/${slug}?sort=languages`)).status).toBeLessThan(500)
  }
})

test('whether two people are needed is for admins to say', async () => {
  const ask = (who: Ask, on: boolean) =>
    who('POST', '/globals/site', { name: 'Test', requireSecondReviewer: on })
  await ask(admin, true)
  await ask(editor.ask, false)
  const site = await payload.findGlobal({ slug: 'site' })
  expect(site.requireSecondReviewer).toBe(true)
  await ask(admin, false)
})

test('a text with a character at which SQLite would cut it off is refused', async () => {
  const { status } = await editor.ask('POST', '/testimonies?draft=true', { quote: 'before\u0000after' })
  expect(status).toBe(400)
})
