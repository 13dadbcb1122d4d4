import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { type Role, roles } from '@/access/roles'
import type { User } from '@/payload-types'
import { testPayload } from '../support/payload'

let payload: BasePayload
const staff = {} as Record<Role, User>

const testimony = {
  quote: 'We left at night.',
  originalLanguage: 'en',
  attribution: 'A Speaker',
  basis: 'published-source' as const,
  citation: { title: 'A Report', publisher: 'An Organisation' },
}

beforeAll(async () => {
  payload = await testPayload()
  for (const role of [...roles].reverse()) {
    staff[role] = await payload.create({
      collection: 'users',
      data: { email: `${role}@test.example`, password: 'a long password', name: role, roles: [role] },
    })
  }
})

const signedIn = (role?: Role) => ({ user: role ? { ...staff[role] } : null, overrideAccess: false })
const refused = /not allowed|forbidden|not found/i

async function make(slug: string, more: object = {}) {
  const draft = !('_status' in more)
  return payload.create({ collection: 'testimonies', data: { ...testimony, slug, ...more }, draft })
}

describe('the public', () => {
  test('reads what is published and nothing else, whatever it asks for', async () => {
    const published = await make('public', { _status: 'published' })
    const draft = await make('never-published')
    const withdrawn = await make('unpublished', { _status: 'published' })
    await payload.update({ collection: 'testimonies', id: withdrawn.id, data: { _status: 'draft' } })
    const trashed = await make('trashed', { _status: 'published' })
    await payload.update({
      collection: 'testimonies',
      id: trashed.id,
      data: { deletedAt: new Date().toISOString() },
    })

    for (const question of [{}, { draft: true }, { trash: true }, { draft: true, trash: true }]) {
      const { docs } = await payload.find({
        collection: 'testimonies',
        ...question,
        ...signedIn(),
        pagination: false,
      })
      expect(docs.map(({ slug }) => slug)).toEqual(['public'])
      for (const { id } of [draft, withdrawn, trashed]) {
        await expect(
          payload.findByID({ collection: 'testimonies', id, ...question, ...signedIn() }),
        ).rejects.toThrow(refused)
      }
      const { totalDocs } = await payload.count({ collection: 'testimonies', ...question, ...signedIn() })
      expect(totalDocs).toBe(1)
    }
    expect(published._status).toBe('published')
  })

  test('sees of a published record what was published, not the draft that follows it', async () => {
    const { id } = await make('with-newer-draft', { _status: 'published', attribution: 'As published' })
    await payload.update({ collection: 'testimonies', id, data: { attribution: 'Not yet' }, draft: true })
    const doc = await payload.findByID({ collection: 'testimonies', id, ...signedIn() })
    expect(doc.attribution).toBe('As published')
    await expect(payload.findVersions({ collection: 'testimonies', ...signedIn() })).rejects.toThrow(refused)
  })

  test('does not learn who wrote it', async () => {
    const doc = await payload.create({
      collection: 'testimonies',
      data: { ...testimony, slug: 'by-an-editor', _status: 'published' },
      ...signedIn('editor'),
    })
    expect(doc.createdBy).toBeTruthy()
    const seen = await payload.findByID({ collection: 'testimonies', id: doc.id, ...signedIn() })
    expect(seen).not.toHaveProperty('createdBy')
    const question = { createdBy: { equals: staff.editor.id } }
    await expect(
      payload.find({ collection: 'testimonies', where: question, ...signedIn() }),
    ).rejects.toThrow()
  })

  test('creates, changes and deletes nothing, and sees no staff', async () => {
    const { id } = await make('untouched', { _status: 'published' })
    await expect(
      payload.create({ collection: 'testimonies', data: { ...testimony, slug: 'x' }, ...signedIn() }),
    ).rejects.toThrow(refused)
    await expect(
      payload.update({ collection: 'testimonies', id, data: { quote: 'x' }, ...signedIn() }),
    ).rejects.toThrow(refused)
    await expect(payload.delete({ collection: 'testimonies', id, ...signedIn() })).rejects.toThrow(refused)
    await expect(payload.find({ collection: 'users', ...signedIn() })).rejects.toThrow(refused)
    await expect(
      payload.updateGlobal({ slug: 'home', data: { headline: 'x' }, ...signedIn() }),
    ).rejects.toThrow(refused)
    expect((await payload.findByID({ collection: 'testimonies', id })).quote).toBe(testimony.quote)
  })
})

