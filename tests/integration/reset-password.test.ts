import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { openMailbox, tokenIn } from '../support/mailbox'

const mailbox = await openMailbox()
process.env.SMTP_URL = mailbox.url

const { testPayload } = await import('../support/payload')
const { rest, tokenOf } = await import('../support/account-rest')
const { makeUser, staffPassword } = await import('../support/staff')

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
  await makeUser(payload, ['admin'])
})
afterAll(() => mailbox.close())

const forgot = (email: string, from?: string) =>
  rest('POST', '/users/forgot-password', { body: { email }, from })
const reset = (token: string, password: string) =>
  rest('POST', '/users/reset-password', { body: { token, password } })
const fresh = 'a fresh and long password'

describe('a forgotten password', () => {
  test('is replaced by way of a link in a mail, once, and ends every session', async () => {
    const user = await makeUser(payload, ['editor'])
    const session = await tokenOf(user.email, staffPassword)
    expect((await forgot(` ${user.email.toUpperCase()} `)).status).toBe(200)
    const message = await mailbox.messageTo(user.email)
    expect(message).toMatch(/^Content-Type: text\/plain/m)
    expect(message).toMatch(/^Content-Type: text\/html/m)
    expect(message).toMatch(/http:\/\/localhost:3000\/admin\/reset\/[0-9a-f]{40}/)
    const token = tokenIn(message)

    const weak = await reset(token, 'password1234')
    expect(weak.status).toBe(400)
    expect(weak.body.errors[0].data.errors[0].path).toBe('password')
    const answer = await reset(token, fresh)
    expect(answer.status).toBe(200)
    expect((await rest('GET', '/users/me', { token: answer.body.token })).body.user.id).toBe(user.id)
    expect((await rest('GET', '/users/me', { token: session })).body.user).toBeNull()
    expect((await reset(token, 'another long password')).status).toBe(403)
    expect(await tokenOf(user.email, fresh)).toBeTruthy()
    await expect(tokenOf(user.email, staffPassword)).rejects.toThrow(/401/)
  })

  test('is kept so that a copy of the database opens no account, for an hour', async () => {
    const user = await makeUser(payload, ['editor'])
    await forgot(user.email)
    const token = tokenIn(await mailbox.messageTo(user.email))
    const where = { id: { equals: user.id } }
    const kept = await payload.db.findOne<{
      id: string
      resetPasswordToken: string
      resetPasswordExpiration: string
    }>({
      collection: 'users',
      where,
    })
    expect(kept?.resetPasswordToken).not.toBe(token)
    expect((await reset(kept?.resetPasswordToken ?? '', fresh)).status).toBe(403)
    const lifetime = new Date(kept?.resetPasswordExpiration ?? '').getTime() - Date.now()
    expect(lifetime).toBeGreaterThan(59 * 60_000)
    expect(lifetime).toBeLessThanOrEqual(60 * 60_000)

    const past = new Date(Date.now() - 1000).toISOString()
    await payload.db.updateOne({
      collection: 'users',
      where,
      data: { resetPasswordExpiration: past },
      options: { atomic: true },
    })
    expect((await reset(token, fresh)).status).toBe(403)
    expect(await tokenOf(user.email, staffPassword)).toBeTruthy()
  })

  test('of who is deactivated, or not there, is answered alike and sends nothing', async () => {
    const gone = await makeUser(payload, ['editor'], { deactivated: true })
    const user = await makeUser(payload, ['editor'])
    const answers = [
      await forgot(gone.email),
      await forgot('not-here@test.example'),
      await forgot(user.email),
    ]
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    // What was asked for last has come, so the others would have.
    await mailbox.messageTo(user.email)
    expect(mailbox.received.filter((message) => message.includes(gone.email))).toEqual([])
  })

  test('stops to be of use when its owner is deactivated before the link is used', async () => {
    const user = await makeUser(payload, ['editor'])
    await forgot(user.email)
    const token = tokenIn(await mailbox.messageTo(user.email))
    await payload.update({ collection: 'users', id: user.id, data: { deactivated: true } })
    expect((await reset(token, fresh)).status).toBe(403)
  })

  test('does not get around a second factor', async () => {
    const user = await makeUser(payload, ['editor'])
    const session = await tokenOf(user.email, staffPassword)
    const { body } = await rest('POST', '/users/second-factor/begin', {
      body: { password: staffPassword },
      token: session,
    })
    const { Secret, TOTP } = await import('otpauth')
    const totp = new TOTP({ secret: Secret.fromBase32(body.secret) })
    await rest('POST', '/users/second-factor/confirm', {
      body: { password: staffPassword, code: totp.generate() },
      token: session,
    })
    await forgot(user.email)
    const answer = await reset(tokenIn(await mailbox.messageTo(user.email)), fresh)
    expect(answer.status).toBe(200)
    expect(answer.body.token).toBeUndefined()
    expect(answer.headers.get('set-cookie')).toBeNull()
    await expect(tokenOf(user.email, fresh)).rejects.toThrow(/secondFactor/)
  })

  test('lets its owner in again where somebody else locked them out', async () => {
    const user = await makeUser(payload, ['editor'])
    for (let n = 0; n < 6; n++)
      await rest('POST', '/users/login', { body: { email: user.email, password: 'wrong password' } })
    await expect(tokenOf(user.email, staffPassword)).rejects.toThrow(/429/)
    await forgot(user.email)
    await reset(tokenIn(await mailbox.messageTo(user.email)), fresh)
    expect(await tokenOf(user.email, fresh)).toBeTruthy()
  })

  test('is asked for five times an hour at most, whether there is an account or not', async () => {
    for (const email of [(await makeUser(payload, ['editor'])).email, 'not-here-either@test.example']) {
      const statuses = []
      for (let n = 0; n < 6; n++) statuses.push((await forgot(email, `203.0.113.${n}`)).status)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    }
  })
})

describe('an account that an admin makes without a password', () => {
  const invite = async (email: string) => {
    const admin = await makeUser(payload, ['admin'])
    const token = await tokenOf(admin.email, staffPassword)
    const body = { email, name: 'Mina', roles: ['author'] }
    return { admin, made: await rest('POST', '/users', { body, token }) }
  }

  test('is its owner’s to open, by way of a link in a mail that is good for three days', async () => {
    const { admin, made } = await invite('mina@test.example')
    expect(made.status).toBe(201)
    expect(JSON.stringify(made.body)).not.toMatch(/hash|salt|resetPassword/)
    const message = await mailbox.messageTo('mina@test.example')
    expect(message).toContain(admin.name)
    const kept = await payload.db.findOne<{ id: string; resetPasswordExpiration: string }>({
      collection: 'users',
      where: { id: { equals: made.body.doc.id } },
    })
    const days = (new Date(kept?.resetPasswordExpiration ?? '').getTime() - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(2.9)
    expect(days).toBeLessThanOrEqual(3.05)

    expect((await reset(tokenIn(message), fresh)).status).toBe(200)
    expect((await reset(tokenIn(message), fresh)).status).toBe(403)
    expect(await tokenOf('mina@test.example', fresh)).toBeTruthy()
  })

  test('is not made by who is no admin, and nobody is written to', async () => {
    const editor = await makeUser(payload, ['editor'])
    const body = { email: 'nobody@test.example', name: 'Nobody', roles: ['admin'] }
    const token = await tokenOf(editor.email, staffPassword)
    expect((await rest('POST', '/users', { body, token })).status).toBe(403)
    await invite('somebody@test.example')
    await mailbox.messageTo('somebody@test.example')
    expect(mailbox.received.filter((message) => message.includes('nobody@test.example'))).toEqual([])
  })
})
