import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { databaseText } from '../support/database-text'
import { openMailbox } from '../support/mailbox'
import { publishable } from '../support/publishable'

let payload: BasePayload
let mailbox: Awaited<ReturnType<typeof openMailbox>>
let lookAfter: () => Promise<void>
let listed: () => Promise<{ path: string; note?: string }[]>
let made = 0

beforeAll(async () => {
  mailbox = await openMailbox()
  process.env.SMTP_URL = mailbox.url
  const { testPayload } = await import('../support/payload')
  const { makeStaff } = await import('../support/rest')
  const { lookAfterConsents } = await import('@/consent/look-after')
  const { findTasks } = await import('@/newsroom/find-tasks')
  payload = await testPayload()
  await makeStaff(payload)
  lookAfter = () => lookAfterConsents(payload)
  listed = async () => {
    const where = { email: { equals: 'guardian@test.example' } }
    const [guardian] = (await payload.find({ collection: 'users', where })).docs
    const lists = guardian ? await findTasks(payload, guardian) : []
    return lists.find(({ title }) => title === 'A protected name stands here')?.tasks ?? []
  }
})

afterAll(() => mailbox.close())

const publish = (collection: 'topics' | 'statistics', title: string) =>
  payload.create({
    collection,
    data: { ...publishable[collection].data, title, slug: `record-${++made}`, _status: 'published' },
  } as never) as Promise<{ id: string }>

const protect = (realName: string) => payload.create({ collection: 'people', data: { realName } })

test('a name that is entered later is found in what is public, and guardians are told once, by no name', async () => {
  const topic = await publish('topics', 'The letters of Baek So-yeon')
  const hidden = await publish('topics', 'More letters of Baek So-yeon')
  await payload.update({ collection: 'topics', id: hidden.id, data: { _status: 'draft' } })
  await payload.updateGlobal({ slug: 'site', data: { name: 'A site', tagline: 'With Baek So-yeon' } })
  await lookAfter()
  expect(await listed()).toEqual([])

  await protect('Baek So-yeon')
  await lookAfter()
  expect((await listed()).map(({ path }) => path).toSorted()).toEqual(
    [`/collections/topics/${topic.id}`, '/globals/site'].toSorted(),
  )
  const mail = await mailbox.messageTo('guardian@test.example')
  expect(mail).toContain('A protected name stands on the site')
  expect(mail).not.toMatch(/Baek|letters|topics/)
  const text = await databaseText(payload)
  expect(text.slice(text.indexOf('names-in-public')).slice(0, 2000)).not.toContain(topic.id)
  const told = mailbox.received.length
  await protect('Somebody Else')
  await lookAfter()
  expect(mailbox.received).toHaveLength(told)

  // What is taken off the site stands there no more; what is changed neither.
  await payload.update({ collection: 'topics', id: topic.id, data: { _status: 'draft' } })
  await payload.updateGlobal({ slug: 'site', data: { tagline: 'With nobody' } })
  expect(await listed()).toEqual([])
})

test('so is the name of whom agrees no more to be named', async () => {
  const person = await protect('Ok Chang-su')
  const consent = await payload.create({
    collection: 'consents',
    depth: 0,
    data: {
      person: person.id,
      scopes: ['website'],
      nameForm: 'real',
      obtainedOn: new Date(Date.now() - 24 * 3_600_000).toISOString(),
    },
  })
  const figure = await publish('statistics', 'Counted by Ok Chang-su')
  await lookAfter()
  expect(await listed()).toEqual([])
  await payload.update({ collection: 'consents', id: consent.id, data: { nameForm: 'anonymous' } })
  await lookAfter()
  expect((await listed()).map(({ path, note }) => [path, note])).toEqual([
    [`/collections/statistics/${figure.id}`, 'Statistic, on the site'],
  ])
})

test('a search for names that is under way does not forget that it is to look anew', async () => {
  const { lookInPublic, lookInPublicAgain } = await import('@/consent/names/look-in-public')
  await protect('Ryang Mi-sun')
  const { kv } = payload
  const set = kv.set.bind(kv)
  kv.set = async (...args) => {
    kv.set = set
    // What was looked through already changes now, and is yet to be written down.
    const { id } = await publish('topics', 'The songs of Somebody')
    const data = { title: { en: 'The songs of Ryang Mi-sun' } }
    await payload.db.updateOne({ collection: 'topics', id, data })
    await lookInPublicAgain(payload)
    return set(...args)
  }
  try {
    expect(await lookInPublic(payload)).toBe(false)
  } finally {
    kv.set = set
  }
  expect(await lookInPublic(payload)).toBe(true)
})
