import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { isPasswordOf } from '@/accounts/password-hash'
import type { User } from '@/payload-types'
import { rest, tokenOf } from '../support/account-rest'
import { testPayload } from '../support/payload'
import { makeUser, staffPassword } from '../support/staff'

let payload: BasePayload
let admin: User
let adminToken: string

beforeAll(async () => {
  payload = await testPayload()
  admin = await makeUser(payload, ['admin'])
  adminToken = await tokenOf(admin.email, staffPassword)
})

const me = async (token: string) => (await rest('GET', '/users/me', { token })).body.user
const read = (id: string) => payload.findByID({ collection: 'users', id })
const patch = (id: string, body: object, token = adminToken) => rest('PATCH', `/users/${id}`, { body, token })

describe('deactivating somebody', () => {
  test('ends their sessions at once, and lets them in nowhere again', async () => {
    const user = await makeUser(payload, ['editor'])
    const token = await tokenOf(user.email, staffPassword)
    expect((await me(token)).id).toBe(user.id)

    expect((await patch(user.id, { deactivated: true })).status).toBe(200)
    expect(await me(token)).toBeNull()
    expect((await rest('POST', '/users/refresh-token', { token })).status).toBe(403)
    expect((await patch(user.id, { name: 'Still here' }, token)).status).toBe(403)
    const refusal = await rest('POST', '/users/login', {
      body: { email: user.email, password: staffPassword },
    })
    const wrong = await rest('POST', '/users/login', {
      body: { email: admin.email, password: 'x'.repeat(12) },
    })
    expect(refusal.status).toBe(401)
    expect(refusal.body).toEqual(wrong.body)

    await patch(user.id, { deactivated: false })
    expect(await me(token)).toBeNull()
    expect(await tokenOf(user.email, staffPassword)).toBeTruthy()
  })

  test('is for admins alone, and for nobody on themselves', async () => {
    const user = await makeUser(payload, ['editor'])
    const token = await tokenOf(user.email, staffPassword)
    await patch(user.id, { deactivated: true, secondFactor: true, email: 'other@test.example' }, token)
    expect(await read(user.id)).toMatchObject({ deactivated: false, secondFactor: false, email: user.email })

    await makeUser(payload, ['admin'])
    const refusal = await patch(admin.id, { deactivated: true })
    expect(refusal.status).toBe(400)
    expect(refusal.body.errors[0].message).toMatch(/your own account/)
  })

  test('while they sign in is not undone by it', async () => {
    const user = await makeUser(payload, ['editor'])
    const signingIn = rest('POST', '/users/login', { body: { email: user.email, password: staffPassword } })
    // By now the account was read, and its password is being compared.
    await new Promise((resolve) => setTimeout(resolve, 60))
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { deactivated: true, roles: ['author'], name: 'Gone' },
    })
    const { status, body } = await signingIn
    expect(status).toBe(401)
    expect(await read(user.id)).toMatchObject({ deactivated: true, roles: ['author'], name: 'Gone' })
    expect(body.token).toBeUndefined()
  })
})

