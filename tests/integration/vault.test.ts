import { beforeAll, describe, expect, test } from '@jest/globals'
import { CompactEncrypt } from 'jose'
import type { BasePayload } from 'payload'
import { findAudited } from '@/newsroom/find-audited'
import { findTasks } from '@/newsroom/find-tasks'
import type { Consent, Person, User } from '@/payload-types'
import { keyId } from '@/vault/keys'
import { testPayload } from '../support/payload'
import { runToEnd } from '../support/processes'
import { makeStaff, rest, upload } from '../support/rest'
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

  test('is read with the ids of the person’s consents, which no save of the person changes', async () => {
    const person = await enter()
    const consent = await makeConsent(person.id)
    const other = await makeConsent((await enter()).id)
    const consentsOf = async () => {
      const read = await rest('GET', `/api/people/${person.id}`, { as })
      return ((await read.json()) as Person).consents?.docs
    }
    expect(await consentsOf()).toEqual([consent.id])
    const json = { contact: 'by letter', consents: { docs: [other.id] } }
    expect((await rest('PATCH', `/api/people/${person.id}`, { as, json })).status).toBe(200)
    expect(await consentsOf()).toEqual([consent.id])
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

  describe('and cannot be opened any more', () => {
    type Stored = { id: string; realName: string; aliases: string[] }
    const find = async (id: string) => {
      const found = await payload.db.findOne<Stored>({ collection: 'people', where: { id: { equals: id } } })
      if (!found) throw new Error(`There is no person ${id}`)
      return found
    }
    const store = (id: string, data: Record<string, unknown>) =>
      payload.db.updateOne({ collection: 'people', id, data, returning: false })
    // The first letter of what is sealed: of the last one, some bits say nothing.
    const alter = (sealed: string) => sealed.replace(/[^.](?=[^.]*\.[^.]*$)/, (c) => (c === 'A' ? 'B' : 'A'))
    const forget = (id: string) =>
      payload.db.deleteOne({ collection: 'people', where: { id: { equals: id } } })
    const readBy = async (path: string) => {
      const response = await rest('GET', `/api/${path}`, { as })
      expect([path, response.status]).toEqual([path, 200])
      return response.json()
    }

    test.each([
      ['moved to another field', 'contact', ({ realName }: Stored) => realName],
      ['altered', 'realName', ({ realName }: Stored) => alter(realName)],
      ['put in clear', 'realName', () => 'Not sealed'],
    ] as const)('does not open when it is %s, and says so', async (_, field, change) => {
      const { id } = await enter()
      await store(id, { [field]: change(await find(id)) })
      const read = await readBy(`people/${id}`)
      expect(read).toMatchObject({ ...secrets, [field]: expect.stringMatching(/^\(cannot be opened: /) })
      expect(read[field]).not.toMatch(/Not sealed|Pak/)
      await forget(id)
    })

    test('keeps neither people nor consents nor publishing from anybody, and is in the log once', async () => {
      const [broken, whole] = [await enter(), await enter()]
      const consents = [await makeConsent(broken.id), await makeConsent(whole.id)]
      const { aliases, realName } = await find(broken.id)
      const [first = '', second = ''] = aliases
      await store(broken.id, { realName: alter(realName), aliases: [alter(first), second] })
      await payload.db.updateOne({
        collection: 'consents',
        id: String(consents[0]?.id),
        data: { howExplained: 'Not sealed' },
        returning: false,
      })
      const { error } = payload.logger
      const lines: unknown[] = []
      payload.logger.error = (...line: unknown[]) => lines.push(line)
      try {
        for (const [path, ids] of [
          ['people?limit=0', [broken.id, whole.id]],
          ['consents?limit=0&depth=1', consents.map((consent) => consent.id)],
        ] as const) {
          const { docs } = await readBy(path)
          expect(docs.map((doc: { id: string }) => doc.id)).toEqual(expect.arrayContaining([...ids]))
        }
        const { docs } = await readBy('people?where[realName][like]=needlework&limit=0')
        expect(docs.map((doc: { id: string }) => doc.id)).toEqual(
          expect.arrayContaining([broken.id, whole.id]),
        )
        const publish = (title: string) =>
          rest('POST', '/api/topics', { as: 'editor', json: { title, _status: 'published' } })
        expect((await publish('A mill')).status).toBe(201)
        expect((await publish('What Auntie Needlework said')).status).toBe(403)
      } finally {
        payload.logger.error = error
      }
      const told = lines.map((line) => JSON.stringify(line)).filter((line) => line.includes(broken.id))
      expect(told).toHaveLength(1)
      expect(found(told.join())).toEqual([])
      await payload.db.deleteOne({ collection: 'consents', where: { person: { equals: broken.id } } })
      await forget(broken.id)
    })

    test('under a key that is not here keeps everything from being published, and nothing from being taken off', async () => {
      const json = { title: 'A loom', _status: 'published' }
      const made = await (await rest('POST', '/api/topics', { as: 'editor', json })).json()
      const { id } = await enter()
      const other = Buffer.alloc(32, 5)
      const sealed = await new CompactEncrypt(Buffer.from('Somebody Else'))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keyId(other), place: 'people.realName' })
        .encrypt(other)
      await store(id, { realName: sealed })
      const refused = await rest('POST', '/api/topics', {
        as: 'editor',
        json: { title: 'By Somebody Else', _status: 'published' },
      })
      expect(refused.status).toBe(503)
      expect(JSON.stringify(await refused.json())).toMatch(/key was changed.*must restart the site/)
      const { totalDocs } = await payload.find({
        collection: 'topics',
        where: { title: { like: 'Somebody' } },
      })
      expect(totalDocs).toBe(0)
      const guardian = await payload.find({ collection: 'users', where: { roles: { in: ['guardian'] } } })
      const tasks = await findTasks(payload, guardian.docs[0] as User)
      expect(JSON.stringify(tasks)).toContain('Nothing can be published')
      const draft = { title: 'A draft', _status: 'draft' }
      expect((await rest('POST', '/api/topics?draft=true', { as: 'editor', json: draft })).status).toBe(201)
      const off = await rest('PATCH', `/api/topics/${made.doc.id}`, {
        as: 'editor',
        json: { _status: 'draft' },
      })
      expect(off.status).toBe(200)
      await forget(id)
      expect(
        (await rest('POST', '/api/topics', { as: 'editor', json: { ...json, title: 'B' } })).status,
      ).toBe(201)
    })

    test('is kept as it is stored, whatever is saved, until another text takes its place', async () => {
      const { id } = await enter()
      const before = await find(id)
      const [first = '', second = ''] = before.aliases
      await store(id, { realName: alter(before.realName), aliases: [first, alter(second)] })
      const save = async (json: object) => (await rest('PATCH', `/api/people/${id}`, { as, json })).status
      expect(await save({ contact: 'by letter' })).toBe(200)
      const form = await readBy(`people/${id}`)
      expect(await save({ ...form, aliases: ['Added', ...form.aliases].toReversed() })).toBe(200)
      const kept = await find(id)
      expect(kept.realName).toBe(alter(before.realName))
      expect(kept.aliases[0]).toBe(alter(second))
      expect(kept.aliases).toHaveLength(3)

      // The key, or the file, is found again.
      await store(id, { realName: before.realName, aliases: [second] })
      expect(await readBy(`people/${id}`)).toMatchObject({
        realName: secrets.realName,
        aliases: [secrets.aliases[1]],
        contact: 'by letter',
      })
      // A form that was open meanwhile.
      const stale = await rest('PATCH', `/api/people/${id}`, { as, json: { aliases: form.aliases } })
      expect(stale.status).toBe(409)
      expect(await stale.text()).toContain('Load the record anew')
      expect((await find(id)).aliases).toEqual([second])

      await store(id, { realName: alter(before.realName) })
      expect(await save({ realName: 'Pak Sŏng-hŭi again' })).toBe(200)
      expect((await readBy(`people/${id}`)).realName).toBe('Pak Sŏng-hŭi again')
    })
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

test('the list of the audit trail tells nobody what in the vault is called, and reads none of it', async () => {
  const person = await enter()
  const consent = await makeConsent(person.id)
  const form = upload({ data: Buffer.from('Signed.'), name: `${secrets.realName}.txt` })
  const kept = await rest('POST', '/api/evidence', { as, form })
  const evidence = (await kept.json()).doc
  const reads = () => payload.count({ collection: 'audit-entries', where: { action: { equals: 'read' } } })
  const before = await reads()
  for (const [type, { id }] of Object.entries({ people: person, consents: consent, evidence }))
    expect(await findAudited(payload, type, id)).toEqual({ path: `/collections/${type}/${id}` })
  expect(await findAudited(payload, 'people', 'nobody')).toBeUndefined()
  expect(await reads()).toEqual(before)
  const topic = await payload.create({ collection: 'topics', data: { title: 'Markets', slug: 'markets' } })
  expect(await findAudited(payload, 'topics', topic.id)).toMatchObject({ title: 'Markets' })
})

describe('each read by a guardian', () => {
  const readsOf = async (recordId: string, type = 'people') => {
    const where = { recordId: { equals: recordId }, action: { equals: 'read' } }
    const { docs } = await payload.find({ collection: 'audit-entries', where, pagination: false })
    expect(docs.every(({ userName, recordType }) => userName === as && recordType === type)).toBe(true)
    return docs.length
  }

  test.each([
    ['many at once', (id: string) => ['PATCH', `people?where[id][equals]=${id}`]],
    ['one', (id: string) => ['PATCH', `people/${id}`]],
    ['one that is deleted', (id: string) => ['DELETE', `people/${id}`]],
    ['many that are deleted', (id: string) => ['DELETE', `people?where[id][equals]=${id}`]],
  ])('that a change answers with is recorded, of %s', async (_, asked) => {
    const { id } = await enter()
    const [method = '', path = ''] = asked(id)
    const json = method === 'PATCH' ? { familyNotes: 'None.' } : undefined
    const response = await rest(method, `/api/${path}`, { as, json })
    expect(found(await response.text())).toContain(secrets.realName)
    expect(await readsOf(id)).toBe(1)
  })

  test('of what is sealed in a consent is recorded, and not its place in a list', async () => {
    const { id: person } = await enter()
    const { id } = await makeConsent(person)
    const ask = async (query: string) =>
      (await rest('GET', `/api/consents/${id}?depth=0${query}`, { as })).json()
    expect(await ask('&select[reference]=true&select[status]=true')).toMatchObject({ status: 'active' })
    expect(await readsOf(id, 'consents')).toBe(0)
    expect((await ask('')).howExplained).toBe(texts[3])
    expect(await readsOf(id, 'consents')).toBe(1)
  })

  test('is recorded by the id, whatever of it is asked for', async () => {
    const { id } = await enter()
    const path = `/api/people?where[id][equals]=${id}&select[id]=false&select[contact]=false`
    expect(found(await (await rest('GET', path, { as })).text())).toContain(secrets.realName)
    expect(await readsOf(id)).toBe(1)
  })

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