describe('an author', () => {
  const create = (slug: string, more: object = {}) =>
    payload.create({
      collection: 'testimonies',
      data: { ...testimony, slug, ...more },
      draft: true,
      ...signedIn('author'),
    })

  test('drafts, and changes the draft', async () => {
    const doc = await create('author-draft')
    const changed = await payload.update({
      collection: 'testimonies',
      id: doc.id,
      data: { contentNote: 'Hunger' },
      draft: true,
      ...signedIn('author'),
    })
    expect(changed).toMatchObject({ contentNote: 'Hunger', _status: 'draft' })
  })

  test('publishes nothing, by whatever way', async () => {
    const data = { ...testimony, slug: 'author-publishes', _status: 'published' as const }
    await expect(payload.create({ collection: 'testimonies', data, ...signedIn('author') })).rejects.toThrow(
      refused,
    )
    expect((await create('author-drafts-as-published', { _status: 'published' }))._status).toBe('draft')
    const doc = await create('author-tries')
    for (const draft of [true, false]) {
      const attempt = payload.update({
        collection: 'testimonies',
        id: doc.id,
        data: { _status: 'published' },
        draft,
        ...signedIn('author'),
      })
      await expect(attempt).rejects.toThrow(refused)
    }
    expect((await payload.findByID({ collection: 'testimonies', id: doc.id }))._status).toBe('draft')
  })

  test('leaves alone what others wrote, and what has been published', async () => {
    const others = await make('others-draft')
    const own = await create('author-published')
    await payload.update({
      collection: 'testimonies',
      id: own.id,
      data: { _status: 'published' },
      ...signedIn('editor'),
    })
    for (const { id } of [others, own]) {
      for (const draft of [true, false]) {
        const attempt = payload.update({
          collection: 'testimonies',
          id,
          data: { quote: 'x' },
          draft,
          ...signedIn('author'),
        })
        await expect(attempt).rejects.toThrow(refused)
      }
      await expect(payload.delete({ collection: 'testimonies', id, ...signedIn('author') })).rejects.toThrow(
        refused,
      )
    }
  })

  test('leaves alone what is published below an editor’s draft, and what an editor has thrown away', async () => {
    const published = await create('author-published-then-drafted-over')
    const byEditor = (data: object, draft: boolean) =>
      payload.update({
        collection: 'testimonies',
        id: published.id,
        data,
        draft,
        trash: true,
        ...signedIn('editor'),
      })
    await byEditor({ _status: 'published' }, false)
    await byEditor({ contentNote: 'An editor’s draft' }, true)
    const thrownAway = await create('author-thrown-away')
    await payload.update({
      collection: 'testimonies',
      id: thrownAway.id,
      data: { deletedAt: new Date().toISOString() },
      ...signedIn('editor'),
    })
    for (const { id } of [published, thrownAway]) {
      for (const data of [{ quote: 'x' }, { _status: 'draft' as const }, { deletedAt: null }]) {
        for (const draft of [true, false]) {
          const attempt = {
            collection: 'testimonies' as const,
            data,
            draft,
            trash: true,
            ...signedIn('author'),
          }
          await expect(payload.update({ ...attempt, id })).rejects.toThrow(refused)
          const { docs } = await payload.update({ ...attempt, where: { id: { equals: id } } })
          expect(docs).toEqual([])
        }
      }
    }
    const main = await payload.findByID({ collection: 'testimonies', id: published.id })
    expect(main).toMatchObject({ _status: 'published', quote: testimony.quote })
    const { docs } = await payload.findVersions({
      collection: 'testimonies',
      where: { parent: { equals: published.id } },
      pagination: false,
    })
    const { docs: versions } = await payload.findVersions({
      collection: 'testimonies',
      where: { and: [{ parent: { equals: published.id } }, { 'version._status': { equals: 'published' } }] },
    })
    expect(versions.length).toBeGreaterThan(0)
    for (const { id } of docs) {
      await expect(
        payload.restoreVersion({ collection: 'testimonies', id, ...signedIn('author') }),
      ).rejects.toThrow(refused)
    }
  })

  test('does not sign a record with another name', async () => {
    const doc = await create('author-signs', { createdBy: staff.editor.id })
    expect(idOf(doc.createdBy)).toBe(staff.author.id)
  })
})

