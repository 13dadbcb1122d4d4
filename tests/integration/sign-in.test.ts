import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { User } from '@/payload-types'
import { rest, tokenOf } from '../support/account-rest'
import { testPayload } from '../support/payload'
import { makeUser, staffPassword } from '../support/staff'

let payload: BasePayload
let admin: User
const wrong = 'not the right password'

beforeAll(async () => {
  payload = await testPayload()
  admin = await makeUser(payload, ['admin'])
})

const login = (email: string, password: string, from?: string) =>
  rest('POST', '/users/login', { body: { email, password }, from })

describe('guessing a password', () => {
  test('is refused after five attempts, the right one included, for an account that is there and one that is not', async () => {
    const user = await makeUser(payload, ['editor'])
    for (const email of [user.email, 'nobody@test.example']) {
      const from = '198.51.100.1'
      const answers = []
      for (let n = 0; n < 5; n++) answers.push(await login(email, wrong, from))
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
      const refused = await login(email.toUpperCase(), staffPassword, from)
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500)
      expect(refused.body.errors[0].message).toBe(
        'There were too many attempts. Please wait 10 minutes, then try again.',
      )
    }
  })

  test('at the same moment gets no more attempts than one after another', async () => {
    const user = await makeUser(payload, ['editor'])
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => login(user.email, wrong, '198.51.100.2')),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(25)
  })

  test('does not lock out the owner, who signed in from elsewhere before', async () => {
    const user = await makeUser(payload, ['editor'])
    await tokenOf(user.email, staffPassword, '203.0.113.7')
    for (let n = 0; n < 24; n++) await login(user.email, wrong, `198.51.100.${100 + Math.floor(n / 4)}`)
    expect((await login(user.email, staffPassword, '198.51.100.200')).status).toBe(429)
    expect((await login(user.email, staffPassword, '203.0.113.7')).status).toBe(200)
  })

  test('from one address of many accounts comes to an end', async () => {
    const statuses = []
    for (let n = 0; n < 52; n++)
      statuses.push(login(`spray-${n}@test.example`, wrong, '198.51.100.3').then(({ status }) => status))
    expect((await Promise.all(statuses)).filter((status) => status === 429)).toHaveLength(2)
  })

  test('is forgotten when an admin unlocks the account, which nobody else can', async () => {
    const user = await makeUser(payload, ['editor'])
    for (let n = 0; n < 6; n++) await login(user.email, wrong, '198.51.100.4')
    const unlock = (token?: string) => rest('POST', '/users/unlock', { body: { email: user.email }, token })
    expect((await unlock()).status).toBe(403)
    expect((await unlock(await tokenOf(user.email, staffPassword, '198.51.100.5'))).status).toBe(403)
    expect((await login(user.email, staffPassword, '198.51.100.4')).status).toBe(429)
    expect((await unlock(await tokenOf(admin.email, staffPassword))).status).toBe(200)
    expect((await login(user.email, staffPassword, '198.51.100.4')).status).toBe(200)
  })
})

describe('whether somebody works here', () => {
  test('is not told by words: unlock, first-register and sign-in answer alike', async () => {
    const user = await makeUser(payload, ['editor'])
    for (const [path, more] of [
      ['/users/login', { password: wrong }],
      ['/users/unlock', {}],
      ['/users/forgot-password', {}],
      ['/users/first-register', { password: staffPassword, name: 'X' }],
    ] as const) {
      const [known, unknown] = await Promise.all(
        [user.email, 'not-here@test.example'].map((email) =>
          rest('POST', path, { body: { email, ...more }, from: '198.51.100.6' }),
        ),
      )
      expect({ path, status: known?.status, body: known?.body }).toEqual({
        path,
        status: unknown?.status,
        body: unknown?.body,
      })
    }
  })

  test('is not told by time', async () => {
    const [active, gone] = [
      await makeUser(payload, ['editor']),
      await makeUser(payload, ['editor'], { deactivated: true }),
    ]
    const times: Record<string, number[]> = {
      [active.email]: [],
      [gone.email]: [],
      'no-one@test.example': [],
    }
    for (let round = 0; round < 15; round++) {
      for (const email of Object.keys(times)) {
        const start = process.cpuUsage()
        await login(email, wrong, `10.0.${round}.1`)
        const { user, system } = process.cpuUsage(start)
        times[email]?.push(user + system)
      }
    }
    // The processor's time, and the least of it: what else the machine does only ever adds.
    const least = Object.values(times).map((each) => Math.min(...each))
    const [known = 0] = least
    for (const one of least) expect(Math.abs(one - known) / known).toBeLessThan(0.25)
  })

  test('is not told to colleagues by asking about records, or by trying addresses', async () => {
    const author = await makeUser(payload, ['author'])
    const token = await tokenOf(author.email, staffPassword)
    const editor = await makeUser(payload, ['editor'])
    const editorToken = await tokenOf(editor.email, staffPassword)
    const { body } = await rest('POST', '/topics?draft=true', {
      body: { title: 'By an editor', slug: 'by-an-editor' },
      token: editorToken,
    })
    for (const field of [
      'email',
      'roles',
      'deactivated',
      'secondFactor',
      'hash',
      'resetPasswordToken',
      'sessions.id',
    ]) {
      const query = await rest('GET', `/topics?draft=true&where[createdBy.${field}][exists]=true`, { token })
      expect({ field, status: query.status }).toEqual({ field, status: 400 })
    }
    const sorted = await rest('GET', '/topics?draft=true&sort=createdBy.email', { token })
    expect(JSON.stringify(sorted.body)).not.toContain(editor.email)
    const read = await rest('GET', `/topics/${body.doc.id}?draft=true&depth=3`, { token })
    expect(read.body.title).toBe('By an editor')
    expect(JSON.stringify(read.body)).not.toMatch(/@test\.example|"roles"|"sessions"/)
    // A colleague, and nobody at all.
    const [colleague, nobody] = [editor.id, editor.id.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'))]
    const answers = await Promise.all([colleague, nobody].map((id) => rest('GET', `/users/${id}`, { token })))
    expect(answers[0]?.status).toBe(404)
    expect(answers[0]).toMatchObject({ status: answers[1]?.status, body: answers[1]?.body })

    const taken = await rest('PATCH', `/users/${author.id}`, { body: { email: editor.email }, token })
    const free = await rest('PATCH', `/users/${author.id}`, { body: { email: 'free@test.example' }, token })
    expect(taken.status).toBe(free.status)
    expect((await payload.findByID({ collection: 'users', id: author.id })).email).toBe(author.email)
  })
})
