import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import type { Role } from '../../access/roles'
import { openMailbox, tokenIn } from '../support/mailbox'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

const password = 'a long password'

/** An account of a test's own, so that the demo staff stay as they are. */
async function makeUser(request: APIRequestContext, role: Role = 'editor') {
  const name = `Own ${randomUUID().slice(0, 8)}`
  const data = { email: `${name.replace(' ', '-').toLowerCase()}@example.org`, name, password, roles: [role] }
  const response = await request.post('/api/users', { ...(await signInByApi(request, 'admin')), data })
  expect(response.ok()).toBe(true)
  return { email: data.email, id: (await response.json()).doc.id as string }
}

async function enter(page: Page, email: string, word = password) {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Login' }).click()
}

/** The session of the page's cookie, for a request that no browser makes. */
async function sessionOf(page: Page) {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'payload-token')
  return { headers: { authorization: `JWT ${cookie?.value}` } }
}

const signedIn = (page: Page) => page.waitForURL((url) => /^\/admin\/?$/.test(url.pathname))

test('a second factor: set up at the account page, asked for at sign-in, saved by a recovery code', async ({
  page,
  request,
}) => {
  const { email } = await makeUser(request)
  await enter(page, email)
  await signedIn(page)

  await page.goto('/admin/account')
  const section = page.getByRole('region', { name: 'Second factor' })
  await section.getByLabel('Your password').fill(password)
  await section.getByRole('button', { name: 'Set up' }).click()
  await expect(section.getByRole('img', { name: /QR/ })).toBeVisible()
  const secret = (await section.locator('code').textContent()) ?? ''
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = (steps: number) => totp.generate({ timestamp: Date.now() + steps * 30_000 })
  await section.getByLabel('Code').fill(code(-1))
  await section.getByRole('button', { name: 'Turn on' }).click()
  const codes = section.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recoveryCode = (await codes.first().textContent()) ?? ''

  await page.context().clearCookies()
  await enter(page, email)
  await expect(page.getByText('Please enter the code from your authenticator app')).toBeVisible()
  await page.getByLabel('Code').fill('123456')
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByText('This code is not right').first()).toBeVisible()
  expect((await page.context().cookies()).filter(({ name }) => name === 'payload-token')).toEqual([])
  await page.getByLabel('Code').fill(code(0))
  await page.getByRole('button', { name: 'Login' }).click()
  await signedIn(page)

  await page.context().clearCookies()
  await enter(page, email)
  await page.getByLabel('Code').fill(recoveryCode)
  await page.getByRole('button', { name: 'Login' }).click()
  await signedIn(page)
  await page.goto('/admin/account')
  await expect(section.getByText(/^On:/)).toBeVisible()
})

test('an admin removes the second factor of a colleague who lost theirs', async ({ page, request }) => {
  const { email, id } = await makeUser(request)
  const login = await (await request.post('/api/users/login', { data: { email, password } })).json()
  const own = { headers: { authorization: `JWT ${login.token}` } }
  const setup = await request.post('/api/users/second-factor/begin', { ...own, data: { password } })
  const { secret } = await setup.json()
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  const confirmed = await request.post('/api/users/second-factor/confirm', {
    ...own,
    data: { password, code },
  })
  expect(confirmed.ok()).toBe(true)
  const admin = await makeUser(request, 'admin')
  await enter(page, admin.email)
  await signedIn(page)
  await page.goto(`/admin/collections/users/${id}`)
  const section = page.getByRole('region', { name: 'Second factor' })
  await section.getByLabel('Your password').fill('not the password')
  await section.getByRole('button', { name: 'Remove' }).click()
  await expect(section.getByRole('alert')).toHaveText('The password is not right.')
  await section.getByLabel('Your password').fill(password)
  await section.getByRole('button', { name: 'Remove' }).click()
  await expect(section.getByText(/^Off/)).toBeVisible()
  expect((await request.post('/api/users/login', { data: { email, password } })).ok()).toBe(true)
  await request.delete(`/api/users/${admin.id}`, await signInByApi(request, 'admin'))
})