describe('an editor', () => {
  test('publishes, and deletes by way of the trash alone', async () => {
    const { id } = await make('editor-publishes')
    const doc = await payload.update({
      collection: 'testimonies',
      id,
      data: { _status: 'published' },
      ...signedIn('editor'),
    })
    expect(doc._status).toBe('published')
    await expect(payload.delete({ collection: 'testimonies', id, ...signedIn('editor') })).rejects.toThrow(
      refused,
    )
    const trash = { deletedAt: new Date().toISOString() }
    await payload.update({ collection: 'testimonies', id, data: trash, ...signedIn('editor') })
    expect((await payload.findByID({ collection: 'testimonies', id, trash: true })).deletedAt).toBeTruthy()
  })
})

describe('roles', () => {
  test.each(['author', 'editor', 'guardian'] as const)(
    'cannot be raised by their holder: %s',
    async (role) => {
      const { id } = staff[role]
      await payload.update({
        collection: 'users',
        id,
        data: { roles: ['admin'], name: 'New name' },
        ...signedIn(role),
      })
      expect(await payload.findByID({ collection: 'users', id })).toMatchObject({
        roles: [role],
        name: 'New name',
      })
    },
  )

  test.each(['author', 'editor', 'guardian'] as const)(
    'let only admins see or make other users: %s',
    async (role) => {
      const { docs } = await payload.find({ collection: 'users', ...signedIn(role) })
      expect(docs.map(({ id }) => id)).toEqual([staff[role].id])
      const data = {
        email: 'new@test.example',
        password: 'a long password',
        name: 'New',
        roles: ['admin' as const],
      }
      await expect(payload.create({ collection: 'users', data, ...signedIn(role) })).rejects.toThrow(refused)
    },
  )

  test('make the first user an admin, whatever was asked for', async () => {
    expect(staff.admin.roles).toEqual(['admin'])
    expect(staff.author.roles).toEqual(['author'])
  })

  test('that were all taken away leave nothing of the staff', async () => {
    const former = await payload.create({
      collection: 'users',
      data: { email: 'former@test.example', password: 'a long password', name: 'Former', roles: ['editor'] },
    })
    const withoutRoles = { user: { ...former, roles: [] }, overrideAccess: false }
    await make('not-for-former-staff')
    const { docs } = await payload.find({ collection: 'testimonies', pagination: false, ...withoutRoles })
    expect(docs.every(({ _status }) => _status === 'published')).toBe(true)
  })
})

describe('a file', () => {
  test('is the public’s to read only while something published shows it', async () => {
    const sharp = (await import('sharp')).default
    const data = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#b4380f' } })
      .jpeg()
      .toBuffer()
    const file = { data, mimetype: 'image/jpeg', name: 'portrait.jpg', size: data.length }
    const { id } = await payload.create({ collection: 'media', data: { alt: 'A lantern' }, file })
    const read = () => payload.findByID({ collection: 'media', id, ...signedIn() })

    await expect(read()).rejects.toThrow(refused)
    const shown = await make('with-portrait', { portrait: id })
    await expect(read()).rejects.toThrow(refused)
    await payload.update({ collection: 'testimonies', id: shown.id, data: { _status: 'published' } })
    expect((await read()).alt).toBe('A lantern')
    await payload.update({ collection: 'testimonies', id: shown.id, data: { _status: 'draft' } })
    await expect(read()).rejects.toThrow(refused)
  })
})

const idOf = (reference: unknown) =>
  typeof reference === 'object' ? (reference as { id: string }).id : reference
