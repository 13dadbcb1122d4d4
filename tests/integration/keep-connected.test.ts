import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Consent, Testimony } from '@/payload-types'
import { testPayload } from '../support/payload'
import { type Answer, type Ask, signIn } from '../support/rest'

let payload: BasePayload
const staff = {} as Record<'admin' | 'author' | 'editor' | 'guardian' | 'both' | 'public', Ask>
let person: string
let made = 0

beforeAll(async () => {
  payload = await testPayload()
  for (const role of ['admin', 'author', 'editor', 'guardian'] as const)
    staff[role] = (await signIn(role)).ask
  const both = await signIn('editor', 'both')
  await payload.update({ collection: 'users', id: both.id, data: { roles: ['editor', 'guardian'] } })
  staff.both = both.ask
  staff.public = (await signIn()).ask
  person = docOf(await staff.guardian('POST', '/people', { realName: 'Moon Chae-won' })).id
})

const day = 24 * 3_600_000
const at = (days: number) => new Date(Date.now() + days * day).toISOString()
const docOf = <Doc extends object = { id: string }>({ body }: Answer) => body.doc as Doc
const citation = { title: 'A Report', publisher: 'A House' }
const published = { basis: 'published-source', citation, _status: 'published' } as const
const refusal = 'only a guardian can change what it rests on'

async function record(more: Partial<Consent> = {}): Promise<Consent> {
  const data = { person, scopes: ['website'], nameForm: 'anonymous', obtainedOn: at(-100), ...more }
  return docOf<Consent>(await staff.guardian('POST', '/consents', data))
}

async function withdrawn(): Promise<string> {
  const { id } = await record()
  await payload.db.updateOne({
    collection: 'consents',
    id,
    data: { withdrawnOn: at(0) },
    req: { payload } as never,
  })
  return id
}

const text = (more: Partial<Testimony> = {}) => ({
  quote: 'We walked.',
  originalLanguage: 'en',
  attribution: `Voice ${++made}`,
  basis: 'consent',
  ...more,
})

/** A published testimony that a guardian connected. */
async function connected(): Promise<{ id: string; consent: string }> {
  const { id } = docOf(await staff.editor('POST', '/testimonies?draft=true', text()))
  const { id: consent } = await record()
  expect((await connect(id, consent)).status).toBe(200)
  expect((await staff.editor('PATCH', `/testimonies/${id}`, { _status: 'published' })).status).toBe(200)
  return { id, consent }
}

const connect = (id: string, consent: string | null) =>
  staff.guardian('POST', `/testimonies/${id}/consent`, { consent })

function expectRefusal(answer: Answer) {
  expect(JSON.stringify(answer.body)).toContain(refusal)
  expect([400, 403]).toContain(answer.status)
}

async function stored(id: string) {
  const read = (draft: boolean) => payload.findByID({ collection: 'testimonies', id, draft, depth: 0 })
  return [await read(false), await read(true)].map(({ basis, consent }) => ({ basis, consent }))
}

