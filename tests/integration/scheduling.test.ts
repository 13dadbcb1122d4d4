import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { PublicationInput } from '@/scheduling/publication-task'
import { localTime } from '@/scheduling/site-time'
import { testPayload } from '../support/payload'
import { start, until } from '../support/processes'
import { type Ask, signIn } from '../support/rest'

const timeZone = 'Asia/Seoul'

let payload: BasePayload
let author: Ask
let editor: { id: string; ask: Ask }
let guardian: Ask

beforeAll(async () => {
  payload = await testPayload()
  await signIn('admin')
  author = (await signIn('author')).ask
  editor = await signIn('editor')
  guardian = (await signIn('guardian')).ask
  await payload.updateGlobal({ slug: 'site', data: { name: 'Test', timeZone } })
})

async function draft(ask: Ask, slug: string): Promise<string> {
  const { body } = await ask('POST', '/topics?draft=true', { title: slug, slug })
  return (body.doc as { id: string }).id
}

const soon = () => localTime(new Date(Date.now() + 3_600_000), timeZone)
const plan = (ask: Ask, id: string, type: string, at = soon()) =>
  ask('POST', `/topics/${id}/schedule`, { type, at })
const planned = async (id: string) =>
  (await editor.ask('GET', `/topics/${id}/schedule`)).body.planned as { id: string }[]
const statusOf = async (id: string) => (await payload.findByID({ collection: 'topics', id }))._status

describe('a plan', () => {
  test('is made and taken back by editors, in the site’s own hours', async () => {
    const id = await draft(author, 'planned-and-taken-back')
    const at = soon()
    const made = await plan(editor.ask, id, 'publish', at)
    expect(made).toMatchObject({
      status: 201,
      body: { timeZone, mayPlan: true, planned: [{ type: 'publish', at }] },
    })
    const [{ id: job } = { id: '' }] = await planned(id)
    for (const ask of [author, guardian]) {
      expect((await ask('DELETE', `/topics/${id}/schedule/${job}`)).status).toBe(403)
      expect((await plan(ask, id, 'unpublish')).status).toBe(403)
      expect((await ask('DELETE', `/payload-jobs/${job}`)).status).not.toBe(200)
    }
    const another = await draft(author, 'another')
    expect((await editor.ask('DELETE', `/topics/${another}/schedule/${job}`)).status).toBe(403)
    expect(await planned(id)).toHaveLength(1)
    expect((await editor.ask('DELETE', `/topics/${id}/schedule/${job}`)).body).toMatchObject({ planned: [] })
  })

  test.each([
    ['a day that is past', 'publish', '2020-01-01T09:00', /past/],
    ['a day that is none', 'publish', '2031-02-30T09:00', /No clock/],
    ['an hour without a day', 'publish', '09:00', /day and time/],
    ['something else than publishing', 'delete', '2031-01-01T09:00', /publish/],
  ])('is not made for %s', async (_, type, at, reason) => {
    const id = await draft(editor.ask, `refused ${at} ${type}`)
    const { status, body } = await plan(editor.ask, id, type, at)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toMatch(reason)
    expect(await planned(id)).toEqual([])
  })
})

