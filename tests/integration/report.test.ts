import { beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { BasePayload } from 'payload'
import { count, today } from '@/actions/counting/count'
import { forgetTakenDownPages } from '@/actions/forget-pages'
import { type ActionReport, emptySummary } from '@/actions/report/add-up'
import { lastDays } from '@/actions/report/range'
import { readCounts } from '@/actions/report/read-counts'
import { goneHash, rememberGone } from '@/consent/takedown/gone-slug'
import { findLearning } from '@/newsroom/learning/find-learning'
import { databaseText } from '../support/database-text'
import { testPayload } from '../support/payload'
import { makeStaff, rest } from '../support/rest'

let payload: BasePayload
let give: string
let share: string

const range = 'from=2026-11-01&to=2026-11-03'

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
  const make = async (label: string, slug: string) => {
    const data = { label, slug, kind: 'share', _status: 'published' } as const
    return (await payload.create({ collection: 'actions', data })).id
  }
  give = await make('=Give("now")', 'give')
  share = await make('Tell a friend', 'tell')
  await put('2026-11-01', give, '/stories/a', 90, 3)
  await put('2026-11-03', give, '/stories/a', 10, 2)
  await put('2026-11-03', give, '/', 50, 7)
  await put('2026-11-03', give, null, 0, 1)
  await put('2026-11-03', null, '/', 200, 0)
  await put('2026-11-03', share, '/', 50, 4)
  await put('2026-11-02', 'was-deleted', '/', 1, 1)
  for (const day of ['2026-10-31', '2026-11-04']) await put(day, give, '/', 999, 999)
})

/** Puts down what was counted on some day. */
const put = (day: string, action: string | null, source: string | null, views: number, presses: number) =>
  payload.db.create({
    collection: 'action-counts',
    data: {
      key: [day, action ?? '', source ?? ''].join(' '),
      day,
      action,
      source,
      views,
      presses,
    },
  })

const reportOf = async (id: string, query = '') => {
  const response = await rest('GET', `/api/actions/${id}/report?${query}`, { as: 'editor' })
  return { status: response.status, body: (await response.json()) as ActionReport }
}

test('an action’s report adds up its days, by page and by day', async () => {
  const { status, body } = await reportOf(give, range)
  expect(status).toBe(200)
  expect(body).toEqual({
    views: 150,
    presses: 13,
    bySource: [
      { source: '/', views: 50, presses: 7 },
      { source: '/stories/a', views: 100, presses: 5 },
      { source: null, views: 0, presses: 1 },
    ],
    byDay: [
      { day: '2026-11-01', views: 90, presses: 3 },
      { day: '2026-11-02', views: 0, presses: 0 },
      { day: '2026-11-03', views: 60, presses: 10 },
    ],
  })
})

test('it is of the last four weeks unless asked otherwise, and knows what is counted this moment', async () => {
  const day = await today(payload)
  // Nobody waits for it to be written.
  for (let n = 0; n < 50; n++) void count(payload, { action: share, source: '/about' }, { presses: 1 })
  const { body } = await reportOf(share)
  expect(body.byDay.map((each) => each.day)).toEqual([...emptySummary(lastDays(day, 28)).byDay.keys()])
  expect(body.byDay.at(-1)).toEqual({ day, views: 0, presses: 50 })
})

test('it is for editors and admins alone, and so is the file', async () => {
  for (const path of [`${give}/report`, 'report.csv']) {
    const statuses = [undefined, 'author', 'guardian', 'editor', 'admin'] as const
    const answers = []
    for (const as of statuses) {
      const response = await rest('GET', `/api/actions/${path}?${range}`, { as })
      const text = await response.text()
      if (response.status !== 200) expect(text).not.toMatch(/stories|views/)
      answers.push(response.status)
    }
    expect(answers).toEqual([403, 403, 403, 200, 200])
  }
})

test('what is no action has no report; one in the trash keeps its own', async () => {
  for (const id of ['nothing', '00000000-0000-4000-8000-000000000000', 'was-deleted'])
    expect((await reportOf(id)).status).toBe(404)
  const { id } = await payload.create({
    collection: 'actions',
    data: { label: 'Over', slug: 'over', kind: 'share', deletedAt: new Date().toISOString() },
  })
  expect((await reportOf(id)).status).toBe(200)
})

test.each([
  ['from=2026-11-04&to=2026-11-03', 'is after the last'],
  ['from=2020-01-01&to=2026-11-03', 'at most 800 days'],
  ['from=2026-02-30', 'such as 2026-12-01'],
  ['to=x', 'such as 2026-12-01'],
])('days that are none are refused in words: %s', async (query, words) => {
  for (const path of [`${give}/report`, 'report.csv']) {
    const response = await rest('GET', `/api/actions/${path}?${query}`, { as: 'admin' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(words)
  }
})

test('the file has a row for each, runs nothing in a spreadsheet, and is in the audit trail', async () => {
  await put('2026-11-02', share, '=HYPERLINK("http://evil.example")', 2, 1)
  const response = await rest('GET', `/api/actions/report.csv?${range}`, { as: 'editor' })
  expect(response.headers.get('content-disposition')).toContain('views-and-presses-2026-11-01-2026-11-03.csv')
  const rows: string[][] = parse(await response.text(), { bom: true })
  const [header, ...all] = rows
  expect(header).toEqual(['day', 'action', 'page', 'views', 'presses'])
  expect(all).toHaveLength(8)
  expect(all).toEqual(
    expect.arrayContaining([
      ['2026-11-01', `'=Give("now")`, '/stories/a', '90', '3'],
      ['2026-11-03', `'=Give("now")`, '', '0', '1'],
      ['2026-11-03', '', '/', '200', '0'],
      ['2026-11-02', 'deleted', '/', '1', '1'],
      ['2026-11-02', 'Tell a friend', `'=HYPERLINK("http://evil.example")`, '2', '1'],
    ]),
  )
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: { and: [{ action: { equals: 'export' } }, { userName: { equals: 'editor' } }] },
    sort: '-at',
    limit: 1,
  })
  expect(docs).toEqual([expect.objectContaining({ recordType: 'action-counts' })])
})