describe('a change of roles', () => {
  test('holds at once for who is signed in', async () => {
    const user = await makeUser(payload, ['admin'])
    const token = await tokenOf(user.email, staffPassword)
    expect((await rest('GET', '/users', { token })).body.totalDocs).toBeGreaterThan(1)
    await patch(user.id, { roles: ['author'] })
    expect((await rest('GET', '/users', { token })).body.totalDocs).toBe(1)
    expect((await patch(admin.id, { name: 'x' }, token)).status).not.toBe(200)
  })

  test('is not undone by what its subject saves at the same time', async () => {
    const user = await makeUser(payload, ['editor'])
    const token = await tokenOf(user.email, staffPassword)
    const saves = Array.from({ length: 8 }, (_, n) => patch(user.id, { name: `Name ${n}` }, token))
    const demotion = patch(user.id, { roles: ['author'] })
    const more = Array.from({ length: 8 }, (_, n) => patch(user.id, { name: `Other ${n}` }, token))
    await Promise.all([...saves, ...more])
    // MongoDB refuses one of two writes at the same time; the admin is told so and tries again.
    if ((await demotion).status !== 200) await patch(user.id, { roles: ['author'] })
    expect((await read(user.id)).roles).toEqual(['author'])
  })

  test('of several users at once reaches each of them', async () => {
    const [one, two] = [await makeUser(payload, ['author']), await makeUser(payload, ['author'])]
    const where = `where[id][in][0]=${one.id}&where[id][in][1]=${two.id}`
    const { status } = await rest('PATCH', `/users?${where}`, {
      body: { roles: ['editor'] },
      token: adminToken,
    })
    expect(status).toBe(200)
    expect((await read(one.id)).roles).toEqual(['editor'])
    expect((await read(two.id)).roles).toEqual(['editor'])
  })
})

describe('sessions', () => {
  test('end when one signs out, and only that one', async () => {
    const user = await makeUser(payload, ['editor'])
    const [here, there] = [await tokenOf(user.email, staffPassword), await tokenOf(user.email, staffPassword)]
    expect((await rest('POST', '/users/logout', { token: here })).status).toBe(200)
    expect(await me(here)).toBeNull()
    expect((await rest('POST', '/users/refresh-token', { token: here })).status).toBe(403)
    expect((await me(there)).id).toBe(user.id)
  })

  test('end elsewhere when the password is changed, and all when an admin changes it', async () => {
    const user = await makeUser(payload, ['editor'])
    const [here, there] = [await tokenOf(user.email, staffPassword), await tokenOf(user.email, staffPassword)]
    expect((await patch(user.id, { password: 'some other long words' }, here)).status).toBe(200)
    expect((await me(here)).id).toBe(user.id)
    expect(await me(there)).toBeNull()
    await patch(user.id, { password: 'yet another long phrase' })
    expect(await me(here)).toBeNull()
    expect(await tokenOf(user.email, 'yet another long phrase')).toBeTruthy()
  })

  test.each([0, 80, 160])(
    'are not kept by a sign-in with the old password %i ms into its change',
    async (delay) => {
      const user = await makeUser(payload, ['editor'])
      const stolen = await tokenOf(user.email, staffPassword)
      const change = patch(user.id, { password: 'some other long words' })
      await new Promise((resolve) => setTimeout(resolve, delay))
      const signedIn = await rest('POST', '/users/login', {
        body: { email: user.email, password: staffPassword },
      })
      // MongoDB refuses one of two writes at the same time; its author tries again.
      if ((await change).status !== 200)
        expect((await patch(user.id, { password: 'some other long words' })).status).toBe(200)
      expect(await me(stolen)).toBeNull()
      if (signedIn.status === 200) expect(await me(signedIn.body.token)).toBeNull()
      expect(await tokenOf(user.email, 'some other long words')).toBeTruthy()
    },
  )
})