test('signing out ends the session: its cookie opens nothing any more', async ({ page, request }) => {
  const { email } = await makeUser(request)
  await enter(page, email)
  await signedIn(page)
  const cookies = await page.context().cookies()
  const session = await sessionOf(page)
  expect((await request.get('/api/users/me', session).then((me) => me.json())).user.email).toBe(email)
  const signedOut = page.waitForResponse((response) => response.url().includes('/api/users/logout'))
  await page.goto('/admin/logout')
  expect((await signedOut).ok()).toBe(true)
  await page.waitForURL(/\/admin\/log(in|out)/)

  expect((await request.get('/api/users/me', session).then((me) => me.json())).user).toBeNull()
  expect((await request.post('/api/users/refresh-token', session)).status()).toBe(403)
  await page.context().addCookies(cookies)
  await page.goto('/admin/collections/testimonies')
  await expect(page).toHaveURL(/\/admin\/login/)
})

test('who is deactivated while at work is signed out at once', async ({ page, request }) => {
  const { email, id } = await makeUser(request)
  await enter(page, email)
  await signedIn(page)
  await page.goto('/admin/collections/testimonies')
  await expect(page.getByRole('heading', { name: 'Testimonies' })).toBeVisible()

  const session = await sessionOf(page)
  expect((await request.get('/api/testimonies?draft=true&where[_status][equals]=draft', session)).ok()).toBe(
    true,
  )
  const admin = await signInByApi(request, 'admin')
  expect((await request.patch(`/api/users/${id}`, { ...admin, data: { deactivated: true } })).ok()).toBe(true)
  expect(
    (await request.post('/api/testimonies?draft=true', { ...session, data: { slug: 'x' } })).status(),
  ).toBe(403)
  await page.reload()
  await expect(page).toHaveURL(/\/admin\/login/)
  await enter(page, email)
  await expect(page.getByText('The email or password provided is incorrect.').first()).toBeVisible()
})

test('the last admin is told why they cannot stop being one', async ({ page }) => {
  await signInAtPanel(page, 'admin')
  await page.goto('/admin/account')
  const roles = page.locator('#field-roles')
  await roles.getByRole('combobox').click()
  await page.getByRole('option', { name: 'Editor' }).click()
  await roles.getByRole('button', { name: 'Admin Remove' }).getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/This is the last active admin/)).toBeVisible()
})

test('a forgotten password is replaced by way of a link in a mail', async ({ page, request }) => {
  const { email } = await makeUser(request)
  const mailbox = await openMailbox(Number(process.env.TEST_MAIL_PORT))
  try {
    await page.goto('/admin/login')
    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await page.waitForURL('**/admin/forgot')
    await page.waitForLoadState('networkidle')
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Submit' }).click()
    const message = await mailbox.messageTo(email)
    expect(message).toContain(`${process.env.TEST_SITE_URL}/admin/reset/`)
    await page.goto(`/admin/reset/${tokenIn(message)}`, { waitUntil: 'networkidle' })
    await page.getByLabel('New password').fill('password1234')
    await page.getByLabel('Confirm password').fill('password1234')
    await page.getByRole('button', { name: 'Reset Password' }).click()
    await expect(page.getByText('among the first that others would guess').first()).toBeVisible()
    await page.getByLabel('New password').fill('a fresh and long password')
    await page.getByLabel('Confirm password').fill('a fresh and long password')
    await page.getByRole('button', { name: 'Reset Password' }).click()
    await signedIn(page)
  } finally {
    await mailbox.close()
  }
  await page.context().clearCookies()
  await enter(page, email, 'a fresh and long password')
  await signedIn(page)
})

test('guesses are counted by who makes them, whatever address they claim', async ({ request }) => {
  const { email } = await makeUser(request)
  const statuses = []
  for (let n = 1; n <= 6; n++) {
    const response = await request.post('/api/users/login', {
      data: { email, password: 'not the right one' },
      headers: { 'X-Forwarded-For': `203.0.113.${n}` },
    })
    statuses.push(response.status())
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})
