import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Consent, Person } from '@/payload-types'
import { testPayload } from '../support/payload'
import { runToEnd } from '../support/processes'
import { makeStaff, rest } from '../support/rest'
import { everythingStored } from '../support/stored'

let payload: BasePayload

const secrets = {
  realName: 'Pak Sŏng-hŭi 박성희',
  aliases: ['Park Seong-hee', 'Auntie Needlework'],
  contact: 'only by way of her cousin in Ansan-ward',
  riskNotes: 'her brother still answers for her at the mill',
  familyNotes: 'two daughters near the Hyesan bridge',
}
const texts = Object.values(secrets).flat()
const others = [
  ['the public', undefined],
  ['authors', 'author'],
  ['editors', 'editor'],
  ['admins', 'admin'],
] as const
const as = 'guardian' as const

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

async function enter(data: Partial<Person> = secrets): Promise<Person> {
  const response = await rest('POST', '/api/people', { as, json: data })
  expect(response.status).toBe(201)
  return (await response.json()).doc
}

async function makeConsent(person: string): Promise<Consent> {
  const response = await rest('POST', '/api/consents', {
    as,
    json: {
      person,
      scopes: ['website', 'translation'],
      nameForm: 'anonymous',
      obtainedOn: new Date(Date.now() - 86_400_000).toISOString(),
      obtainedBy: texts[2],
      howExplained: texts[3],
    },
  })
  return (await response.json()).doc
}

/** What of these texts stands in something, in any of the ways in which it could. */
function found(where: Buffer | string, wanted = texts): string[] {
  const bytes = Buffer.from(where)
  return wanted.filter((text) =>
    [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text)].some((form) => bytes.includes(form)),
  )
}

describe('what a guardian enters', () => {
  test('is read by guardians as it was written, and nowhere in the database in clear', async () => {
    const { id } = await enter()
    const consent = await makeConsent(id)
    await rest('PATCH', `/api/people/${id}`, { as, json: { contact: secrets.contact } })
    const read = await (await rest('GET', `/api/people/${id}`, { as })).json()
    expect(read).toMatchObject(secrets)
    expect(await (await rest('GET', `/api/consents/${consent.id}`, { as })).json()).toMatchObject({
      obtainedBy: texts[2],
      howExplained: texts[3],
      person: secrets,
    })
    const stored = await everythingStored(payload)
    expect(stored.includes(id)).toBe(true)
    expect(found(stored)).toEqual([])
    // The same search finds what is in clear.
    expect(consent.reference).toMatch(/^\w{7}$/)
    expect(found(stored, [String(consent.reference)])).toHaveLength(1)
  })

  test('is in no line of the log, however much is logged and whatever goes wrong', async () => {
    const { code, stdout, stderr } = await runToEnd(
      ['tests/support/vault-writer.ts', JSON.stringify(secrets)],
      { LOG_LEVEL: 'trace' },
    )
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: '' })
    expect(stdout).toContain('"level"')
    expect(found(stdout)).toEqual([])
    expect(found(await everythingStored(payload))).toEqual([])
  })

  test.each([
    ['moved to another field', (sealed: string) => ({ contact: sealed })],
    [
      'altered',
      (sealed: string) => ({ realName: sealed.replace(/.(?=\.[^.]*$)/, (c) => (c === 'A' ? 'B' : 'A')) }),
    ],
    ['put in clear', () => ({ realName: 'Not sealed' })],
  ])('does not open %s', async (_, change) => {
    const { id } = await enter()
    const where = { id: { equals: id } }
    const stored = await payload.db.findOne<{ id: string; realName: string }>({ collection: 'people', where })
    const data = change(stored?.realName ?? '')
    expect(data).not.toEqual({ realName: stored?.realName })
    await payload.db.updateOne({ collection: 'people', id, data, req: { payload } as never })
    const response = await rest('GET', `/api/people/${id}`, { as })
    expect(response.status).toBe(500)
    expect(found(await response.text())).toEqual([])
    await payload.db.deleteOne({ collection: 'people', where, req: { payload } as never })
  })
})

