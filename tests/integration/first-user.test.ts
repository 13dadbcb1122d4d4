import { expect, test } from '@jest/globals'
import { rest } from '../support/account-rest'
import { testPayload } from '../support/payload'

test('of strangers who register at the same time, one becomes the admin and the others nobody', async () => {
  const payload = await testPayload()
  const register = (n: number) =>
    rest('POST', '/users/first-register', {
      body: {
        email: `stranger-${n}@test.example`,
        password: 'a long password',
        name: `Stranger ${n}`,
        roles: ['author'],
        secondFactor: true,
        recoveryCodes: ['x'],
      },
    })
  const answers = await Promise.all([1, 2, 3, 4].map(register))

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403])
  const { docs } = await payload.find({ collection: 'users' })
  expect(docs).toHaveLength(1)
  expect(docs[0]).toMatchObject({ roles: ['admin'], secondFactor: false })
  expect((await register(5)).status).toBe(403)
})
