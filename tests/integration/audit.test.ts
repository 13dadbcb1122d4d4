import { beforeAll, describe, expect, test } from '@jest/globals'
import config from '@payload-config'
import { type BasePayload, createLocalReq, handleEndpoints } from 'payload'
import { type Role, roles } from '@/access/roles'
import { recordAudit } from '@/audit/record'
import { verifyAudit } from '@/audit/verify'
import type { AuditEntry, User } from '@/payload-types'
import { testPayload } from '../support/payload'
import { start, until } from '../support/processes'

let payload: BasePayload
const staff = {} as Record<Role, User>
const password = 'a long password'

beforeAll(async () => {
  payload = await testPayload()
  for (const role of [...roles].reverse()) {
    const data = { email: `${role}@test.example`, password, name: `The ${role}`, roles: [role] }
    staff[role] = await payload.create({ collection: 'users', data })
  }
})

async function rest(method: string, path: string, body?: object, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) }
  const request = new Request(`http://localhost/api${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  })
  const response = await handleEndpoints({ config, request })
  return { status: response.status, json: await response.json() }
}

async function signIn(role: Role): Promise<string> {
  const { json } = await rest('POST', '/users/login', { email: `${role}@test.example`, password })
  return json.token
}

/** What is recorded while something is done, without what is the same for all. */
async function recordedDuring(work: () => Promise<unknown>): Promise<Partial<AuditEntry>[]> {
  const { head } = await verifyAudit(payload)
  await work()
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: { sequence: { greater_than: head.sequence } },
    sort: 'sequence',
    pagination: false,
  })
  expect(await verifyAudit(payload, head)).toMatchObject({ pending: 0 })
  return docs.map(
    ({ id: _, at, sequence: __, previousHash: ___, hash: ____, seal: _____, interrupted, ...rest }) => {
      expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000)
      expect(interrupted).toBe(false)
      return rest
    },
  )
}

const by = (role: Role) => ({ userId: staff[role].id, userName: `The ${role}` })
const nobody = { userId: null, userName: null }
const topic = (id: string) => ({ recordType: 'topics', recordId: id })
const draft = async (slug: string) =>
  payload.create({ collection: 'topics', data: { title: 'A title', slug }, draft: true })

describe('what is done to a record', () => {
  test('over REST is recorded from its making to its end, by whom and by which fields', async () => {
    const token = await signIn('admin')
    let id = ''
    const recorded = await recordedDuring(async () => {
      const made = await rest(
        'POST',
        '/topics?draft=true',
        { title: 'A secret title', slug: 'secret' },
        token,
      )
      id = made.json.doc.id
      const patch = (body: object, query = '') => rest('PATCH', `/topics/${id}${query}`, body, token)
      await patch({ title: 'Another secret' }, '?draft=true')
      await patch({ _status: 'published' })
      await patch({ title: 'A correction' })
      await patch({ _status: 'draft' })
      await patch({ deletedAt: new Date().toISOString() })
      await patch({ deletedAt: null }, '?trash=true')
      await rest('DELETE', `/topics/${id}`, undefined, token)
    })
    const entry = (action: string, changedFields: string | null) => ({
      ...by('admin'),
      ...topic(id),
      action,
      changedFields,
      via: 'request',
    })
    expect(recorded).toEqual([
      entry('create', '_status, slug, title'),
      entry('update', 'title'),
      entry('publish', '_status'),
      entry('publish', 'title'),
      entry('unpublish', '_status'),
      entry('trash', 'deletedAt'),
      entry('restore', 'deletedAt'),
      entry('delete', null),
    ])
    expect(JSON.stringify(recorded)).not.toMatch(/secret|correction/)
  })

  test('that is published as it is made is both', async () => {
    const data = { title: 'x', slug: 'made-published', _status: 'published' as const }
    const recorded = await recordedDuring(() =>
      payload.create({ collection: 'topics', data, user: staff.editor }),
    )
    expect(recorded.map(({ action }) => action)).toEqual(['create', 'publish'])
    expect(recorded[0]).toMatchObject({ ...by('editor'), via: 'local' })
  })

  test('to many at once is recorded for each', async () => {
    const made = await Promise.all(['many-1', 'many-2', 'many-3'].map(draft))
    const where = { slug: { like: 'many-' } }
    const recorded = await recordedDuring(async () => {
      await payload.update({
        collection: 'topics',
        where,
        data: { title: 'y' },
        draft: true,
        user: staff.editor,
      })
      await payload.delete({ collection: 'topics', where, user: staff.admin })
    })
    for (const { id } of made) {
      expect(recorded.filter(({ recordId }) => recordId === id)).toEqual([
        { ...by('editor'), ...topic(id), action: 'update', changedFields: 'title', via: 'local' },
        { ...by('admin'), ...topic(id), action: 'delete', changedFields: null, via: 'local' },
      ])
    }
  })

  test('by restoring an older version', async () => {
    const { id } = await draft('to-be-restored')
    await payload.update({ collection: 'topics', id, data: { title: 'Changed' }, draft: true })
    const versions = await payload.findVersions({ collection: 'topics', where: { parent: { equals: id } } })
    const first = versions.docs.at(-1)?.id ?? ''
    const recorded = await recordedDuring(() =>
      payload.restoreVersion({ collection: 'topics', id: first, draft: true, user: staff.editor }),
    )
    expect(recorded).toEqual([
      { ...by('editor'), ...topic(id), action: 'restore-version', changedFields: 'title', via: 'local' },
    ])
  })

  test('that is refused leaves nothing', async () => {
    const { id } = await draft('refused')
    const recorded = await recordedDuring(async () => {
      const wrong = { collection: 'topics' as const, id, data: { title: '', _status: 'published' as const } }
      await expect(payload.update(wrong)).rejects.toThrow(/title/i)
      const notTheirs = { ...wrong, data: { title: 'x' }, user: staff.guardian, overrideAccess: false }
      await expect(payload.update(notTheirs)).rejects.toThrow(/not allowed/i)
    })
    expect(recorded).toEqual([])
  })
})

test('a save that repeats itself is told once for each field and user', async () => {
  const { id } = await draft('typed')
  const save = (data: object, role: Role) =>
    payload.update({ collection: 'topics', id, data, draft: true, autosave: true, user: staff[role] })
  const recorded = await recordedDuring(async () => {
    for (const title of ['a', 'ab', 'abc']) await save({ title }, 'editor')
    await save({ title: 'abc', slug: 'typed-a' }, 'editor')
    await save({ title: 'abcd' }, 'editor')
    await save({ title: 'abcd' }, 'editor')
    await save({ title: 'b' }, 'admin')
    await save({ title: 'abcde' }, 'editor')
  })
  expect(recorded.map(({ userName, changedFields }) => [userName, changedFields])).toEqual([
    ['The editor', 'title'],
    ['The editor', 'slug'],
    ['The admin', 'title'],
    ['The editor', 'title'],
  ])
})

test('globals and their restored versions', async () => {
  const recorded = await recordedDuring(async () => {
    await payload.updateGlobal({ slug: 'site', data: { name: 'A name' }, user: staff.editor })
    await payload.updateGlobal({ slug: 'site', data: { tagline: 'A tagline' }, user: staff.editor })
    const { docs } = await payload.findGlobalVersions({ slug: 'site', sort: 'createdAt' })
    await payload.restoreGlobalVersion({ slug: 'site', id: docs[0]?.id ?? '', user: staff.editor })
  })
  const entry = { ...by('editor'), recordType: 'site', recordId: null, via: 'local' }
  expect(recorded).toEqual([
    { ...entry, action: 'update', changedFields: 'name' },
    { ...entry, action: 'update', changedFields: 'tagline' },
    { ...entry, action: 'restore-version', changedFields: null },
  ])
})

test('files', async () => {
  const sharp = (await import('sharp')).default
  const data = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#b4380f' } })
    .jpeg()
    .toBuffer()
  const file = { data, mimetype: 'image/jpeg', name: 'portrait.jpg', size: data.length }
  const recorded = await recordedDuring(async () => {
    const { id } = await payload.create({
      collection: 'media',
      data: { alt: 'A lantern' },
      file,
      user: staff.author,
    })
    await payload.update({ collection: 'media', id, data: { alt: 'Two lanterns' }, user: staff.author })
  })
  expect(recorded).toMatchObject([
    { ...by('author'), action: 'create', recordType: 'media' },
    { ...by('author'), action: 'update', changedFields: 'alt' },
  ])
})

describe('accounts', () => {
  const account = (role: Role) => ({ recordType: 'users', recordId: staff[role].id, via: 'request' })

  test('who comes, goes, changes a role and a password, by the names of fields alone', async () => {
    const recorded = await recordedDuring(async () => {
      const token = await signIn('editor')
      await rest('PATCH', `/users/${staff.editor.id}`, { password: 'another long one' }, token)
      await rest('POST', '/users/logout', {}, token)
      const admin = await signIn('admin')
      await rest('PATCH', `/users/${staff.editor.id}`, { password, roles: ['editor', 'guardian'] }, admin)
      await rest('PATCH', `/users/${staff.editor.id}`, { roles: ['editor'] }, admin)
    })
    const own = { ...by('editor'), ...account('editor') }
    const theirs = { ...by('admin'), ...account('editor') }
    expect(recorded).toEqual([
      { ...own, action: 'login', changedFields: null },
      { ...own, action: 'password-changed', changedFields: 'password' },
      { ...own, action: 'logout', changedFields: null },
      { ...by('admin'), ...account('admin'), action: 'login', changedFields: null },
      { ...theirs, action: 'password-changed', changedFields: 'password, roles' },
      { ...theirs, action: 'update', changedFields: 'roles' },
    ])
    expect(JSON.stringify(recorded)).not.toContain('long')
  })

  test('who could not come in, but no address that belongs to nobody here', async () => {
    const attempt = (email: string) => rest('POST', '/users/login', { email, password: 'wrong' })
    const recorded = await recordedDuring(async () => {
      expect((await attempt('someone@elsewhere.example')).status).toBe(401)
      for (let time = 0; time < 6; time++) await attempt('guardian@test.example')
      await rest('POST', '/users/unlock', { email: 'guardian@test.example' }, await signIn('admin'))
    })
    const failed = { ...nobody, ...account('guardian'), action: 'login-failed', changedFields: null }
    expect(recorded).toEqual([
      { ...failed, recordId: null },
      ...Array(5).fill(failed),
      { ...failed, action: 'locked' },
      { ...by('admin'), ...account('admin'), action: 'login', changedFields: null },
      { ...by('admin'), ...account('guardian'), action: 'unlock', changedFields: null },
    ])
    expect(JSON.stringify(recorded)).not.toContain('@')
  })

  test('who forgot a password and set it by mail', async () => {
    const recorded = await recordedDuring(async () => {
      const email = 'author@test.example'
      const token = await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
      await rest('POST', '/users/reset-password', { token, password })
      await rest('POST', '/users/forgot-password', { email: 'someone@elsewhere.example' })
    })
    expect(recorded.map(({ action, recordId, changedFields }) => [action, recordId, changedFields])).toEqual([
      ['password-reset-requested', staff.author.id, 'resetPasswordToken'],
      ['password-changed', staff.author.id, 'password, resetPasswordToken'],
      ['login', staff.author.id, null],
    ])
  })

  test('that are deleted keep their name in the trail', async () => {
    const data = { email: 'gone@test.example', password, name: 'Gone', roles: ['editor' as const] }
    const gone = await payload.create({ collection: 'users', data })
    const recorded = await recordedDuring(async () => {
      const { id } = await payload.create({
        collection: 'topics',
        data: { title: 'x', slug: 'by-one-who-went' },
        draft: true,
        user: gone,
      })
      await payload.update({ collection: 'topics', id, data: { title: 'y' }, draft: true })
      await payload.delete({ collection: 'users', id: gone.id, user: staff.admin })
    })
    expect(recorded[0]).toMatchObject({ userId: gone.id, userName: 'Gone', action: 'create' })
    expect(recorded[2]).toMatchObject({ ...by('admin'), recordId: gone.id, action: 'delete' })
  })
})

test('what is scheduled, called off, and done by the worker as whoever scheduled it', async () => {
  const { id } = await draft('for-later')
  await payload.update({ collection: 'topics', id, data: { review: { state: 'approved' } }, draft: true })
  const schedule = async (type: 'publish' | 'unpublish', hour: number) =>
    payload.jobs.queue({
      task: 'publication',
      waitUntil: new Date(Date.now() + hour * 3_600_000),
      input: { type, doc: { relationTo: 'topics', value: id }, user: staff.editor.id },
    })
  const req = await createLocalReq({ user: staff.admin }, payload)
  const recorded = await recordedDuring(async () => {
    await schedule('publish', -1)
    const later = await schedule('unpublish', 1)
    await payload.delete({ collection: 'payload-jobs', where: { id: { equals: later.id } }, req })
    const worker = start(['scheduling/worker.ts'])
    await until(async () => (await payload.findByID({ collection: 'topics', id }))._status === 'published')
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toMatchObject({ code: 0 })
  })
  const entry = { ...by('editor'), ...topic(id), changedFields: null, via: 'local' }
  expect(recorded).toEqual([
    { ...entry, action: 'schedule-publish', via: 'request' },
    { ...entry, action: 'schedule-unpublish', via: 'request' },
    { ...entry, ...by('admin'), action: 'unschedule' },
    { ...entry, action: 'publish', changedFields: '_status', via: 'job' },
  ])
})

test('what only others know of is recorded when they say so', async () => {
  const req = await createLocalReq({ user: staff.guardian }, payload)
  const recorded = await recordedDuring(() =>
    recordAudit({ req, action: 'export', collection: 'testimonies', fields: ['quote', 'attribution'] }),
  )
  expect(recorded).toEqual([
    {
      ...by('guardian'),
      action: 'export',
      recordType: 'testimonies',
      recordId: null,
      changedFields: 'quote, attribution',
      via: 'local',
    },
  ])
})

describe('the trail itself', () => {
  const collection = 'audit-entries'

  test.each([undefined, ...roles])('is read by guardians and admins alone: %s', async (role) => {
    const user = role ? { ...staff[role] } : null
    const reading = payload.find({ collection, user, overrideAccess: false })
    if (role === 'guardian' || role === 'admin') expect((await reading).totalDocs).toBeGreaterThan(10)
    else await expect(reading).rejects.toThrow(/not allowed/i)
  })

  test('is written, changed and deleted by nobody, not even past access control', async () => {
    const { docs } = await payload.find({ collection, limit: 1, where: { action: { equals: 'create' } } })
    const [{ id } = { id: '' }] = docs
    const where = { id: { equals: id } }
    const data = { action: 'read' as const, at: new Date().toISOString(), via: 'local' as const, seal: 'x' }
    const attempts = [
      () => payload.create({ collection, data }),
      () => payload.duplicate({ collection, id, data }),
      () => payload.update({ collection, id, data }),
      () => payload.update({ collection, where, data }),
      () => payload.delete({ collection, id }),
      () => payload.delete({ collection, where }),
    ]
    const recorded = await recordedDuring(async () => {
      for (const attempt of attempts)
        await expect(attempt()).rejects.toThrow(/writes itself|cannot be duplicated/)
    })
    expect(recorded).toEqual([])
    const token = await signIn('admin')
    for (const [method, path] of [
      ['POST', ''],
      ['POST', `/${id}/duplicate`],
      ['PATCH', `/${id}`],
      ['PATCH', `?where[id][equals]=${id}`],
      ['DELETE', `/${id}`],
      ['DELETE', `?where[id][equals]=${id}`],
    ] as const) {
      const { status } = await rest(method, `/${collection}${path}`, data, token)
      expect({ method, path, isRefused: status === 403 || status === 404 }).toMatchObject({ isRefused: true })
    }
    expect(await payload.findByID({ collection, id })).toEqual(docs[0])
  })

  test('takes in every collection and global that staff can change', () => {
    const { collections, globals } = payload.config
    const silent = collections.filter(
      ({ hooks }) => !hooks.beforeChange.some(({ name }) => name === 'stageChange'),
    )
    // Numbers of visits are nobody's deed, and no staff can change them.
    expect(silent.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))).toEqual([
      'action-counts',
      collection,
    ])
    expect(
      globals.filter(({ hooks }) => !hooks.beforeChange.some(({ name }) => name === 'stageGlobalChange')),
    ).toEqual([])
  })
})