describe('what a guardian connected', () => {
  test('is moved by no editor and no admin, whichever way a change comes', async () => {
    const { id, consent } = await connected()
    const other = (await record()).id
    for (const ask of [staff.editor, staff.admin])
      for (const change of [
        { ...published, consent: null },
        { ...published },
        { consent: null },
        { consent: other },
        { basis: 'published-source' },
      ])
        for (const path of [
          `/testimonies/${id}`,
          `/testimonies/${id}?draft=true`,
          `/testimonies/${id}?draft=true&autosave=true`,
          `/testimonies?where[id][equals]=${id}`,
          `/testimonies?where[id][equals]=${id}&draft=true`,
        ])
          expectRefusal(await ask('PATCH', path, change))
    expectRefusal(
      await staff.editor('PATCH', `/testimonies/${id}`, {
        ...published,
        consent: null,
        updatedAt: (await payload.findByID({ collection: 'testimonies', id })).updatedAt,
      }),
    )
    expect(await stored(id)).toEqual(Array(2).fill({ basis: 'consent', consent }))
    expect((await staff.public('GET', `/testimonies/${id}`)).status).toBe(200)
  })

  test('does not leave by a version that is brought back', async () => {
    const { id } = docOf(
      await staff.editor('POST', '/testimonies', text({ ...published, _status: 'published' })),
    )
    const versions = await payload.findVersions({
      collection: 'testimonies',
      where: { parent: { equals: id } },
    })
    const before = versions.docs[0]?.id
    expect((await staff.editor('PATCH', `/testimonies/${id}?draft=true`, { basis: 'consent' })).status).toBe(
      200,
    )
    const { id: consent } = await record()
    expect((await connect(id, consent)).status).toBe(200)
    expect((await staff.editor('PATCH', `/testimonies/${id}`, { _status: 'published' })).status).toBe(200)
    for (const query of ['', '?draft=true'])
      expectRefusal(await staff.editor('POST', `/testimonies/versions/${before}${query}`))
    expect(await stored(id)).toEqual(Array(2).fill({ basis: 'consent', consent }))
  })

  test('stays so when the consent has ended', async () => {
    const { id, consent } = await connected()
    await staff.guardian('PATCH', `/consents/${consent}`, { expiresOn: at(-1) })
    expect((await staff.public('GET', `/testimonies/${id}`)).status).toBe(404)
    expectRefusal(await staff.editor('PATCH', `/testimonies/${id}`, published))
    expect((await staff.public('GET', `/testimonies/${id}`)).status).toBe(404)
  })

  test('stays so when only its draft is connected', async () => {
    const { id } = docOf(await staff.editor('POST', '/testimonies', text(published)))
    const { id: consent } = await record()
    const drafted = await staff.editor('PATCH', `/testimonies/${id}?draft=true`, {
      basis: 'consent',
      consent,
    })
    expect(drafted.status).toBe(200)
    for (const path of [`/testimonies/${id}`, `/testimonies?where[id][equals]=${id}`])
      expectRefusal(await staff.editor('PATCH', path, { consent: null, basis: 'published-source' }))
    expect((await staff.editor('PATCH', `/testimonies/${id}`, { _status: 'published' })).status).toBe(200)
    expect(await stored(id)).toEqual(Array(2).fill({ basis: 'consent', consent }))
  })

  test('can be worked on, with a form that sends every field as it was', async () => {
    const { id, consent } = await connected()
    for (const query of ['?draft=true', '?draft=true&autosave=true', '']) {
      const form = (await staff.editor('GET', `/testimonies/${id}?draft=true&depth=0`)).body
      const saved = await staff.editor('PATCH', `/testimonies/${id}${query}`, {
        ...form,
        quote: `We walked ${query}.`,
      })
      expect(saved.status).toBe(200)
      expect(docOf(saved)).toMatchObject({ quote: `We walked ${query}.`, basis: 'consent' })
      expect(JSON.stringify([form, saved.body])).not.toContain(consent)
      expect((await stored(id))[1]).toEqual({ basis: 'consent', consent })
    }
    expect((await staff.editor('PATCH', `/testimonies/${id}`, { _status: 'draft' })).status).toBe(200)
    expect((await staff.editor('PATCH', `/testimonies/${id}`, { deletedAt: at(0) })).status).toBe(200)
  })

  test('is freed by a guardian, and moved by one who is an editor too', async () => {
    const first = await connected()
    expect((await connect(first.id, null)).status).toBe(200)
    expect((await staff.editor('PATCH', `/testimonies/${first.id}`, published)).status).toBe(200)
    const second = await connected()
    const drafted = { basis: 'published-source', citation }
    expect((await staff.both('PATCH', `/testimonies/${second.id}?draft=true`, drafted)).status).toBe(200)
    expect(
      (await staff.editor('PATCH', `/testimonies/${second.id}?draft=true`, { quote: 'We ran.' })).status,
    ).toBe(200)
    expectRefusal(await staff.editor('PATCH', `/testimonies/${second.id}`, { _status: 'published' }))
    expect((await staff.both('PATCH', `/testimonies/${second.id}`, { _status: 'published' })).status).toBe(
      200,
    )
  })
})

test('an editor names a consent where there is none, unless it was taken back', async () => {
  const [consent, gone] = [(await record()).id, await withdrawn()]
  const { id } = docOf(await staff.editor('POST', '/testimonies?draft=true', text()))
  const answers: Answer[] = []
  for (const ask of [staff.editor, staff.both])
    for (const query of ['?draft=true', '?draft=true&autosave=true', ''])
      answers.push(
        await ask('POST', `/testimonies${query}`, text({ consent: gone })),
        await ask('PATCH', `/testimonies/${id}${query}`, { consent: gone }),
      )
  answers.push(await connect(id, gone))
  for (const { status, body } of answers) {
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toMatch(/took (this|the) consent/)
  }
  await expect(
    payload.create({ collection: 'testimonies', draft: true, data: text({ consent: gone }) as Testimony }),
  ).rejects.toThrow('took this consent back')
  expect(
    (await payload.find({ collection: 'testimonies', where: { consent: { equals: gone } } })).docs,
  ).toEqual([])
  expect((await staff.editor('PATCH', `/testimonies/${id}?draft=true`, { consent })).status).toBe(200)
  expect((await staff.editor('PATCH', `/testimonies/${id}`, { _status: 'published' })).status).toBe(200)
})