test('the address of a testimony that was taken down is in no report', async () => {
  const slug = 'her-name-and-first-words'
  await put('2026-11-01', share, `/testimonies/${slug}`, 5, 1)
  const before = await reportOf(share, range)
  expect(JSON.stringify(before.body)).toContain(slug)
  rememberGone([goneHash(slug)])
  const file = await rest('GET', `/api/actions/report.csv?${range}`, { as: 'admin' })
  expect(await file.text()).not.toContain(slug)
  const { body } = await reportOf(share, range)
  expect(JSON.stringify(body)).not.toContain(slug)
  expect(body.presses).toBe(before.body.presses)

  await put('2026-11-02', share, `/testimonies/${slug}`, 1, 1)
  await payload.db.create({
    collection: 'supporters',
    data: { purpose: 'newsletter', state: 'confirmed', source: `/testimonies/${slug}`, key: 'somebody' },
  })
  await forgetTakenDownPages(payload)
  await forgetTakenDownPages(payload)
  expect(await databaseText(payload)).not.toContain(slug)
  expect((await reportOf(share, range)).body.presses).toBe(Number(before.body.presses) + 1)
})

test('the newsroom calls pages and actions by their names, also what is in the trash or gone', async () => {
  const days = { from: '2026-09-01', to: '2026-09-02' }
  const data = { title: 'Markets from below', slug: '아래로부터', _status: 'draft' } as const
  const { id } = await payload.create({ collection: 'topics', data, draft: true })
  const over = await payload.create({
    collection: 'actions',
    data: { label: 'In the trash', slug: 'trashed', kind: 'share', deletedAt: new Date().toISOString() },
  })
  await put('2026-09-01', null, '/topics/아래로부터', 60, 0)
  await put('2026-09-01', over.id, '/topics/아래로부터', 50, 6)
  await put('2026-09-01', 'gone-for-good', '/topics/renamed-since', 1, 1)
  await put('2026-09-02', null, '/topics/renamed-since', 100, 0)
  const { actions, pages, moving, before } = await findLearning(payload, days)
  const path = `/admin/collections/actions/trash/${over.id}`
  expect(actions).toEqual([
    expect.objectContaining({ title: 'In the trash', href: path, note: 'in the trash' }),
    expect.objectContaining({
      title: 'A deleted call to action',
      sums: { pageViews: 0, views: 1, presses: 1 },
    }),
  ])
  const topic = { title: 'Markets from below', href: `/admin/collections/topics/${id}` }
  expect(pages).toEqual([
    expect.objectContaining(topic),
    expect.objectContaining({ title: '/topics/renamed-since' }),
  ])
  expect(moving).toMatchObject({ ...topic, rate: 10 })
  expect(before.total).toEqual({ pageViews: 0, views: 0, presses: 0 })
})

test('it tells which actions nobody pressed in their time: those passed over, and those never seen', async () => {
  const make = (slug: string, more: object = {}) =>
    payload.create({
      collection: 'actions',
      data: { label: slug, slug, kind: 'share', _status: 'published', ...more },
    })
  const day = await today(payload)
  const ignored = await make('ignored')
  await make('ended', { shownUntil: '2026-01-01T00:00:00.000Z' })
  await make('to-come', { shownFrom: '2099-01-01T00:00:00.000Z' })
  await payload.create({ collection: 'actions', data: { label: 'draft', kind: 'share' }, draft: true })
  await put(day, ignored.id, '/', 7, 0)
  await put(day, give, '/', 7, 1)
  await make('unseen')
  const { unpressed } = await findLearning(payload, { from: day, to: day })
  expect(unpressed).toEqual({
    seen: [expect.objectContaining({ title: 'ignored', views: 7 })],
    unseen: [expect.objectContaining({ title: 'unseen' })],
  })
  // None of them was there a month ago.
  const earlier = await findLearning(payload, { from: '2026-09-01', to: '2026-09-02' })
  expect(earlier.unpressed).toEqual({ seen: [], unseen: [] })
})

test('what fills more than one batch is read once and whole', async () => {
  const days = { from: '2025-01-01', to: '2025-01-02' }
  for (let n = 0; n < 11; n++) await put('2025-01-02', 'many', `/stories/${n}`, 1, 1)
  const batches = []
  for await (const batch of readCounts(payload, days, { batchSize: 5 })) batches.push(batch)
  expect(batches.map(({ length }) => length)).toEqual([5, 5, 1])
  expect(new Set(batches.flat().map(({ source }) => source)).size).toBe(11)
})
