import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

/** Makes a call to action that leads to a page of the site, as an editor does. */
async function makeAction(request: APIRequestContext, label: string): Promise<string> {
  const editor = await signInByApi(request, 'editor')
  const data = { label, kind: 'learn', target: '/about', _status: 'published' }
  const response = await request.post('/api/actions', { ...editor, data })
  expect(response.status()).toBe(201)
  return ((await response.json()) as { doc: { id: string } }).doc.id
}

let readers = 0

/** Somebody who was never here reads what one can do, and presses. */
async function readAndPress(browser: Browser, baseURL: string | undefined, label: string): Promise<void> {
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64; rv:1${++readers}.0) Gecko/20100101 Firefox/1${readers}.0`
  const context = await browser.newContext({ baseURL, userAgent })
  const reader = await context.newPage()
  await reader.goto('/act')
  await reader.getByRole('link', { name: label }).click()
  await reader.waitForURL('**/about')
  await context.close()
}

const row = (page: Page, table: RegExp, name: string) =>
  page.getByRole('region', { name: table }).getByRole('row').filter({ hasText: name })

test('an editor sees what readers read and press, chooses other days, and takes the numbers along', async ({
  browser,
  baseURL,
  page,
  request,
}) => {
  test.slow()
  const id = await makeAction(request, 'Hear how it began')
  const neglected = await makeAction(request, 'Nobody presses this')
  await signInAtPanel(page, 'editor')
  await page.goto('/admin/learning?from=2020-01-01&to=2020-01-07')
  await expect(page.getByText('Nothing was counted from 1 Jan 2020 to 7 Jan 2020.')).toBeVisible()

  await readAndPress(browser, baseURL, 'Hear how it began')
  await readAndPress(browser, baseURL, 'Hear how it began')
  await page.goto('/admin')
  await page.locator('#nav-toggler button').first().click()
  await page.getByRole('link', { name: 'What readers do' }).click()
  await expect(page.getByRole('heading', { name: 'What readers do' })).toBeVisible()
  const action = row(page, /^By call to action/, 'Hear how it began')
  await expect(action.getByRole('cell')).toHaveText(['2', '2', '100'])
  await expect(row(page, /^By page/, 'What readers can do').getByRole('cell')).toHaveText(['2', '2', '100'])
  await expect(page.getByRole('img', { name: 'Presses by day' })).toBeVisible()
  const unpressed = page.getByRole('region', { name: 'Never pressed' })
  await expect(unpressed.getByRole('listitem').filter({ hasText: 'Nobody presses this' })).toContainText(
    '2 views',
  )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    const { violations } = await new AxeBuilder({ page }).include('.learning').analyze()
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
  }

  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download these days as CSV' }).click()
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('Hear how it began,/act,2,2\r\n')

  await page.getByRole('link', { name: 'Pages and days of Hear how it began' }).click()
  await expect(page.getByText('Only Hear how it began.')).toBeVisible()
  await expect(row(page, /^By page/, 'What readers can do').getByRole('cell')).toHaveText(['2', '2', '100'])
  await page.getByLabel('From', { exact: true }).fill('2021-02-01')
  await page.getByLabel('To', { exact: true }).fill('2021-02-28')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(`/admin/learning?action=${id}&from=2021-02-01&to=2021-02-28`)
  await expect(page.getByText('Nothing was counted from 1 Feb 2021 to 28 Feb 2021.')).toBeVisible()
  await page.goto('/admin/learning?from=2021-02-28&to=2021-02-01')
  await expect(page.getByRole('alert').filter({ hasText: 'is after the last' })).toBeVisible()

  await page.goto(`/admin/collections/actions/${id}`)
  await expect(page.getByText('Seen 2 times and pressed 2 times in the last 28 days.')).toBeVisible()
  await page.goto(`/admin/collections/actions/${neglected}`)
  await expect(page.getByText('Seen 2 times and pressed 0 times in the last 28 days.')).toBeVisible()
})

test('authors and guardians are told that it is not for them, and whoever has not signed in is asked to', async ({
  browser,
  baseURL,
}) => {
  for (const role of ['author', 'guardian'] as const) {
    const page = await (await browser.newContext({ baseURL })).newPage()
    await signInAtPanel(page, role)
    await expect(page.locator('a[href$="/admin/learning"]')).toHaveCount(0)
    await page.goto('/admin/learning')
    await expect(page.getByText('This page is for editors and admins.')).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
    await page.context().close()
  }
  const nobody = await (await browser.newContext({ baseURL })).newPage()
  await nobody.goto('/admin/learning')
  await expect(nobody).toHaveURL('/admin/login?redirect=%2Fadmin%2Flearning')
})
