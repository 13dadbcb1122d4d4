import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload, CollectionSlug } from 'payload'
import { testPayload } from '../support/payload'
import { makeStaff, rest, upload } from '../support/rest'
import { everythingStored } from '../support/stored'
import { type Party, parties } from './access-matrix'

let payload: BasePayload
const ids = {} as Record<Guarded, string>

const guarded = ['people', 'consents', 'evidence', 'takedowns', 'name-allowances'] as const
type Guarded = (typeof guarded)[number]

const operations = [
  'read',
  'list',
  'count',
  'create',
  'update',
  'update many',
  'delete',
  'delete many',
] as const
type Operation = (typeof operations)[number]

const reading: Operation[] = ['read', 'list', 'count']

/** docs/access.md as data: what guardians may. Everybody else may nothing. */
const guardianMay: Record<Guarded, readonly Operation[]> = {
  people: operations,
  // One after another: each is a decision about what stays on the site.
  consents: operations.filter((operation) => operation !== 'update many'),
  evidence: operations,
  takedowns: reading,
  'name-allowances': reading,
}

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
  ids.people = (await payload.create({ collection: 'people', data: { realName: 'Somebody' } })).id
  ids.consents = (await payload.create({ collection: 'consents', data: consent() })).id
  const form = upload({ data: Buffer.from('signed'), name: 'signed.txt' })
  ids.evidence = (await (await rest('POST', '/api/evidence', { as: 'guardian', form })).json()).doc.id
  ids.takedowns = (await payload.create({ collection: 'takedowns', data: takedown })).id
  ids['name-allowances'] = (await payload.create({ collection: 'name-allowances', data: allowance() })).id
})

const consent = () => ({
  person: ids.people,
  scopes: ['website' as const],
  nameForm: 'anonymous' as const,
  obtainedOn: new Date(Date.now() - 86_400_000).toISOString(),
})
const takedown = {
  origin: 'consent' as const,
  originId: 'x',
  state: 'begun' as const,
  records: [],
  goneSlugs: [],
  fingerprints: [],
}
let passages = 0
const allowance = () => ({
  passage: `passage ${++passages}`,
  person: ids.people,
  recordType: 'stories',
  reason: 'It is another.',
})

const data = (collection: Guarded): object => {
  if (collection === 'people') return { realName: 'Another' }
  if (collection === 'consents') return consent()
  return collection === 'takedowns' ? takedown : allowance()
}

async function attempt(collection: Guarded, operation: Operation, party: Party): Promise<number> {
  const as = party === 'public' ? undefined : party
  const one = `/api/${collection}/${ids[collection]}`
  const many = `/api/${collection}?where[id][equals]=no-such-id`
  const sent =
    collection === 'evidence'
      ? { as, form: upload({ data: Buffer.from('new'), name: 'new.txt' }) }
      : { as, json: data(collection) }
  const changed = { as, json: collection === 'evidence' ? { sentName: 'x' } : data(collection) }
  const calls: Record<Operation, () => Promise<Response>> = {
    read: () => rest('GET', one, { as }),
    list: () => rest('GET', `/api/${collection}`, { as }),
    count: () => rest('GET', `/api/${collection}/count`, { as }),
    create: () => rest('POST', `/api/${collection}`, sent),
    update: () => rest('PATCH', one, changed),
    'update many': () => rest('PATCH', many, changed),
    delete: () => rest('DELETE', one, { as }),
    'delete many': () => rest('DELETE', many, { as }),
  }
  return (await calls[operation]()).status
}

/** Everything these collections hold, past all rules. */
async function holdings(): Promise<unknown> {
  const all = guarded.map((collection) =>
    payload.db.find({ collection: collection as CollectionSlug, pagination: false, limit: 0 }),
  )
  return (await Promise.all(all)).map(({ docs }) => docs)
}

for (const party of parties.filter((each) => each !== 'guardian')) {
  test(`${party} may do nothing with people, consents, evidence, takedowns and allowances, and changes nothing`, async () => {
    const before = await holdings()
    for (const collection of guarded)
      for (const operation of operations)
        expect([collection, operation, await attempt(collection, operation, party)]).toEqual([
          collection,
          operation,
          403,
        ])
    expect(await holdings()).toEqual(before)
  })
}

test('a guardian does what the table says, and nothing else', async () => {
  for (const collection of [...guarded].reverse()) {
    for (const operation of operations) {
      const before = await holdings()
      const status = await attempt(collection, operation, 'guardian')
      const isAllowed = guardianMay[collection].includes(operation)
      expect([collection, operation, status < 300]).toEqual([
        collection,
        operation,
        // A person of whom there are consents stays: one more was just made.
        isAllowed && !(collection === 'people' && operation === 'delete'),
      ])
      if (!isAllowed) expect(await holdings()).toEqual(before)
    }
  }
  expect((await everythingStored(payload)).includes('It is another.')).toBe(false)
})

test('no lock, which all staff read, says which of these records somebody has open', () => {
  const { flattenedFields } = payload.collections['payload-locked-documents'].config
  const [lockable] = flattenedFields.flatMap((field) =>
    'relationTo' in field && field.name === 'document' ? [field.relationTo] : [],
  )
  expect(lockable).toContain('testimonies')
  for (const collection of guarded) expect(lockable).not.toContain(collection)
})
