import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { findTasks } from '@/newsroom/find-tasks'
import type { Consent, Testimony } from '@/payload-types'
import { testPayload } from '../support/payload'
import { type Answer, type Ask, signIn } from '../support/rest'

let payload: BasePayload
const staff = {} as Record<'admin' | 'author' | 'editor' | 'guardian' | 'public', Ask>
let guardian: string
let person: string
let made = 0

beforeAll(async () => {
  payload = await testPayload()
  for (const role of ['admin', 'author', 'editor', 'guardian'] as const) {
    const { ask, id } = await signIn(role)
    staff[role] = ask
    guardian = id
  }
  staff.public = (await signIn()).ask
  person = docOf(await staff.guardian('POST', '/people', { realName: 'Hwang Mi-rae' })).id
})

const day = 24 * 3_600_000
const at = (days: number) => new Date(Date.now() + days * day).toISOString()
const docOf = <Doc extends object = { id: string }>({ body }: Answer) => body.doc as Doc

async function record(more: Partial<Consent> = {}): Promise<Consent> {
  const data = {
    person,
    scopes: ['website', 'translation', 'fundraising'],
    nameForm: 'anonymous',
    obtainedOn: at(-100),
    ...more,
  }
  return docOf<Consent>(await staff.guardian('POST', '/consents', data))
}

async function write(more: Partial<Testimony> = {}): Promise<Testimony> {
  const data = {
    quote: 'We left.',
    originalLanguage: 'en',
    attribution: `Voice ${++made}`,
    basis: 'consent',
    ...more,
  }
  return docOf<Testimony>(await staff.editor('POST', '/testimonies?draft=true', data))
}

const view = async (id: string, ask = staff.editor) => (await ask('GET', `/testimonies/${id}/consent`)).body
const connect = (id: string, consent: string | null, ask = staff.guardian) =>
  ask('POST', `/testimonies/${id}/consent`, { consent })
const publish = (id: string) => staff.editor('PATCH', `/testimonies/${id}`, { _status: 'published' })

describe('what a testimony rests on', () => {
  test('is told to staff in its standing alone, to guardians with its reference, to the public not at all', async () => {
    const consent = await record({ scopes: ['website'], expiresOn: at(12) })
    const { id } = await write()
    expect(await view(id)).toEqual({
      obstacles: [expect.stringContaining('No consent is connected yet')],
      notes: [],
      mayConnect: false,
    })
    await connect(id, consent.id)
    for (const ask of [staff.author, staff.editor, staff.admin])
      expect(await view(id, ask)).toEqual({
        status: 'expiring',
        obstacles: [],
        notes: [
          expect.stringContaining('Readers of Korean do not see it'),
          expect.stringContaining('never stands beside an appeal for donations'),
        ],
        mayConnect: false,
      })
    expect(await view(id, staff.guardian)).toMatchObject({
      mayConnect: true,
      id: consent.id,
      reference: consent.reference,
      expiresOn: consent.expiresOn,
    })
    expect((await staff.public('GET', `/testimonies/${id}/consent`)).status).toBe(403)
    expect((await staff.editor('GET', '/testimonies/no-such-id/consent')).status).toBe(404)
  })

  test('can be chosen by guardians among what was not taken back, and each name that they see is recorded', async () => {
    const consent = await record()
    const gone = await record()
    await payload.db.updateOne({
      collection: 'consents',
      id: gone.id,
      data: { withdrawnOn: at(0) },
      req: { payload } as never,
    })
    const { id } = await write()
    const reads = async () => {
      const where = { recordId: { equals: person }, action: { equals: 'read' }, userId: { equals: guardian } }
      return (await payload.find({ collection: 'audit-entries', where })).totalDocs
    }
    const before = await reads()
    const { body } = await staff.guardian('GET', `/testimonies/${id}/consent?choices=true`)
    const choices = body.choices as { id: string }[]
    expect(choices).toContainEqual({
      id: consent.id,
      reference: consent.reference,
      status: 'active',
      person: 'Hwang Mi-rae',
    })
    expect(choices.map((choice) => choice.id)).not.toContain(gone.id)
    expect(await reads()).toBe(before + 1)
    const asked = await staff.editor('GET', `/testimonies/${id}/consent?choices=true`)
    expect(JSON.stringify(asked.body)).not.toMatch(/choices|Hwang/)
  })
})

