import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from '@playwright/test'
import type { Role } from '../../access/roles'
import { makeConsentedTestimony } from './support/consented-testimony'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

async function openAs(browser: Browser, role: Role) {
  const page = await (await browser.newContext({ baseURL: process.env.TEST_SITE_URL })).newPage()
  await signInAtPanel(page, role)
  return page
}

test('a guardian takes a consent back for the person and prints the receipt, which nobody else sees', async ({
  browser,
  request,
}) => {
  test.slow()
  const { consent, testimony } = await makeConsentedTestimony(request, {
    realName: 'Noh Seul-ki',
    quote: 'We hid the radio under the rice, and at night the whole room listened.',
    attribution: 'A listener',
  })
  expect((await request.get(`/testimonies/${testimony.slug}`)).status()).toBe(200)

  const page = await openAs(browser, 'guardian')
  await page.goto(`/admin/collections/consents/${consent.id}`)
  await page.getByRole('button', { name: 'The person takes it back' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('This cannot be undone.')).toBeVisible()
  await expect(dialog.getByText(`The consent ${consent.reference} of Noh Seul-ki.`)).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'A listener' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Take everything down' }).click()
  await page.waitForURL(/\/receipts\/[\w-]+$/)
  expect((await request.get(`/testimonies/${testimony.slug}`)).status()).toBe(410)

  await page.goto(`/admin/collections/consents/${consent.id}`)
  await expect(page.getByText('Taken back.')).toBeVisible()
  await expect(page.locator('#field-howExplained')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await page.goBack()

  await expect(page.getByRole('heading', { level: 1, name: 'Your words are taken down' })).toBeVisible()
  await expect(page.getByText('Your testimony, with 2 versions and drafts')).toBeVisible()
  await expect(page.getByText(`${process.env.TEST_SITE_URL}/ko/testimonies/${testimony.slug}`)).toBeVisible()
  await expect(page.getByText('No copy of the whole newsroom holds your words.')).toBeVisible()
  await expect(page.getByText(/^\w+ \d+, 20\d\d at \d\d:\d\d UTC$/).first()).toBeVisible()
  const text = await page.content()
  expect(text).not.toContain('Seul-ki')
  expect(text).not.toContain('at night the whole room listened')

  const button = page.getByRole('button', { name: 'Print' })
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await button.click()
  await expect(page.locator('body[data-printed]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(button).toBeHidden()
  await expect(page.getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
  }

  const path = new URL(page.url()).pathname
  await page.getByRole('link', { name: '한국어' }).click()
  await expect(page).toHaveURL(`${path}?lang=ko`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('heading', { level: 1, name: '말씀하신 내용을 내렸습니다' })).toBeVisible()

  const guardian = await signInByApi(request, 'guardian')
  const anybody = (await browser.newContext({ baseURL: process.env.TEST_SITE_URL })).request
  const own = await anybody.get(path, guardian)
  expect(own.status()).toBe(200)
  expect(own.headers()['cache-control']).toContain('no-store')
  expect(await own.text()).toContain('noindex')
  expect((await anybody.get('/receipts/no-such-receipt', guardian)).status()).toBe(404)

  const sessions = []
  for (const role of ['author', 'editor', 'admin'] as const) sessions.push(await signInByApi(request, role))
  for (const as of [undefined, ...sessions]) {
    for (const address of [path, `${path}?lang=ko`, path.replace('/receipts', '/receipts/ko')]) {
      const answer = await anybody.get(address, as)
      expect(answer.status()).toBe(404)
      expect(await answer.text()).not.toContain(testimony.slug)
    }
  }
  const editor = await openAs(browser, 'editor')
  await editor.goto(path)
  await expect(editor.getByRole('heading', { name: 'The path ends here' })).toBeVisible()
})

test('a guardian takes one testimony down for good and lands on its receipt, though something in between gave up waiting', async ({
  browser,
  request,
}) => {
  const { testimony } = await makeConsentedTestimony(request, {
    realName: 'Ma Ga-ram',
    quote: 'They counted us every evening, and every evening somebody was missing.',
    attribution: 'A digger',
  })
  const page = await openAs(browser, 'guardian')
  await page.route('**/takedown', async (route) => {
    await route.fetch()
    await route.fulfill({ status: 504, contentType: 'text/html', body: '<h1>Gateway Timeout</h1>' })
  })
  await page.goto(`/admin/collections/testimonies/${testimony.id}`)
  await page.getByRole('button', { name: 'Take down for good' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take it down for good' }).click()
  await page.waitForURL(/\/receipts\/[\w-]+$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Your words are taken down' })).toBeVisible()
  await page.getByRole('link', { name: 'Newsroom' }).click()
  await expect(page).toHaveURL(/\/admin$/)
})
