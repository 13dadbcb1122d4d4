import { beforeAll, describe, expect, test } from '@jest/globals'
import { Secret, TOTP } from 'otpauth'
import type { BasePayload } from 'payload'
import type { Account } from '@/accounts/account-fields'
import type { User } from '@/payload-types'
import { rest, tokenOf } from '../support/account-rest'
import { testPayload } from '../support/payload'
import { makeUser, staffPassword } from '../support/staff'

let payload: BasePayload
let admin: User

beforeAll(async () => {
  payload = await testPayload()
  admin = await makeUser(payload, ['admin'])
})

/** The code an app shows, `steps` of 30 seconds from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

const login = (email: string, code?: string) =>
  rest('POST', '/users/login', { body: { email, password: staffPassword, code } })
const ask = (action: string, body: object, token?: string) =>
  rest('POST', `/users/second-factor/${action}`, { body, token })
const stored = (id: string) =>
  payload.db.findOne<Account>({ collection: 'users', where: { id: { equals: id } } })

/** Codes change every thirty seconds: waits for the next ones where these would be over before they are used. */
async function untilTimeIsLeft(): Promise<void> {
  const left = 30_000 - (Date.now() % 30_000)
  if (left < 10_000) await new Promise((resolve) => setTimeout(resolve, left))
}

/** Somebody with a second factor, confirmed by the code of the step before. */
async function protectedUser() {
  const user = await makeUser(payload, ['editor'])
  const token = await tokenOf(user.email, staffPassword)
  const other = await tokenOf(user.email, staffPassword)
  const { body } = await ask('begin', { password: staffPassword }, token)
  const secret: string = body.secret
  await untilTimeIsLeft()
  const confirmed = await ask('confirm', { password: staffPassword, code: codeOf(secret, -1) }, token)
  expect(confirmed.status).toBe(200)
  return { user, token, other, secret, recoveryCodes: confirmed.body.recoveryCodes as string[], setup: body }
}

