import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { findHistory } from '@/newsroom/find-history'
import { findTakedowns } from '@/newsroom/find-takedowns'
import type { Testimony, User } from '@/payload-types'
import type { ReviewView } from '@/review/endpoints'
import { asScheduled } from '@/scheduling/as-scheduled'
import { testPayload } from '../support/payload'
import { publishable } from '../support/publishable'
import { type Ask, signIn } from '../support/rest'

let payload: BasePayload
let author: Ask
let editor: Ask
let editorId: string
let colleague: Ask
let guardian: Ask
const anybody = { ask: undefined as unknown as Ask }

beforeAll(async () => {
  payload = await testPayload()
  await signIn('admin')
  author = (await signIn('author')).ask
  ;({ ask: editor, id: editorId } = await signIn('editor'))
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
const namesAndSteps = (view: Record<string, unknown>) =>
  (view.thread as ReviewView['thread']).map(({ who, step: what }) => `${who}: ${what}`)
const statusOf = async (id: string) => (await payload.findByID({ collection: 'testimonies', id }))._status

test('a draft is asked for, sent back with a note, asked for again, approved and published', async () => {
  const id = await draft(author, 'from-draft-to-published')
  expect(await review(author, id)).toMatchObject({ state: 'draft', changedBy: 'author', steps: ['ask'] })

  expect((await step(author, id, 'ask', 'Please check the year.')).status).toBe(200)
  expect(await review(editor, id)).toMatchObject({
    state: 'in-review',
    thread: [{ step: 'ask', who: 'author', note: 'Please check the year.' }],
    steps: ['approve', 'return'],
  })

  expect(await step(editor, id, 'return', ' ')).toMatchObject({
    status: 400,
    body: { errors: [{ message: expect.stringContaining('Write a note') }] },
  })
  await step(editor, id, 'return', 'It was 2014.')
  expect(await review(author, id)).toMatchObject({
    state: 'returned',
    thread: [
      { step: 'ask', who: 'author', note: 'Please check the year.' },
      { step: 'return', who: 'editor', note: 'It was 2014.' },
    ],
    steps: ['ask'],
  })

  expect((await change(author, id, 'We left by night.')).status).toBe(200)
  await step(author, id, 'ask')
  await step(editor, id, 'approve')
  expect(await review(author, id)).toMatchObject({ state: 'approved', steps: [] })

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
  expect(done).toMatchObject({ isPending: false, steps: [], changedBy: 'author' })
  expect(namesAndSteps(done)).toEqual([
    'author: ask',
    'editor: return',
    'author: ask',
    'editor: approve',
    'colleague: publish',
  ])
})

test('a step of the review makes no version, and loses nothing of the one that it is about', async () => {
  const id = await draft(author, 'no-version-of-a-step')
  await author('PATCH', `/testimonies/${id}?draft=true&locale=ko`, { attribution: '어느 교사' })
  const of = { collection: 'testimonies', where: { parent: { equals: id } }, locale: 'all' } as const
  const before = await payload.findVersions(of)
  await step(author, id, 'ask', 'Please.')
  await step(editor, id, 'approve')
  const after = await payload.findVersions(of)
  expect(after.totalDocs).toBe(before.totalDocs)
  const words = ({ docs }: typeof before) => docs.map(({ version: { review: _, ...rest } }) => rest)
  expect(words(after)).toEqual(words(before))
})

test('what was said of a change ends with its publication, and is not said of the next one', async () => {
  const id = await draft(author, 'a-new-round')
  const [first] = (
    await payload.findVersions({ collection: 'testimonies', where: { parent: { equals: id } } })
  ).docs
  await change(author, id, 'A second version.')
  await step(author, id, 'ask')
  await step(editor, id, 'approve', 'Good. Thank you.')
  await publish(editor, id)
  await editor('POST', `/testimonies/versions/${first?.id}?draft=true`)
  expect(await review(editor, id)).toMatchObject({ state: 'draft', changedBy: 'editor', thread: [] })

  await publish(colleague, id)
  expect(namesAndSteps(await review(editor, id))).toEqual(['colleague: publish'])
  await editor('PATCH', `/testimonies/${id}?unpublishAllLocales=true`, { _status: 'draft' })
  const unpublished = await review(editor, id)
  expect(unpublished).toMatchObject({ state: 'draft', isPending: true })
  expect(namesAndSteps(unpublished)).toEqual(['editor: unpublish'])
})

test('a reviewer is shown what has changed since it was last public, or since its beginning', async () => {
  const id = await draft(author, 'compared')
  const versions = async () =>
    (
      await payload.findVersions({
        collection: 'testimonies',
        where: { parent: { equals: id } },
        sort: 'createdAt',
      })
    ).docs
  expect(await review(editor, id)).not.toHaveProperty('comparison')
  await change(author, id, 'Later words.')
  const [first, second] = await versions()
  expect(await review(editor, id)).toMatchObject({ comparison: { from: first?.id, to: second?.id } })
  await publish(editor, id)
  await change(editor, id, 'The last words.')
  const all = await versions()
  const published = all.find(({ version }) => version._status === 'published')
  expect(await review(editor, id)).toMatchObject({
    comparison: { from: published?.id, to: all.at(-1)?.id },
  })
})

test('the list of versions tells who did what, and which of them was public, the newest first', async () => {
  const id = await draft(author, 'history')
  const [first] = (
    await payload.findVersions({ collection: 'testimonies', where: { parent: { equals: id } } })
  ).docs
  await step(author, id, 'ask')
  await publish(colleague, id)
  await change(editor, id, 'Later words.')
  await editor('POST', `/testimonies/versions/${first?.id}?draft=true`)
  const user = await payload.findByID({ collection: 'users', id: editorId })
  const rows = await findHistory({ payload, user, collection: 'testimonies', id })
  expect(rows.map(({ who, what, place }) => [who, what, place])).toEqual([
    ['editor', 'Quote', 'Newest draft'],
    ['editor', 'Quote', undefined],
    ['colleague', 'Published', 'On the site'],
    ['author', 'First version', undefined],
  ])
  const others = await payload.findByID({ collection: 'users', id: (await signIn('guardian', 'reader')).id })
  expect(await findHistory({ payload, user: others, collection: 'testimonies', id })).toEqual(rows)
})

describe('what a guardian took off the site', () => {
  const someGuardian = async () => {
    const { docs } = await payload.find({ collection: 'users', where: { name: { equals: 'guardian' } } })
    return docs[0] as User
  }
  const takeOff = async (id: string, note?: string) => step(guardian, id, 'take-off', note)
  async function published(slug: string): Promise<string> {
    const id = await draft(author, slug)
    await publish(editor, id)
    return id
  }

  test('says who did it, when and why, and goes up again only by the hand of who has read that', async () => {
    const id = await published('taken-off')
    expect((await takeOff(id, 'Her family is in danger.')).status).toBe(200)
    expect(await statusOf(id)).toBe('draft')
    const found = { by: 'guardian', reason: 'Her family is in danger.', at: expect.any(String) }
    expect(await review(editor, id)).toMatchObject({ takedown: found, steps: ['ask', 'approve', 'put-back'] })

    await change(author, id, 'Words that were changed meanwhile.')
    await step(editor, id, 'approve')
    for (const [method, path, data] of [
      ['PATCH', `/testimonies/${id}`, { _status: 'published' }],
      ['PATCH', `/testimonies/${id}?draft=true`, { _status: 'published', quote: 'Other words.' }],
      ['POST', `/testimonies/${id}/schedule`, { type: 'publish', at: '2099-01-01T09:00' }],
    ] as const) {
      const answer = await editor(method, path, data)
      expect(answer.status).toBe(403)
      expect(JSON.stringify(answer.body)).toContain('Her family is in danger.')
    }
    const many = await editor('PATCH', '/testimonies?where[slug][equals]=taken-off', { _status: 'published' })
    expect(JSON.stringify(many.body)).toContain('Her family is in danger.')
    await expect(
      payload.update({ collection: 'testimonies', id, data: { _status: 'published' } }),
    ).rejects.toThrow('Her family is in danger.')
    expect(await statusOf(id)).toBe('draft')

    for (const ask of [author, guardian]) expect((await step(ask, id, 'put-back')).status).toBe(403)
    expect((await step(editor, id, 'put-back')).status).toBe(200)
    expect((await publish(colleague, id)).status).toBe(403)
    expect((await publish(editor, id)).status).toBe(200)
    expect(await review(editor, id)).not.toHaveProperty('takedown')
    const user = await payload.findByID({ collection: 'users', id: editorId })
    const rows = await findHistory({ payload, user, collection: 'testimonies', id })
    expect(rows.map(({ who, what }) => `${who}: ${what}`).slice(0, 3)).toEqual([
      'editor: Published',
      'author: Quote',
      'guardian: Taken off the site',
    ])
    const [undone] = await findTakedowns(payload, await someGuardian(), 'undone')
    expect(undone).toMatchObject({ doc: { id }, note: expect.stringMatching(/published by editor.*danger/) })
  })

  test('cannot be put back by a version of before, nor by what was planned before', async () => {
    const id = await published('taken-off-then-restored')
    const { docs } = await payload.findVersions({
      collection: 'testimonies',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    })
    await change(editor, id, 'Another draft.')
    await takeOff(id)
    expect((await editor('POST', `/testimonies/versions/${docs[0]?.id}`)).status).toBe(403)
    const user = await payload.findByID({ collection: 'users', id: editorId })
    const planned = asScheduled(() =>
      payload.update({
        collection: 'testimonies',
        id,
        data: { _status: 'published' },
        overrideAccess: false,
        user,
      }),
    )
    await expect(planned).rejects.toThrow('without giving a reason')
    expect(await statusOf(id)).toBe('draft')
  })

  test('comes off whatever a draft above it lacks, and with no word about the reason', async () => {
    const id = await published('taken-off-with-a-poor-draft')
    await editor('PATCH', `/testimonies/${id}?draft=true`, { quote: '', citation: { publisher: '' } })
    expect((await takeOff(id)).status).toBe(200)
    expect(await statusOf(id)).toBe('draft')
    const standing = await findTakedowns(payload, await someGuardian(), 'standing')
    expect(standing.find(({ doc }) => doc.id === id)?.note).toMatch(/^by guardian, [^:]*:\d\d$/)
  })

  test('is known as such when it was done over REST alone, and is not what an editor unpublishes', async () => {
    const id = await published('taken-off-by-hand')
    await guardian('PATCH', `/testimonies/${id}`, { _status: 'draft' })
    expect(await review(editor, id)).toMatchObject({ takedown: { by: 'guardian' } })
    const still = await published('drafted-by-a-guardian')
    await guardian('PATCH', `/testimonies/${still}?draft=true`, { _status: 'draft' })
    expect(await statusOf(still)).toBe('published')
    expect(await review(editor, still)).not.toHaveProperty('takedown')
    const other = await published('unpublished-by-an-editor')
    await editor('PATCH', `/testimonies/${other}`, { _status: 'draft' })
    expect(await review(editor, other)).not.toHaveProperty('takedown')
    expect((await publish(editor, other)).status).toBe(200)
    for (const ask of [author, editor]) expect((await step(ask, other, 'take-off')).status).toBe(403)
  })
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
    expect((await step(ask, id, what, 'A note.')).status).toBe(403)
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
  expect(view).toMatchObject({ thread: [] })
  const taken = await author('PATCH', `/testimonies/${id}?draft=true`, {
    review: { takedown: { at: '2026-01-01T00:00:00.000Z', reason: 'Forged' }, thread: [] },
  })
  expect(JSON.stringify(taken.body)).not.toContain('Forged')
})

test('the public learns nothing of a review', async () => {
  const id = await draft(author, 'reviewed-in-private')
  await step(author, id, 'ask', 'A note among staff')
  await publish(editor, id)
  const { body } = await anybody.ask('GET', `/testimonies/${id}`)
  expect(body).toMatchObject({ quote: testimony.quote })
  expect(body).not.toHaveProperty('review')
  expect(body).not.toHaveProperty('changedBy')
  for (const field of ['state', 'thread', 'takedown.reason']) {
    const guess = await anybody.ask('GET', `/testimonies?where[review.${field}][exists]=true`)
    expect(guess.status).toBe(400)
  }
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

test('nobody approves, or plans to publish, what a colleague has written since they looked', async () => {
  const id = await draft(author, 'approved-as-it-was-seen')
  await step(author, id, 'ask')
  const { updatedAt: seen } = await review(editor, id)
  await change(author, id, 'Slipped in.')
  const approve = (what: unknown) =>
    editor('POST', `/testimonies/${id}/review`, { step: 'approve', seen: what })
  const at = '2099-01-01T09:00'
  const plan = (what: unknown) =>
    editor('POST', `/testimonies/${id}/schedule`, { type: 'publish', at, seen: what })
  for (const attempt of [approve, plan]) {
    expect(await attempt(seen)).toMatchObject({
      status: 409,
      body: { errors: [{ message: expect.stringMatching(/^author has changed this.*Look at the change/) }] },
    })
  }
  expect(await review(editor, id)).toMatchObject({ state: 'in-review' })
  const { updatedAt: now } = await review(editor, id)
  expect((await approve(now)).status).toBe(200)
  expect((await plan(now)).status).toBe(201)
})

describe('an approval does not outlive', () => {
  const approved = async (slug: string) => {
    const id = await draft(author, slug)
    await step(author, id, 'ask')
    expect((await step(editor, id, 'approve')).status).toBe(200)
    return id
  }

  test('that it was taken off the site or put into the trash, so that no plan puts it back', async () => {
    const id = await approved('approved-and-unpublished')
    await publish(editor, id)
    await change(editor, id, 'A newer draft.')
    await step(editor, id, 'approve')
    await editor('PATCH', `/testimonies/${id}`, { _status: 'draft' })
    expect(await review(editor, id)).toMatchObject({ state: 'draft' })

    const other = await approved('approved-and-trashed')
    await editor('PATCH', `/testimonies/${other}`, { deletedAt: new Date().toISOString() })
    await editor('PATCH', `/testimonies/${other}?trash=true`, { deletedAt: null })
    expect(await review(editor, other)).toMatchObject({ state: 'draft' })
    const user = await payload.findByID({ collection: 'users', id: editorId })
    for (const each of [id, other]) {
      const atTheHour = asScheduled(() =>
        payload.update({
          collection: 'testimonies',
          id: each,
          data: { _status: 'published' },
          overrideAccess: false,
          user,
        }),
      )
      await expect(atTheHour).rejects.toThrow(/after its publication was scheduled/)
    }
  })

  test('that its author brings back an older version, in whatever language it differs', async () => {
    const id = await draft(author, 'approved-and-brought-back')
    const inKorean = (attribution: string) =>
      author('PATCH', `/testimonies/${id}?draft=true&locale=ko`, { attribution })
    await inKorean('실명')
    const { docs } = await payload.findVersions({
      collection: 'testimonies',
      where: { parent: { equals: id } },
      sort: '-createdAt',
      limit: 1,
    })
    await inKorean('어느 사람')
    await step(author, id, 'ask')
    await step(editor, id, 'approve')
    const back = await author('POST', `/testimonies/versions/${docs[0]?.id}?draft=true`)
    expect(back.status).toBe(200)
    expect(await review(editor, id)).toMatchObject({ state: 'in-review', changedBy: 'author' })
  })
})

test('a version that was published is brought back as a draft, also by its author, and told as no publication', async () => {
  const id = await draft(author, 'once-published')
  await publish(editor, id)
  const { docs } = await payload.findVersions({
    collection: 'testimonies',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
  })
  await editor('PATCH', `/testimonies/${id}`, { _status: 'draft', quote: 'Changed, and off the site.' })
  expect((await author('POST', `/testimonies/versions/${docs[0]?.id}?draft=true`)).status).toBe(200)
  expect(await statusOf(id)).toBe('draft')
  const { docs: trail } = await payload.find({
    collection: 'audit-entries',
    where: { recordId: { equals: id } },
    sort: '-at',
    limit: 1,
  })
  expect(trail.map(({ action }) => action)).toEqual(['restore-version'])
})
