import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { publishedCollections } from '@/collections/shared/published-collections'
import type { Testimony } from '@/payload-types'
import { testPayload } from '../support/payload'
import { publishable } from '../support/publishable'
import { type Answer, type Ask, signIn } from '../support/rest'

let payload: BasePayload
let author: Ask
let authorId: string
let editor: Ask
let guardian: Ask
let anybody: Ask

beforeAll(async () => {
  payload = await testPayload()
  await signIn('admin')
  const made = await signIn('author')
  author = made.ask
  authorId = made.id
  editor = (await signIn('editor')).ask
  guardian = (await signIn('guardian')).ask
  anybody = (await signIn()).ask
})

const docOf = ({ body }: Answer) => body.doc as Testimony
const messageOf = ({ body }: Answer) => (body.errors as { message: string }[])[0]?.message
const latest = async (id: string) =>
  (await editor('GET', `/testimonies/${id}?draft=true&depth=0`)).body as unknown as Testimony
/** As the panel saves by itself: the whole form, with the state that it was filled from. */
const autosave = (ask: Ask, form: Testimony, change: Partial<Testimony>) =>
  ask('PATCH', `/testimonies/${form.id}?autosave=true&draft=true&depth=0`, { ...form, ...change })
const leave = (ask: Ask, id: string, collection = 'testimonies') => ask('POST', `/${collection}/${id}/leave`)

let number = 0
async function draft(ask: Ask): Promise<Testimony> {
  const slug = `two-at-once-${++number}`
  return docOf(
    await ask('POST', '/testimonies?draft=true', { ...publishable.testimonies.data, quote: 'Words.', slug }),
  )
}

describe('two people in one draft', () => {
  test('who saves a form that is older than a colleague’s words is refused, by name and with what to do', async () => {
    const opened = await draft(author)
    const own = docOf(await autosave(author, opened, { quote: 'More words.' }))
    await leave(author, own.id)
    expect((await autosave(editor, own, { contentNote: 'Describes hunger' })).status).toBe(200)
    await leave(editor, own.id)

    const refused = await autosave(author, own, { quote: 'Words that lack the note.' })
    expect(refused.status).toBe(409)
    expect(messageOf(refused)).toMatch(/^editor has changed this since you opened it.*load the newer version/)
    expect(await latest(own.id)).toMatchObject({ quote: 'More words.', contentNote: 'Describes hunger' })

    const again = docOf(await autosave(author, await latest(own.id), { quote: 'Both.' }))
    expect(again).toMatchObject({ quote: 'Both.', contentNote: 'Describes hunger' })
  })

  test('one’s own saves may overtake each other, and a change of single fields needs no form', async () => {
    const opened = await draft(author)
    for (const quote of ['One.', 'One, two.', 'One, two, three.'])
      expect((await autosave(author, opened, { quote })).status).toBe(200)
    await leave(author, opened.id)
    const change = { contentNote: 'Describes hunger' }
    expect((await editor('PATCH', `/testimonies/${opened.id}?draft=true`, change)).status).toBe(200)
    expect(await latest(opened.id)).toMatchObject({ quote: 'One, two, three.', ...change })
  })

  test('who types holds the record through each save, is named to staff without an address, and lets go in leaving', async () => {
    const opened = await draft(author)
    const saved = docOf(await autosave(author, opened, { quote: 'Held.' }))
    await autosave(author, saved, { quote: 'Held still.' })
    const locks = `/payload-locked-documents?where[document.value][equals]=${opened.id}`
    const [lock, ...more] = (await editor('GET', locks)).body.docs as { user: object }[]
    expect(more).toEqual([])
    expect(lock?.user).toEqual({
      relationTo: 'users',
      value: { id: authorId, name: 'author', email: 'author' },
    })
    expect((await anybody('GET', locks)).status).toBe(403)

    const refused = await autosave(editor, await latest(opened.id), { contentNote: 'Mine' })
    expect(refused.status).toBe(423)
    expect(messageOf(refused)).toMatch(/^A colleague is editing this now/)
    await leave(editor, opened.id)
    expect((await autosave(editor, await latest(opened.id), { contentNote: 'Mine' })).status).toBe(423)
    await leave(author, opened.id)
    expect((await autosave(editor, await latest(opened.id), { contentNote: 'Mine' })).status).toBe(200)
    await leave(editor, opened.id)
  })

  test('an older version is brought back whatever has been saved since', async () => {
    const opened = await draft(editor)
    await editor('PATCH', `/testimonies/${opened.id}?draft=true`, { quote: 'Newer.' })
    const { docs } = await payload.findVersions({
      collection: 'testimonies',
      where: { parent: { equals: opened.id } },
      sort: 'updatedAt',
    })
    await author('PATCH', `/testimonies/${opened.id}?draft=true`, { quote: 'Nobody.' })
    expect((await editor('POST', `/testimonies/versions/${docs[0]?.id}?draft=true`)).status).toBe(200)
    expect((await latest(opened.id)).quote).toBe('Words.')
  })
})