describe('people', () => {
  let person: Person
  let testimony: string

  beforeAll(async () => {
    person = await enter()
    const consent = await makeConsent(person.id)
    const json = {
      quote: 'We left at night.',
      originalLanguage: 'en',
      attribution: 'A voice',
      basis: 'consent',
      consent: consent.id,
      _status: 'published',
    }
    const response = await rest('POST', '/api/testimonies', { as: 'editor', json })
    testimony = (await response.json()).doc.id
  })

  test('are found by guardians by any of their names, in any case and script, and by nobody’s else', async () => {
    const idsFor = async (question: string) => {
      const response = await rest('GET', `/api/people?${question}&limit=1000`, { as })
      const { docs } = (await response.json()) as { docs: Person[] }
      return docs.map(({ id }) => id)
    }
    for (const name of ['pak SONG-HUI', '박성희', 'seong-HEE', 'needlework'])
      for (const operator of ['like', 'contains'])
        expect(await idsFor(`where[realName][${operator}]=${encodeURIComponent(name)}`)).toContain(person.id)
    expect(await idsFor('where[or][0][realName][like]=%EC%84%B1&where[or][1][id][equals]=x')).toContain(
      person.id,
    )
    expect(await idsFor('where[realName][like]=nobody%20at%20all')).toEqual([])
    const count = await rest('GET', '/api/people/count?where[aliases][like]=needlework', { as })
    expect((await count.json()).totalDocs).toBeGreaterThan(0)
  })

  test('are asked for by name in no other way than those that can be answered', async () => {
    for (const operator of ['not_equals', 'exists', 'not_in', 'greater_than']) {
      const response = await rest('GET', `/api/people?where[realName][${operator}]=true`, { as })
      expect(response.status).toBe(400)
      expect(JSON.stringify(await response.json())).toContain('part of a name')
    }
  })

  test.each(others)('are closed to %s, whatever is asked', async (_, party) => {
    const name = encodeURIComponent(secrets.realName)
    const asked = [
      `people`,
      `people/${person.id}`,
      `people/count`,
      `people/count?where[realName][like]=${name}`,
      `people?where[realName][like]=${name}`,
      `people?where[realName][like]=nobody`,
      `people?sort=realName`,
      `consents`,
      `consents/count?where[person.realName][equals]=${name}`,
      `consents?where[person.realName][exists]=true`,
      `evidence`,
      `evidence/count`,
      `takedowns`,
      `takedowns/count`,
      `name-allowances`,
      `name-allowances/count`,
    ]
    for (const path of asked) {
      const response = await rest('GET', `/api/${path}`, { as: party })
      expect([path, response.status]).toEqual([path, 403])
      expect(found(await response.text())).toEqual([])
    }
  })

  test.each(others)('are not shown to %s by way of a testimony', async (_, party) => {
    const reading = [
      `testimonies/${testimony}?depth=4`,
      `testimonies/${testimony}?depth=4&populate[consents][person]=true&populate[people][realName]=true`,
      `testimonies?depth=4&where[id][equals]=${testimony}`,
      `testimonies/${testimony}?depth=4&select[consent]=true`,
      `testimonies/${testimony}?depth=4&draft=true&locale=all`,
    ]
    for (const path of reading) {
      const response = await rest('GET', `/api/${path}`, { as: party })
      expect([path, response.status]).toEqual([path, 200])
      const text = await response.text()
      expect(found(text)).toEqual([])
      expect(text).not.toContain(person.id)
    }
  })

  test.each(others)('are not guessed at by %s by way of a testimony', async (_, party) => {
    const questions = [
      'consent.person.realName][exists]=true',
      'consent.person][exists]=true',
      `consent.person][equals]=${person.id}`,
      `consent.person.realName][like]=Pak`,
      'consent.obtainedBy][exists]=true',
      'consent.reference][exists]=true',
    ]
    for (const question of questions) {
      for (const path of ['testimonies', 'testimonies/count', 'testimonies/versions']) {
        const prefix = path.endsWith('versions') ? 'version.' : ''
        const response = await rest('GET', `/api/${path}?where[${prefix}${question}`, { as: party })
        const body = (await response.json()) as { docs?: unknown[]; totalDocs?: number }
        // Refused, or answered as if there were nothing.
        const isSilent = response.status >= 400 || body.totalDocs === 0
        expect([path, question, isSilent]).toEqual([path, question, true])
      }
    }
    for (const sort of ['consent.person.realName', 'consent.person', 'consent.expiresOn']) {
      const response = await rest('GET', `/api/testimonies?sort=${sort}`, { as: party })
      expect([sort, response.status >= 400]).toEqual([sort, true])
    }
  })
})

describe('each read by a guardian', () => {
  const readsOf = async (recordId: string) => {
    const where = { recordId: { equals: recordId }, action: { equals: 'read' } }
    const { docs } = await payload.find({ collection: 'audit-entries', where, pagination: false })
    expect(docs.every(({ userName, recordType }) => userName === as && recordType === 'people')).toBe(true)
    return docs.length
  }

  test.each([
    ['by its id', (id: string) => `people/${id}`],
    ['in a list', (id: string) => `people?where[id][equals]=${id}`],
    ['by name', () => 'people?where[realName][like]=needlework&limit=1000'],
    ['by way of a consent', (id: string) => `consents?where[person][equals]=${id}&depth=1`],
  ])('%s is recorded, and is not given when that fails', async (_, path) => {
    const { id } = await enter()
    await makeConsent(id)
    const before = await readsOf(id)
    const response = await rest('GET', `/api/${path(id)}`, { as })
    expect(found(await response.text())).toContain(secrets.realName)
    expect(await readsOf(id)).toBe(before + 1)

    const { create } = payload.db
    payload.db.create = (args) =>
      args.collection === 'audit-entries' ? Promise.reject(new Error('full')) : create.call(payload.db, args)
    try {
      const refused = await rest('GET', `/api/${path(id)}`, { as })
      expect(refused.status).toBe(500)
      expect(found(await refused.text())).toEqual([])
    } finally {
      payload.db.create = create
    }
  })
})
