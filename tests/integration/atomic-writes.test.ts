import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Testimony } from '@/payload-types'
import { testPayload } from '../support/payload'
import { start } from '../support/processes'
import { publishable } from '../support/publishable'
import { type Ask, signIn } from '../support/rest'

let payload: BasePayload
let editor: Ask

const testimony = { quote: 'We left at night.', ...publishable.testimonies.data }

beforeAll(async () => {
  payload = await testPayload()
  await signIn('admin')
  editor = (await signIn('editor')).ask
})

async function make(slug: string, more: object = {}): Promise<string> {
  const { status, body } = await editor('POST', '/testimonies', {
    ...testimony,
    slug,
    _status: 'published',
    ...more,
  })
  expect(status).toBe(201)
  return (body.doc as Testimony).id
}

describe('a save that fails', () => {
  test('leaves a record and its references as they were, in all its versions', async () => {
    const topic = await payload.create({ collection: 'topics', data: { title: 'Kept', slug: 'kept' } })
    const id = await make('kept-whole', { topics: [topic.id] })
    const state = async () => ({
      main: await payload.findByID({ collection: 'testimonies', id, depth: 0 }),
      versions: await payload.findVersions({
        collection: 'testimonies',
        where: { parent: { equals: id } },
        depth: 0,
      }),
    })
    const before = await state()
    // As late as an operation can fail: when everything was written.
    const { afterChange } = payload.collections.testimonies.config.hooks
    const fail = () => {
      throw new Error('the disk is full')
    }
    afterChange.push(fail)
    try {
      for (const draft of [true, false]) {
        const change = { quote: 'x', topics: [], citation: { title: 'y' } }
        const attempt = payload.update({ collection: 'testimonies', id, data: change, draft })
        await expect(attempt).rejects.toThrow('the disk is full')
        expect(await state()).toEqual(before)
      }
    } finally {
      afterChange.splice(afterChange.indexOf(fail), 1)
    }
  })

  test.each([
    ['a topic that is gone', { topics: ['00000000-0000-4000-8000-000000000000'] }, 'topics'],
    ['a file that is gone', { portrait: '00000000-0000-4000-8000-000000000000' }, 'portrait'],
    ['a list for a text', { quote: ['x'] }, 'quote'],
    ['a text for a group', { citation: 'x' }, 'citation'],
    ['nothing for a group', { citation: null }, 'citation'],
    ['a day that is none', { citation: { date: 'soon' } }, 'citation.date'],
    ['a status that is none', { _status: 'Published' }, '_status'],
  ])('for %s names the field', async (what, change, field) => {
    const id = await make(`refused ${what}`)
    const { status, body } = await editor('PATCH', `/testimonies/${id}`, change)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(`"path":"${field}`)
  })

  test.each(['xx', 'all'])('is one in no language of the site: %s', async (locale) => {
    const id = await make(`in ${locale}`)
    const { status } = await editor('PATCH', `/testimonies/${id}?locale=${locale}`, { attribution: 'zz' })
    expect(status).toBe(400)
    expect((await payload.findByID({ collection: 'testimonies', id })).attribution).toBe('A Speaker')
  })
})

describe('saves at the same time', () => {
  test('all go through', async () => {
    const made = await Promise.all(Array.from({ length: 30 }, (_, number) => make(`at-once-${number}`)))
    expect(new Set(made).size).toBe(30)
  })

  test('never bring back what was unpublished meanwhile', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await make(`unpublished-meanwhile-${round}`)
      const [, unpublished] = await Promise.all([
        editor('PATCH', `/testimonies/${id}`, { contentNote: 'Saved at the same time' }),
        editor('PATCH', `/testimonies/${id}`, { _status: 'draft' }),
      ])
      if (unpublished.status !== 200) continue
      expect((await payload.findByID({ collection: 'testimonies', id }))._status).toBe('draft')
    }
  })
})

test('a start that is killed while it prepares the database leaves one that the next start completes', async () => {
  const { mkdtemp } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const path = await import('node:path')
  const folder = await mkdtemp(path.join(tmpdir(), 'firsthand-test-'))
  const env = { DATABASE_URL: `file:${path.join(folder, 'killed.db')}`, LOG_LEVEL: 'info' }
  for (const delay of [20, 60, 120, 200]) {
    const worker = start(['scheduling/worker.ts'], env)
    await worker.printed(/Migrating:|worker started/)
    await new Promise((resolve) => setTimeout(resolve, delay))
    worker.child.kill('SIGKILL')
    await worker.ended
  }
  const worker = start(['scheduling/worker.ts'], env)
  await worker.printed(/worker started/)
  worker.child.kill('SIGTERM')
  expect((await worker.ended).code).toBe(0)
}, 400_000)

test('a story that places what has been deleted for good can still be saved', async () => {
  const id = await make('to-be-deleted')
  const node = { version: 1, format: '', indent: 0, direction: 'ltr' }
  const block = {
    ...node,
    type: 'block',
    version: 2,
    fields: { blockType: 'testimony', testimony: id, id: 'b1' },
  }
  const body = { root: { ...node, type: 'root', children: [block] } }
  const data = {
    title: 'A story',
    slug: 'places-the-deleted',
    deck: 'A deck.',
    chapters: [{ title: 'One', body }],
  }
  const made = await editor('POST', '/stories', { ...data, _status: 'published' })
  expect(made.status).toBe(201)
  const story = (made.body.doc as { id: string }).id
  await payload.delete({ collection: 'testimonies', id })
  const drafted = await editor('PATCH', `/stories/${story}?draft=true`, { title: 'A story, mended' })
  expect(drafted.status).toBe(200)
  // To be published it must be mended first: the place is told.
  const published = await editor('PATCH', `/stories/${story}`, { _status: 'published' })
  expect(published.status).toBe(400)
  expect(JSON.stringify(published.body)).toContain('chapters.0.body')
})