describe('a record that nobody entered anything into', () => {
  test.each(publishedCollections)(
    'of %s goes when whoever made it leaves it, and only then',
    async (collection) => {
      const { id } = docOf(await author('POST', `/${collection}?draft=true`, {}))
      for (const ask of [editor, guardian])
        expect((await leave(ask, id, collection)).body).toEqual({ removed: false })
      expect((await leave(anybody, id, collection)).status).toBe(403)
      expect((await leave(author, id, collection)).body).toEqual({ removed: true })
      expect((await editor('GET', `/${collection}/${id}?draft=true`)).status).toBe(404)
    },
  )

  test('stays as soon as there is one word in it, in any language, or somebody is at it', async () => {
    const write = [
      (id: string) => author('PATCH', `/testimonies/${id}?draft=true&locale=ko`, { attribution: '교사' }),
      (id: string) => author('PATCH', `/testimonies/${id}?draft=true`, { citation: { title: 'A' } }),
      (id: string) => author('PATCH', `/testimonies/${id}?draft=true`, { originalLanguage: 'ko' }),
      (id: string) => author('POST', `/testimonies/${id}/review`, { step: 'ask' }),
      async (id: string) => autosave(editor, await latest(id), {}),
    ]
    for (const enter of write) {
      const { id } = docOf(await author('POST', '/testimonies?draft=true', {}))
      await enter(id)
      expect((await leave(author, id)).body).toEqual({ removed: false })
      expect((await editor('GET', `/testimonies/${id}?draft=true`)).status).toBe(200)
    }
  })
})

test('a slug that is taken is refused, but not while a form saves itself: there it gets a number', async () => {
  const [one, other] = [await draft(author), await draft(author)]
  expect((await author('PATCH', `/testimonies/${other.id}?draft=true`, { slug: one.slug })).status).toBe(400)
  const saved = await autosave(author, other, { slug: one.slug })
  expect(docOf(saved).slug).toBe(`${one.slug}-2`)
})

test('a hold is taken over in one’s own name, and made for nobody over REST', async () => {
  const { id } = await draft(editor)
  await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'testimonies', value: id },
      user: { relationTo: 'users', value: authorId },
    },
  })
  const { body } = await editor('GET', `/payload-locked-documents?where[document.value][equals]=${id}`)
  const [hold] = body.docs as { id: string; user: { value: unknown } }[]
  expect(hold?.user.value).toEqual({ id: authorId, name: 'author', email: 'author' })
  const inNameOf = (value: unknown) => ({ user: { relationTo: 'users', value } })
  const path = `/payload-locked-documents/${hold?.id}`
  expect((await editor('PATCH', path, inNameOf(authorId))).status).toBe(403)
  expect((await author('PATCH', path, inNameOf(authorId))).status).toBe(200)
  for (const ask of [author, editor, anybody]) {
    const document = { relationTo: 'testimonies', value: id }
    const made = await ask('POST', '/payload-locked-documents', { document, ...inNameOf(authorId) })
    expect(made.status).toBe(403)
  }
  for (const method of ['GET', 'PATCH', 'DELETE']) expect((await anybody(method, path)).status).toBe(403)
})