describe('the last active admin', () => {
  const admins = async () =>
    (
      await payload.find({
        collection: 'users',
        where: { roles: { equals: 'admin' }, deactivated: { not_equals: true } },
        pagination: false,
      })
    ).docs

  beforeAll(async () => {
    for (const { id } of await admins())
      if (id !== admin.id) await payload.delete({ collection: 'users', id })
  })

  test('can be neither demoted, deactivated nor deleted, alone or among others, by whatever way', async () => {
    const former = await makeUser(payload, ['admin'], { deactivated: true })
    const all = 'where[name][exists]=true'
    const attempts = [
      () => patch(admin.id, { roles: ['editor'] }),
      () => rest('DELETE', `/users/${admin.id}`, { token: adminToken }),
      () => rest('PATCH', `/users?${all}`, { body: { roles: ['author'] }, token: adminToken }),
      () => rest('DELETE', '/users?where[roles][equals]=admin', { token: adminToken }),
    ]
    for (const attempt of attempts) {
      const { status, body } = await attempt()
      expect({ attempt: `${attempt}`, status }).toEqual({ attempt: `${attempt}`, status: 400 })
      expect(JSON.stringify(body)).toMatch(/last active admin/)
    }
    const data = { deactivated: true }
    await expect(payload.update({ collection: 'users', id: admin.id, data })).rejects.toThrow(
      /last active admin/,
    )
    expect((await admins()).map(({ id }) => id)).toEqual([admin.id])
    expect((await read(admin.id)).roles).toEqual(['admin'])
    await payload.delete({ collection: 'users', id: former.id }).catch(() => undefined)
  })

  test('remains when two demote each other at the same moment', async () => {
    const other = await makeUser(payload, ['admin'])
    const otherToken = await tokenOf(other.email, staffPassword)
    await Promise.all([
      patch(other.id, { roles: ['editor'] }, adminToken),
      patch(admin.id, { roles: ['editor'] }, otherToken),
    ])
    expect((await admins()).length).toBeGreaterThanOrEqual(1)
  })
})

describe('a password', () => {
  test.each([
    ['short', /at least 12 characters/],
    ['password1234', /first that others would guess/],
    ['Somebody@test.example', /your name or address/],
  ])('such as %s is refused where it was entered', async (password, message) => {
    const user = await makeUser(payload, ['author'])
    const token = await tokenOf(user.email, staffPassword)
    const { status, body } = await patch(user.id, { password }, token)
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0]).toMatchObject({ path: 'password' })
    expect(body.errors[0].data.errors[0].message).toMatch(message)
    await expect(
      payload.create({
        collection: 'users',
        data: { email: 'weak@test.example', name: 'Somebody', password, roles: ['author'] },
      }),
    ).rejects.toThrow()
    expect(await tokenOf(user.email, staffPassword)).toBeTruthy()
  })

  test('is compared just as Payload does', async () => {
    const { id } = await makeUser(payload, ['author'])
    const stored = await payload.db.findOne<{ hash: string; salt: string } & { id: string }>({
      collection: 'users',
      where: { id: { equals: id } },
    })
    expect(await isPasswordOf(stored ?? {}, staffPassword)).toBe(true)
    expect(await isPasswordOf(stored ?? {}, 'another password')).toBe(false)
  })
})

test('a name has no room for a testimony', async () => {
  const user = await makeUser(payload, ['author'])
  const token = await tokenOf(user.email, staffPassword)
  expect((await patch(user.id, { name: 'n'.repeat(80) }, token)).status).toBe(200)
  const refusal = await patch(user.id, { name: 'n'.repeat(81) }, token)
  expect(refusal.status).toBe(400)
  expect(JSON.stringify(refusal.body)).toContain('80')
  expect((await read(user.id)).name).toHaveLength(80)
})

describe('what was written', () => {
  test('stays when its author is deleted, and can be read, listed and changed', async () => {
    const author = await makeUser(payload, ['author'])
    const token = await tokenOf(author.email, staffPassword)
    const { body } = await rest('POST', '/topics?draft=true', {
      body: { title: 'Orphaned', slug: 'orphaned' },
      token,
    })
    const { id } = body.doc
    await payload.delete({ collection: 'users', id: author.id })

    const editor = await tokenOf((await makeUser(payload, ['editor'])).email, staffPassword)
    for (const depth of [0, 2]) {
      const one = await rest('GET', `/topics/${id}?draft=true&depth=${depth}`, { token: editor })
      expect(one.body).toMatchObject({ title: 'Orphaned' })
    }
    expect((await rest('GET', '/topics?draft=true&depth=1', { token: editor })).status).toBe(200)
    const published = { title: 'Adopted', _status: 'published' }
    const saved = await rest('PATCH', `/topics/${id}`, { body: published, token: editor })
    expect(saved.status).toBe(200)
    expect(saved.body.doc).toMatchObject(published)
  })
})
