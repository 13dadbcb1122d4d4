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

/** Lets the hour of everything planned for a record have come, since no test waits for an hour. */
async function letTheHourCome(id: string): Promise<void> {
  await payload.update({
    collection: 'payload-jobs',
    where: { 'input.doc.value': { equals: id } },
    data: { waitUntil: new Date(Date.now() - 1000).toISOString() },
  })
}

async function runWorkerUntil(isDone: () => Promise<boolean>): Promise<void> {
  const worker = start(['scheduling/worker.ts'])
  await until(isDone)
  worker.child.kill('SIGTERM')
  expect((await worker.ended).code).toBe(0)
}

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
  test('publishes and unpublishes once, also when it was not running then', async () => {
    const coming = await draft(author, 'comes-at-the-hour')
    const going = await draft(editor.ask, 'goes-at-the-hour')
    await editor.ask('PATCH', `/topics/${going}`, { _status: 'published' })
    await plan(editor.ask, coming, 'publish')
    await plan(editor.ask, going, 'unpublish')
    await letTheHourCome(coming)
    await letTheHourCome(going)
    await runWorkerUntil(async () => (await planned(coming)).length + (await planned(going)).length === 0)
    expect(await statusOf(coming)).toBe('published')
    expect(await statusOf(going)).toBe('draft')
    const { docs } = await payload.findVersions({
      collection: 'topics',
      where: { and: [{ parent: { equals: coming } }, { 'version._status': { equals: 'published' } }] },
    })
    expect(docs).toHaveLength(1)
  })

  test('takes up again what a runner had begun when it was killed', async () => {
    const id = await draft(author, 'begun-and-killed')
    await plan(editor.ask, id, 'publish')
    await letTheHourCome(id)
    await payload.update({
      collection: 'payload-jobs',
      where: { 'input.doc.value': { equals: id } },
      data: { processing: true },
    })
    await runWorkerUntil(async () => (await statusOf(id)) === 'published')
  })

  test('does not publish what was changed after an editor had seen it, and says so', async () => {
    const id = await draft(author, 'changed-after-the-plan')
    await plan(editor.ask, id, 'publish')
    expect((await author('PATCH', `/topics/${id}?draft=true`, { title: 'Slipped in' })).status).toBe(200)
    await letTheHourCome(id)
    const failure = async () => (await planned(id))[0] as { failure?: string } | undefined
    await runWorkerUntil(async () => Boolean((await failure())?.failure))
    expect((await failure())?.failure).toMatch(/changed after/)
    expect(await statusOf(id)).toBe('draft')
  }, 60_000)

  test('does nothing for those who have lost the right since', async () => {
    const former = await signIn('editor', 'former')
    const id = await draft(author, 'planned-by-a-former-editor')
    await plan(former.ask, id, 'publish')
    await payload.update({ collection: 'users', id: former.id, data: { roles: ['author'] } })
    await letTheHourCome(id)
    await runWorkerUntil(async () => Boolean(((await planned(id))[0] as { failure?: string })?.failure))
    expect(await statusOf(id)).toBe('draft')
  }, 60_000)

  test('leaves what was published by hand meanwhile as it is', async () => {
    const id = await draft(author, 'published-by-hand')
    await plan(editor.ask, id, 'publish')
    await editor.ask('PATCH', `/topics/${id}`, { _status: 'published' })
    await letTheHourCome(id)
    await runWorkerUntil(async () => (await planned(id)).length === 0)
    expect(await statusOf(id)).toBe('published')
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
