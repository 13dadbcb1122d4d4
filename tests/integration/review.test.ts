import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Testimony } from '@/payload-types'
import { testPayload } from '../support/payload'
import { publishable } from '../support/publishable'
import { type Ask, signIn } from '../support/rest'

let payload: BasePayload
let author: Ask
let editor: Ask
let colleague: Ask
let guardian: Ask
const anybody = { ask: undefined as unknown as Ask }

beforeAll(async () => {
  payload = await testPayload()
  await signIn('admin')
  author = (await signIn('author')).ask
  editor = (await signIn('editor')).ask
  colleague = (await signIn('editor', 'colleague')).ask
  guardian = (await signIn('guardian')).ask
  anybody.ask = (await signIn()).ask
})

const testimony = { quote: 'We left at night.', ...publishable.testimonies.data }

async function draft(ask: Ask, slug: string): Promise<string> {
  const { body } = await ask('POST', '/testimonies?draft=true', { ...testimony, slug })
  return (body.doc as Testimony).id
}

const step = (ask: Ask, id: string, what: string, note?: string) =>
  ask('POST', `/testimonies/${id}/review`, { step: what, note })
const review = async (ask: Ask, id: string) => (await ask('GET', `/testimonies/${id}/review`)).body
const publish = (ask: Ask, id: string) => ask('PATCH', `/testimonies/${id}`, { _status: 'published' })
const change = (ask: Ask, id: string, quote: string) =>
  ask('PATCH', `/testimonies/${id}?draft=true`, { quote })
const statusOf = async (id: string) => (await payload.findByID({ collection: 'testimonies', id }))._status

test('a draft is asked for, sent back with a note, asked for again, approved and published', async () => {
  const id = await draft(author, 'from-draft-to-published')
  expect(await review(author, id)).toMatchObject({ state: 'draft', changedBy: 'author', steps: ['ask'] })

  expect((await step(author, id, 'ask', 'Please check the year.')).status).toBe(200)
  expect(await review(editor, id)).toMatchObject({
    state: 'in-review',
    askedBy: 'author',
    note: 'Please check the year.',
    steps: ['approve', 'return'],
  })

  await step(editor, id, 'return', 'It was 2014.')
  expect(await review(author, id)).toMatchObject({
    state: 'returned',
    decidedBy: 'editor',
    note: 'It was 2014.',
    steps: ['ask'],
  })

  expect((await change(author, id, 'We left by night.')).status).toBe(200)
  await step(author, id, 'ask')
  await step(editor, id, 'approve')
  expect(await review(author, id)).toMatchObject({ state: 'approved', decidedBy: 'editor', steps: [] })

  expect((await publish(colleague, id)).status).toBe(200)
  expect(await statusOf(id)).toBe('published')
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: { recordId: { equals: id } },
    sort: 'at',
    pagination: false,
  })
  const told = docs.map(({ userName, action }) => `${userName}: ${action}`)
  expect(told).toEqual([
    'author: create',
    'author: ask-for-review',
    'editor: send-back',
    'author: update',
    'author: ask-for-review',
    'editor: approve',
    'colleague: publish',
  ])
  const done = await review(editor, id)
  expect(done).toMatchObject({ isPending: false, steps: [], decidedBy: 'editor', changedBy: 'author' })
})

test('nobody takes a step that is not theirs, and nothing changes when they try', async () => {
  const id = await draft(author, 'steps-of-others')
  const before = await payload.findVersions({ collection: 'testimonies', where: { parent: { equals: id } } })
  for (const [ask, what] of [
    [author, 'approve'],
    [author, 'return'],
    [guardian, 'ask'],
    [guardian, 'approve'],
    [anybody.ask, 'ask'],
    [anybody.ask, 'approve'],
  ] as [Ask, string][]) {
    expect((await step(ask, id, what)).status).toBe(403)
  }
  expect((await anybody.ask('GET', `/testimonies/${id}/review`)).status).toBe(403)
  expect((await step(author, id, 'publish')).status).toBe(400)
  expect((await step(author, id, 'ask', 'x'.repeat(2001))).status).toBe(400)
  expect((await step(author, 'no-such-record', 'ask')).status).toBe(404)
  const after = await payload.findVersions({ collection: 'testimonies', where: { parent: { equals: id } } })
  expect(after).toEqual(before)
})

test('what a review says cannot be written from outside', async () => {
  const id = await draft(author, 'forged-review')
  await author('PATCH', `/testimonies/${id}?draft=true`, {
    changedBy: null,
    review: { state: 'approved', note: 'Approved by nobody' },
  })
  const view = await review(editor, id)
  expect(view).toMatchObject({ state: 'draft', changedBy: 'author' })
  expect(view.note).toBeUndefined()
})

test('the public learns nothing of a review', async () => {
  const id = await draft(author, 'reviewed-in-private')
  await step(author, id, 'ask', 'A note among staff')
  await publish(editor, id)
  const { body } = await anybody.ask('GET', `/testimonies/${id}`)
  expect(body).toMatchObject({ quote: testimony.quote })
  expect(body).not.toHaveProperty('review')
  expect(body).not.toHaveProperty('changedBy')
  const guess = await anybody.ask('GET', '/testimonies?where[review.askedBy][exists]=true')
  expect(guess.status).toBe(400)
})

describe('where two people are wanted', () => {
  beforeAll(() => payload.updateGlobal({ slug: 'site', data: { name: 'Test', requireSecondReviewer: true } }))

  const refusal = /second pair of eyes/

  test('nobody publishes their own change, in one step or two, alone or among others', async () => {
    const id = await draft(editor, 'own-change')
    const alone = await publish(editor, id)
    expect(alone).toMatchObject({ status: 403 })
    expect(JSON.stringify(alone.body)).toMatch(refusal)
    expect((await step(editor, id, 'approve')).status).toBe(403)
    const both = await editor('PATCH', `/testimonies/${id}`, { quote: 'Changed too.', _status: 'published' })
    expect(both.status).toBe(403)
    await editor('PATCH', '/testimonies?where[slug][equals]=own-change', { _status: 'published' })
    expect(await statusOf(id)).toBe('draft')
    const made = await editor('POST', '/testimonies', {
      ...testimony,
      slug: 'made-public',
      _status: 'published',
    })
    expect(made.status).toBe(403)
    expect((await publish(colleague, id)).status).toBe(200)
  })

  test('an approval holds until its content changes', async () => {
    const id = await draft(editor, 'approved-then-changed')
    await step(editor, id, 'ask')
    await step(colleague, id, 'approve')
    await change(editor, id, 'Changed after the approval.')
    expect(await review(editor, id)).toMatchObject({ state: 'in-review' })
    expect((await publish(editor, id)).status).toBe(403)
    await step(colleague, id, 'approve')
    expect((await publish(editor, id)).status).toBe(200)
  })

  test('a version of before cannot be brought back to the site by one alone', async () => {
    const id = await draft(author, 'brought-back')
    await publish(editor, id)
    await editor('PATCH', `/testimonies/${id}?draft=true`, { quote: 'Later words.' })
    await publish(colleague, id)
    const { docs } = await payload.findVersions({
      collection: 'testimonies',
      where: { and: [{ parent: { equals: id } }, { 'version.quote': { equals: testimony.quote } }] },
    })
    const published = docs.find(({ version }) => version._status === 'published')
    const restored = await editor('POST', `/testimonies/versions/${published?.id}`)
    expect(restored.status).toBe(403)
    const { quote } = await payload.findByID({ collection: 'testimonies', id })
    expect(quote).toBe('Later words.')
  })
})