describe('a second factor', () => {
  test('is set up with a picture and a key, confirmed by a code, and gives ten recovery codes', async () => {
    const { user, token, other, secret, recoveryCodes, setup } = await protectedUser()
    expect(setup.picture).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(recoveryCodes).toHaveLength(10)
    expect(new Set(recoveryCodes).size).toBe(10)
    const account = await stored(user.id)
    for (const kept of [account?.secondFactorSecret, JSON.stringify(account?.recoveryCodes)]) {
      expect(kept).toBeTruthy()
      expect(kept).not.toContain(secret)
      expect(kept).not.toContain(recoveryCodes[0])
    }
    // The session it was set up in stays, the others end.
    expect((await rest('GET', '/users/me', { token })).body.user.secondFactor).toBe(true)
    expect((await rest('GET', '/users/me', { token: other })).body.user).toBeNull()
  })

  test('protects nothing until a right code confirms it', async () => {
    const user = await makeUser(payload, ['editor'])
    const token = await tokenOf(user.email, staffPassword)
    const { body } = await ask('begin', { password: staffPassword }, token)
    expect((await ask('confirm', { password: staffPassword, code: '000000' }, token)).status).toBe(401)
    expect((await login(user.email)).status).toBe(200)
    expect(
      (await ask('confirm', { password: 'not the password', code: codeOf(body.secret) }, token)).status,
    ).toBe(403)
    expect((await ask('begin', { password: staffPassword })).status).toBe(403)
  })

  test('is asked for at sign-in: the password alone, or a wrong code, gives no session', async () => {
    const { user, secret } = await protectedUser()
    const alone = await login(user.email)
    expect(alone.status).toBe(401)
    expect(alone.body.errors[0].data).toEqual({ secondFactor: 'needed' })
    expect(alone.headers.get('set-cookie')).toBeNull()
    const wrong = await login(user.email, '123456')
    expect(wrong.status).toBe(401)
    expect(wrong.body.errors[0].data).toEqual({ secondFactor: 'wrong' })
    expect((await stored(user.id))?.sessions).toHaveLength(1)
    await expect(
      payload.login({ collection: 'users', data: { email: user.email, password: staffPassword } }),
    ).rejects.toThrow(/code/)

    const right = await login(user.email, codeOf(secret))
    expect(right.status).toBe(200)
    expect(right.body.token).toBeTruthy()
  })

  test('takes each code once, also when it comes twice at the same moment', async () => {
    const { user, secret } = await protectedUser()
    const code = codeOf(secret)
    const statuses = (await Promise.all([login(user.email, code), login(user.email, code)])).map(
      ({ status }) => status,
    )
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect((await login(user.email, code)).status).toBe(401)
    expect((await login(user.email, codeOf(secret, -1))).status).toBe(401)
    expect((await login(user.email, codeOf(secret, 1))).status).toBe(200)
    expect((await login(user.email, codeOf(secret, 3))).status).toBe(401)
  })

  test('takes each recovery code once, in any spelling', async () => {
    const { user, recoveryCodes } = await protectedUser()
    const [first = '', second = ''] = recoveryCodes
    const answers = await Promise.all([login(user.email, first), login(user.email, first)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await login(user.email, first)).status).toBe(401)
    expect((await login(user.email, second.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
    expect((await stored(user.id))?.recoveryCodes).toHaveLength(8)
  })

  test('lets only five wrong codes be tried', async () => {
    const { user, secret } = await protectedUser()
    for (let n = 0; n < 5; n++) expect((await login(user.email, '123456')).status).toBe(401)
    const refused = await login(user.email, codeOf(secret))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(1800)
  })

  test('never reaches an answer, a query or a change', async () => {
    const { user, token } = await protectedUser()
    const adminToken = await tokenOf(admin.email, staffPassword)
    const answers = [
      await rest('GET', `/users/${user.id}?depth=2&showHiddenFields=true`, { token: adminToken }),
      await rest('GET', '/users/me', { token }),
      await rest('POST', '/users/refresh-token', { token }),
      await rest('PATCH', `/users/${user.id}`, {
        token: adminToken,
        body: { secondFactor: false, secondFactorSecret: 'x', secondFactorStep: 0, recoveryCodes: ['x'] },
      }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(
        /secondFactorSecret|secondFactorStep|recoveryCodes|"hash"|"salt"|resetPassword/,
      )
    }
    expect(await stored(user.id)).toMatchObject({ secondFactor: true })
    expect((await stored(user.id))?.recoveryCodes).toHaveLength(10)
    for (const field of ['secondFactorSecret', 'recoveryCodes', 'hash', 'resetPasswordToken']) {
      const query = await rest('GET', `/users?where[${field}][exists]=true`, { token: adminToken })
      expect({ field, status: query.status }).toEqual({ field, status: 400 })
    }
  })

  test('is removed with password and code, or by an admin with theirs, and by nobody else', async () => {
    const { user, token, secret } = await protectedUser()
    const colleague = await makeUser(payload, ['editor'])
    const colleagueToken = await tokenOf(colleague.email, staffPassword)
    const body = { password: staffPassword, user: user.id }
    expect((await ask('remove', body, colleagueToken)).status).toBe(403)
    expect((await ask('remove', { password: staffPassword }, token)).status).toBe(401)
    expect((await stored(user.id))?.secondFactor).toBe(true)
    expect((await ask('remove', { password: staffPassword, code: codeOf(secret) }, token)).status).toBe(200)
    expect((await login(user.email)).status).toBe(200)

    const lost = await protectedUser()
    const adminToken = await tokenOf(admin.email, staffPassword)
    expect((await ask('remove', { password: staffPassword, user: lost.user.id }, adminToken)).status).toBe(
      200,
    )
    expect((await login(lost.user.email)).status).toBe(200)
    expect((await stored(lost.user.id))?.secondFactorSecret).toBeFalsy()
  })
})