describe('connecting a consent', () => {
  test('changes what is published and what is drafted over it, and neither its versions nor its review', async () => {
    const [first, second] = [await record(), await record()]
    const { id } = await write()
    await connect(id, first.id)
    expect((await publish(id)).status).toBe(200)
    await staff.author('PATCH', `/testimonies/${id}?draft=true`, { quote: 'Not yet.' })
    await staff.editor('PATCH', `/testimonies/${id}?draft=true`, { quote: 'We left at night.' })
    await staff.editor('POST', `/testimonies/${id}/review`, { step: 'ask' })
    const state = async () => {
      const [published, draft] = await Promise.all(
        [false, true].map((isDraft) =>
          payload.findByID({ collection: 'testimonies', id, draft: isDraft, depth: 0, locale: 'all' }),
        ),
      )
      const { totalDocs } = await payload.findVersions({
        collection: 'testimonies',
        where: { parent: { equals: id } },
      })
      return { published, draft, totalDocs }
    }
    const before = await state()
    expect((await connect(id, second.id)).status).toBe(200)
    expect(await state()).toEqual({
      published: { ...before.published, consent: second.id },
      draft: { ...before.draft, consent: second.id },
      totalDocs: before.totalDocs,
    })
    expect(before.draft).toMatchObject({ quote: 'We left at night.', review: { state: 'in-review' } })
    const where = { recordId: { equals: id }, changedFields: { equals: 'consent' } }
    const { docs } = await payload.find({ collection: 'audit-entries', where })
    expect(docs).toHaveLength(2)
    expect(docs[0]).toMatchObject({ action: 'update', userId: guardian })
  })

  test('takes what is not covered any more off the site at once', async () => {
    const { id } = await write()
    await connect(id, (await record()).id)
    await publish(id)
    expect((await staff.public('GET', `/testimonies/${id}`)).status).toBe(200)
    const { body } = await connect(id, (await record({ scopes: ['print'] })).id)
    expect(body.obstacles).toEqual([expect.stringContaining('does not cover this website')])
    expect((await staff.public('GET', `/testimonies/${id}`)).status).toBe(404)
    await connect(id, (await record()).id)
    await publish(id)
    await connect(id, null)
    expect((await staff.public('GET', `/testimonies/${id}`)).status).toBe(404)
    expect((await view(id)).status).toBeUndefined()
  })

  test('is for guardians alone, and for consents that are there and stand', async () => {
    const consent = await record()
    const gone = await record()
    const taken = { withdrawnOn: at(0) }
    await payload.db.updateOne({
      collection: 'consents',
      id: gone.id,
      data: taken,
      req: { payload } as never,
    })
    const { id } = await write()
    for (const ask of [staff.public, staff.author, staff.editor, staff.admin])
      expect((await connect(id, consent.id, ask)).status).toBe(403)
    const refused = await connect(id, gone.id)
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain(`The person took the consent ${gone.reference} back`)
    expect((await connect(id, 'no-such-id')).status).toBe(400)
    expect((await staff.guardian('POST', `/testimonies/${id}/consent`, {})).status).toBe(400)
    expect((await staff.guardian('POST', '/testimonies/no-such-id/consent', { consent: null })).status).toBe(
      404,
    )
    expect((await view(id)).status).toBeUndefined()
  })

  test('is not undone by a form that was opened before', async () => {
    const { id } = await write()
    const form = (await staff.editor('GET', `/testimonies/${id}?draft=true&depth=0`)).body
    const consent = await record()
    await connect(id, consent.id)
    const saved = await staff.editor('PATCH', `/testimonies/${id}?draft=true`, {
      ...form,
      quote: 'We left, all of us.',
    })
    expect(saved.status).toBe(200)
    expect(docOf<Testimony>(saved).quote).toBe('We left, all of us.')
    const stored = await payload.findByID({ collection: 'testimonies', id, draft: true, depth: 0 })
    expect(stored.consent).toBe(consent.id)
  })
})

test('why a testimony cannot be published is said in its review, before anybody tries', async () => {
  const { id } = await write()
  const review = async () => (await staff.author('GET', `/testimonies/${id}/review`)).body
  expect((await review()).obstacles).toEqual([expect.stringContaining('No consent is connected yet')])
  await connect(id, (await record()).id)
  expect((await review()).obstacles).toEqual([])
})

test('guardians are shown the consents that end soon and those that ended with something on them', async () => {
  const soon = await record({ expiresOn: at(29) })
  const later = await record({ expiresOn: at(31) })
  const unused = await record({ expiresOn: at(-1) })
  const used = await record({ expiresOn: at(-2) })
  await connect((await write()).id, used.id)
  await connect((await write()).id, used.id)
  const begun = {
    origin: 'consent',
    originId: used.id,
    state: 'begun',
    records: [],
    goneSlugs: [],
    fingerprints: [],
  }
  const takedown = await payload.db.create({
    collection: 'takedowns',
    data: begun,
    req: { payload } as never,
  })
  const listsOf = async (id: string) => {
    const user = await payload.findByID({ collection: 'users', id })
    const lists = await findTasks(payload, { ...user, collection: 'users' } as never)
    return new Map(lists.map(({ title, tasks }) => [title, tasks]))
  }
  const lists = await listsOf(guardian)
  const ending = lists.get('Consents that end within 30 days')?.map(({ label }) => label)
  expect(ending).toContain(soon.reference)
  expect(ending).not.toContain(later.reference)
  expect(lists.get('Consents that have ended')).toEqual([
    {
      label: used.reference,
      note: expect.stringContaining('2 testimonies rest on it'),
      path: `/collections/consents/${used.id}`,
    },
  ])
  expect(JSON.stringify([...lists])).not.toContain(unused.reference)
  expect(lists.get('Takedowns that are not complete')).toEqual([
    expect.objectContaining({ path: `/collections/takedowns/${takedown.id}` }),
  ])
  const { docs } = await payload.find({ collection: 'users', where: { roles: { equals: 'editor' } } })
  const others = await listsOf(docs[0]?.id ?? '')
  expect(JSON.stringify([...others])).not.toMatch(/onsents that|not complete/)
})