describe('at the hour, the worker', () => {
  const ids = {} as Record<
    'coming' | 'going' | 'orphaned' | 'begun' | 'changed' | 'former' | 'byHand',
    string
  >
  const failureOf = async (id: string) =>
    ((await planned(id))[0] as { failure?: string } | undefined)?.failure ?? ''

  // All at once, since a worker takes a moment to start and what fails is tried again before it is given up.
  beforeAll(async () => {
    ids.coming = await draft(author, 'comes-at-the-hour')
    await plan(editor.ask, ids.coming, 'publish')
    ids.going = await draft(editor.ask, 'goes-at-the-hour')
    await editor.ask('PATCH', `/topics/${ids.going}`, { _status: 'published' })
    await plan(editor.ask, ids.going, 'unpublish')
    // What lies over it is not finished, which is no reason to leave it where it is.
    await editor.ask('PATCH', `/topics/${ids.going}?draft=true`, { title: '' })
    const leaving = await signIn('editor', 'leaving')
    ids.orphaned = await draft(leaving.ask, 'planned-by-who-is-gone')
    await leaving.ask('PATCH', `/topics/${ids.orphaned}`, { _status: 'published' })
    await plan(leaving.ask, ids.orphaned, 'unpublish')
    await payload.delete({ collection: 'users', id: leaving.id })
    ids.begun = await draft(author, 'begun-and-killed')
    await plan(editor.ask, ids.begun, 'publish')
    ids.changed = await draft(author, 'changed-after-the-plan')
    await plan(editor.ask, ids.changed, 'publish')
    const slippedIn = await author('PATCH', `/topics/${ids.changed}?draft=true`, { title: 'Slipped in' })
    expect(slippedIn.status).toBe(200)
    const former = await signIn('editor', 'former')
    ids.former = await draft(author, 'planned-by-a-former-editor')
    await plan(former.ask, ids.former, 'publish')
    await payload.update({ collection: 'users', id: former.id, data: { roles: ['author'] } })
    ids.byHand = await draft(author, 'published-by-hand')
    await plan(editor.ask, ids.byHand, 'publish')
    await editor.ask('PATCH', `/topics/${ids.byHand}`, { _status: 'published' })

    // Since no test waits for an hour, it has come.
    await payload.update({
      collection: 'payload-jobs',
      where: {},
      data: { waitUntil: new Date(Date.now() - 1000).toISOString() },
    })
    await payload.update({
      collection: 'payload-jobs',
      where: { 'input.doc.value': { equals: ids.begun } },
      data: { processing: true },
    })
    const worker = start(['scheduling/worker.ts'])
    await until(async () => {
      const { docs } = await payload.find({ collection: 'payload-jobs', depth: 0, pagination: false })
      return docs.every(({ hasError }) => hasError)
    })
    worker.child.kill('SIGTERM')
    expect((await worker.ended).code).toBe(0)
  })

  test('publishes and unpublishes once, also when it was not running then', async () => {
    expect(await planned(ids.coming)).toEqual([])
    expect(await statusOf(ids.coming)).toBe('published')
    expect(await planned(ids.going)).toEqual([])
    expect(await statusOf(ids.going)).toBe('draft')
    const { docs } = await payload.findVersions({
      collection: 'topics',
      where: { and: [{ parent: { equals: ids.coming } }, { 'version._status': { equals: 'published' } }] },
    })
    expect(docs).toHaveLength(1)
  })

  test('takes off the site what somebody wanted off it whose account is gone', async () => {
    expect(await planned(ids.orphaned)).toEqual([])
    expect(await statusOf(ids.orphaned)).toBe('draft')
  })

  test('takes up again what a runner had begun when it was killed', async () => {
    expect(await statusOf(ids.begun)).toBe('published')
  })

  test('does not publish what was changed after an editor had seen it, and says so', async () => {
    expect(await failureOf(ids.changed)).toMatch(/changed after/)
    expect(await statusOf(ids.changed)).toBe('draft')
  })

  test('does nothing for those who have lost the right since, and says so', async () => {
    expect(await failureOf(ids.former)).not.toBe('')
    expect(await statusOf(ids.former)).toBe('draft')
  })

  test('leaves what was published by hand meanwhile as it is', async () => {
    expect(await planned(ids.byHand)).toEqual([])
    expect(await statusOf(ids.byHand)).toBe('published')
  })
})

test('what is planned says in whose name', async () => {
  const id = await draft(author, 'in-whose-name')
  await plan(editor.ask, id, 'publish')
  const { docs } = await payload.find({
    collection: 'payload-jobs',
    where: { 'input.doc.value': { equals: id } },
    depth: 0,
  })
  expect((docs[0]?.input as PublicationInput | undefined)?.user).toBe(editor.id)
})
