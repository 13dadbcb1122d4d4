import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { type PublishedCollection, publishedCollections } from '@/collections/shared/published-collections'
import { testPayload } from '../support/payload'
import { keepCaptions, publishable } from '../support/publishable'
import { type Answer, type Ask, signIn } from '../support/rest'
import {
  isAllowed,
  isOpen,
  type Operation,
  operations,
  type Party,
  parties,
  type State,
  states,
} from './access-matrix'

let payload: BasePayload
const staff = {} as Record<Party, { id: string; ask: Ask }>

beforeAll(async () => {
  payload = await testPayload()
  needed = await keepCaptions(payload)
  for (const party of [...parties].reverse())
    staff[party] = await signIn(party === 'public' ? undefined : party)
})

let count = 0
let needed: { captions: string }

const dataOf = (collection: PublishedCollection) => ({
  ...publishable[collection].data,
  ...(collection === 'videos' && needed),
})

type Record_ = { collection: PublishedCollection; id: string; state: State; words: string }

/** Makes a record in a state, as those would who may. */
async function make(collection: PublishedCollection, state: State): Promise<Record_> {
  const words = `Words ${++count}`
  const { text } = publishable[collection]
  const isOwn = state.startsWith('own')
  const isPublished = state !== 'own trashed' && (!state.includes('draft') || state.includes('over'))
  const made = await staff[isOwn ? 'author' : 'editor'].ask('POST', `/${collection}?draft=true`, {
    ...dataOf(collection),
    [text]: words,
    slug: `words-${count}`,
  })
  expect(made.status).toBe(201)
  const { id } = made.body.doc as { id: string }
  const editor = (change: object, query = '') =>
    staff.editor
      .ask('PATCH', `/${collection}/${id}${query}`, change)
      .then(({ status }) => expect(status).toBe(200))
  if (isPublished) await editor({ _status: 'published' })
  if (state.includes('over')) await editor({ [text]: `${words}, not yet` }, '?draft=true')
  if (state.endsWith('trashed')) await editor({ deletedAt: new Date().toISOString() })
  return { collection, id, state, words }
}

/** Removes records past all rules, so that the next ones are looked at among few: a database scans what there is. */
async function forget(collection: PublishedCollection): Promise<void> {
  await payload.db.deleteVersions({ collection, where: {} })
  await payload.db.deleteMany({ collection, where: {} })
}

type Snapshot = { main: unknown; versions: { id: string }[]; count: number }

/** Everything that is kept about a record, and how many there are. */
async function snapshot({ collection, id }: Record_): Promise<Snapshot> {
  const query = { collection, locale: 'all' as const, depth: 0, pagination: false as const, trash: true }
  const [main, versions, { totalDocs }] = await Promise.all([
    payload.findByID({ ...query, id, disableErrors: true }),
    payload.findVersions({ ...query, where: { parent: { equals: id } }, sort: 'createdAt' }),
    payload.count({ collection, trash: true }),
  ])
  return { main, versions: versions.docs, count: totalDocs }
}

function attempt(
  operation: Operation,
  { collection, id, words }: Record_,
  { versions }: Snapshot,
  ask: Ask,
): Promise<Answer> {
  const path = `/${collection}/${id}`
  const change = { [publishable[collection].text]: `${words}, changed` }
  switch (operation) {
    case 'read':
      return ask('GET', `${path}?draft=true&trash=true`)
    case 'list':
      return ask('GET', `/${collection}?where[id][equals]=${id}&trash=true`)
    case 'read versions':
      return ask('GET', `/${collection}/versions?where[parent][equals]=${id}&trash=true`)
    case 'revise':
      return ask('PATCH', `${path}?draft=true&trash=true`, change)
    case 'change':
      return ask('PATCH', `${path}?trash=true`, change)
    case 'publish':
      return ask('PATCH', `${path}?trash=true`, { _status: 'published' })
    case 'unpublish':
      return ask('PATCH', `${path}?trash=true`, { _status: 'draft' })
    case 'unpublish and change':
      return ask('PATCH', `${path}?trash=true`, { ...change, _status: 'draft' })
    case 'trash':
      return ask('PATCH', path, { deletedAt: new Date().toISOString() })
    case 'take out of the trash':
      return ask('PATCH', `${path}?trash=true`, { deletedAt: null })
    case 'delete':
      return ask('DELETE', `${path}?trash=true`)
    case 'restore a version':
      return ask('POST', `/${collection}/versions/${versions[0]?.id}`)
    case 'duplicate':
      return ask('POST', `${path}/duplicate`, {})
  }
}

/** Whether an answer gives what was asked for. An empty list is a refusal. */
function isGranted(operation: Operation, { status, body }: Answer): boolean {
  if (status >= 400) return false
  return operation === 'list' || operation === 'read versions' ? (body.docs as unknown[]).length > 0 : true
}

