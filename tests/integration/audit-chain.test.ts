import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { chainLeftBehind } from '@/audit/chain'
import { verifyAudit } from '@/audit/verify'
import type { AuditEntry } from '@/payload-types'
import { testPayload } from '../support/payload'
import { runToEnd, start, until } from '../support/processes'

const writer = 'tests/support/audit-writer.ts'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
})

async function entries(): Promise<AuditEntry[]> {
  const { docs } = await payload.find({ collection: 'audit-entries', pagination: false, sort: 'sequence' })
  return docs
}

test('a hundred saves at once are a hundred entries in one chain', async () => {
  const saves = Array.from({ length: 100 }, (_, number) =>
    payload.create({ collection: 'topics', data: { title: 'x', slug: `at-once-${number}` }, draft: true }),
  )
  const made = await Promise.all(saves)
  expect(await verifyAudit(payload)).toMatchObject({ checked: 100, pending: 0 })
  const recorded = (await entries()).map(({ recordId }) => recordId)
  expect(recorded.sort()).toEqual(made.map(({ id }) => id).sort())
})

test('several processes write one chain', async () => {
  const { checked } = await verifyAudit(payload)
  const others = [runToEnd([writer, '40']), runToEnd([writer, '40'])]
  for (const number of Array(40).keys()) {
    await payload.create({
      collection: 'topics',
      data: { title: 'x', slug: `beside-${number}` },
      draft: true,
    })
  }
  for (const other of await Promise.all(others)) expect(other).toMatchObject({ code: 0, stderr: '' })
  expect(await verifyAudit(payload)).toMatchObject({ checked: checked + 120, pending: 0 })
  expect((await entries()).filter(({ interrupted }) => interrupted)).toEqual([])
})

test('what the database refuses leaves no entry, since nothing of it was done', async () => {
  const before = await verifyAudit(payload)
  const twice = { title: 'x', slug: 'taken' }
  await payload.create({ collection: 'topics', data: { ...twice, _status: 'published' } })
  await expect(payload.create({ collection: 'topics', data: twice, draft: true })).rejects.toThrow(/slug/i)
  const { id } = await payload.create({ collection: 'topics', data: { ...twice, slug: 'free' }, draft: true })
  expect(await verifyAudit(payload)).toMatchObject({ checked: before.checked + 3, pending: 0 })

  const change = payload.update({ collection: 'topics', id, data: { slug: 'taken', _status: 'published' } })
  await expect(change).rejects.toThrow(/slug/i)
  await chainLeftBehind(payload, 0)
  const told = (await entries()).slice(before.checked + 3).map(({ interrupted }) => interrupted)
  expect(told).toEqual([])
})

/** What is in the database and should be in the trail: for each save of each record that there is, an entry. */
async function unrecorded(): Promise<string[]> {
  const trail = await entries()
  const { docs } = await payload.find({ collection: 'topics', draft: true, pagination: false, depth: 0 })
  return docs.flatMap(({ id, title }) => {
    const saves = trail.filter(({ recordId, action }) => recordId === id && action !== 'delete')
    const steps = Number(/^step (\d)/.exec(title)?.[1] ?? 1)
    return saves.length >= steps ? [] : [`${id} has come to “${title}” in ${saves.length} entries`]
  })
}

/** Made by a process that says so once they are there, and gone since. */
async function goneUnrecorded(made: string[]): Promise<string[]> {
  const trail = await entries()
  const { docs } = await payload.find({ collection: 'topics', draft: true, pagination: false, depth: 0 })
  const [there, deleted] = [
    new Set(docs.map(({ id }) => id)),
    new Set(trail.filter(({ action }) => action === 'delete').map(({ recordId }) => recordId)),
  ]
  return made.filter((id) => !there.has(id) && !deleted.has(id))
}

test('a process that is killed while it saves leaves no change without an entry, and a whole chain', async () => {
  for (const enough of [20, 60]) {
    const { totalDocs: before } = await payload.count({ collection: 'audit-entries' })
    const { child, ended } = start([writer])
    await until(async () => {
      const { totalDocs } = await payload.count({ collection: 'audit-entries' })
      return child.exitCode !== null || totalDocs >= before + enough
    })
    child.kill('SIGKILL')
    const { signal, stdout, stderr } = await ended
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })

    expect(await unrecorded()).toEqual([])
    expect(await goneUnrecorded(stdout.match(/^\S+$/gm) ?? [])).toEqual([])
    const { pending } = await verifyAudit(payload)
    await chainLeftBehind(payload, 0)
    expect(await verifyAudit(payload)).toMatchObject({ pending: 0 })
    expect((await entries()).slice(-pending || Infinity).every(({ interrupted }) => interrupted)).toBe(true)
  }
}, 400_000)

/** What a process has left behind that killed itself right before its write number `at`. */
async function whatIsLeft(at: number) {
  const { signal, stdout: id, stderr } = await runToEnd(['tests/support/audit-killed-at.ts', String(at)])
  const where = { slug: { equals: `killed-at-${at}` } }
  const [topic] = (await payload.find({ collection: 'topics', where, depth: 0 })).docs
  const parent = { equals: topic?.id ?? id }
  const versions = await payload.countVersions({ collection: 'topics', where: { parent } })
  const trail = await payload.find({
    collection: 'audit-entries',
    where: { recordId: parent },
    pagination: false,
  })
  const told = new Set(trail.docs.map(({ action }) => action))
  return { at, signal, stderr, id, topic, versions: versions.totalDocs, told }
}

test('a process that is killed before any one of its writes has told of all that it had written', async () => {
  let kills = 0
  for (let at = 1, wasKilled = true; wasKilled; at += 4) {
    for (const left of await Promise.all([at, at + 1, at + 2, at + 3].map(whatIsLeft))) {
      const { topic, versions, told, id } = left
      wasKilled = left.signal === 'SIGKILL'
      if (wasKilled) kills++
      expect(left.stderr).toBe('')
      const isUntold =
        (topic && !told.has('create')) ||
        (topic?._status === 'published' && !told.has('publish')) ||
        (topic?._status === 'published' && versions === 0 && !told.has('delete')) ||
        (id && !topic && !told.has('delete'))
      expect({ ...left, isUntold: Boolean(isUntold) }).toMatchObject({ isUntold: false })
    }
    await chainLeftBehind(payload, 0)
    expect(await verifyAudit(payload)).toMatchObject({ pending: 0 })
  }
  expect(kills).toBeGreaterThan(10)
}, 400_000)