const reads: Operation[] = ['read', 'list', 'read versions']

describe.each([...publishedCollections])('%s', (collection) => {
  test.each([...parties])('as %s', async (party) => {
    const wrong: string[] = []
    for (const state of states) {
      await forget(collection)
      let record = await make(collection, state)
      let before = await snapshot(record)
      for (const operation of operations) {
        if (isOpen(party, operation, collection, state)) continue
        const answer = await attempt(operation, record, before, staff[party].ask)
        if (party === 'public') {
          const asDraft = await staff.public.ask('GET', `/${collection}?draft=true&trash=true&limit=500`)
          if (JSON.stringify(asDraft.body).includes('not yet'))
            wrong.push(`list as draft, ${state}: told too much`)
        }
        const wanted = isAllowed(party, operation, collection, state)
        if (isGranted(operation, answer) !== wanted) {
          wrong.push(
            `${operation}, ${state}: ${answer.status}, though it is ${wanted ? 'allowed' : 'refused'}`,
          )
        }
        const after = await snapshot(record)
        const isSame = JSON.stringify(after) === JSON.stringify(before)
        if ((reads.includes(operation) || !wanted) && !isSame)
          wrong.push(`${operation}, ${state}: left a trace`)
        if (party === 'public' && JSON.stringify(answer.body).includes('not yet')) {
          wrong.push(`${operation}, ${state}: told what is not published`)
        }
        if (!isSame) {
          await forget(collection)
          record = await make(collection, state)
          before = await snapshot(record)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test.each([...parties])('made by %s', async (party) => {
    const { text } = publishable[collection]
    const post = (query: string, more: object) =>
      staff[party].ask('POST', `/${collection}${query}`, {
        ...dataOf(collection),
        [text]: `Made ${++count}`,
        slug: `made-${count}`,
        ...more,
      })
    const mayDraft = party === 'author' || party === 'editor' || party === 'admin'
    const mayPublish = party === 'editor' || party === 'admin'
    const drafted = await post('?draft=true', {})
    expect(drafted.status).toBe(mayDraft ? 201 : 403)
    const published = await post('', { _status: 'published' })
    expect(published.status).toBe(mayPublish ? 201 : 403)
    // Without saying so nobody publishes.
    const unsaid = await post('', {})
    if (mayDraft) expect(unsaid.body.doc).toMatchObject({ _status: 'draft' })
    else expect(unsaid.status).toBe(403)
  })
})

describe('what belongs to nobody’s work', () => {
  const anywhere = ['payload-jobs', 'payload-kv', 'payload-migrations'] as const
  test.each([...parties])('as %s', async (party) => {
    const { ask } = staff[party]
    for (const collection of anywhere) {
      expect((await ask('GET', `/${collection}`)).status).toBeGreaterThanOrEqual(400)
      expect(
        (await ask('POST', `/${collection}`, { name: 'x', key: 'x', data: {} })).status,
      ).toBeGreaterThanOrEqual(400)
      const gone = await ask('DELETE', `/${collection}?where[id][exists]=true`)
      expect(gone.status).toBeGreaterThanOrEqual(400)
    }
    for (const slug of ['site', 'navigation', 'home']) {
      const before = await payload.findGlobal({ slug: slug as 'site', depth: 0 })
      const changed = await ask('POST', `/globals/${slug}`, { name: 'Changed', headline: 'Changed' })
      const mayChange = party === 'editor' || party === 'admin'
      expect(changed.status < 400).toBe(mayChange)
      if (!mayChange) expect(await payload.findGlobal({ slug: slug as 'site', depth: 0 })).toEqual(before)
      const versions = await ask('GET', `/globals/${slug}/versions`)
      expect(versions.status < 400).toBe(party !== 'public')
    }
  })

  test.each([...parties])('accounts, as %s', async (party) => {
    const { ask, id } = staff[party]
    const { body } = await ask('GET', '/users?limit=100')
    const seen = ((body.docs as { id: string }[] | undefined) ?? []).map((user) => user.id)
    const everybody = parties.filter((one) => one !== 'public').map((one) => staff[one].id)
    const wanted = party === 'admin' ? everybody : party === 'public' ? [] : [id]
    expect(new Set(seen)).toEqual(new Set(wanted))
    for (const other of parties) {
      if (other === 'public' || other === party) continue
      const changed = await ask('PATCH', `/users/${staff[other].id}`, { name: other })
      expect(changed.status < 400).toBe(party === 'admin')
      if (party !== 'admin') {
        expect((await ask('DELETE', `/users/${staff[other].id}`)).status).toBeGreaterThanOrEqual(400)
      }
    }
    if (party !== 'admin' && party !== 'public') {
      await ask('PATCH', `/users/${id}`, { roles: ['admin'] })
      expect((await payload.findByID({ collection: 'users', id })).roles).toEqual([party])
    }
  })
})
