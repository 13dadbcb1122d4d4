import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

/** A draft of the author's, as it was made over REST. */
async function draft(request: APIRequestContext, more: object = {}): Promise<string> {
  const data = { quote: 'Words.', attribution: 'A Speaker', slug: randomUUID(), ...more }
  const made = await request.post('/api/testimonies?draft=true', {
    data,
    ...(await signInByApi(request, 'author')),
  })
  return ((await made.json()) as { doc: { id: string } }).doc.id
}

async function latest(request: APIRequestContext, id: string): Promise<Record<string, unknown>> {
  const answer = await request.get(
    `/api/testimonies/${id}?draft=true&depth=0`,
    await signInByApi(request, 'author'),
  )
  return (await answer.json()) as Record<string, unknown>
}

async function openAs(
  browser: Browser,
  baseURL: string | undefined,
  role: 'author' | 'editor',
  path: string,
): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await signInAtPanel(page, role)
  await open(page, path)
  return page
}

/** Opens a form of the panel and waits until it is awake: what is typed before is lost. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/admin/collections/testimonies/${path}`, { waitUntil: 'networkidle' })
  await expect(page.locator('.review-controls')).toBeVisible()
}

const note = (page: Page) => page.getByLabel('Content Note')
const saved = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
const breadcrumb = (page: Page) => page.locator('.step-nav').getByRole('link', { name: 'Testimonies' })

test('who comes second is told by name who is at it, and may take over; the first is told in turn', async ({
  browser,
  baseURL,
  request,
}) => {
  const id = await draft(request)
  const author = await openAs(browser, baseURL, 'author', id)
  const isSaved = saved(author)
  await note(author).fill('The author’s')
  await isSaved

  const editor = await openAs(browser, baseURL, 'editor', id)
  const notice = editor.getByRole('dialog')
  await expect(notice).toContainText('Demo author')
  await expect(notice).not.toContainText('@')
  await notice.getByRole('button', { name: 'View read-only' }).click()
  await expect(note(editor)).toBeDisabled()
  await editor.getByRole('button', { name: 'Take over' }).click()
  await expect(note(editor)).toBeEnabled()
  // What is typed before the record has come anew would be lost, so nothing can be.
  await expect(editor.locator('.document-fields[inert]')).toHaveCount(0)
  await expect(note(editor)).toHaveValue('The author’s')
  const isTakenOver = saved(editor)
  await note(editor).fill('The editor’s')
  await isTakenOver

  await author.getByLabel('Quote').fill('Words that come too late.')
  await expect(author.getByRole('dialog')).toBeVisible()
  await expect(author.getByText(/A colleague is editing this now/).first()).toBeVisible()
  expect(await latest(request, id)).toMatchObject({ quote: 'Words.', contentNote: 'The editor’s' })
})

test('what is typed over something newer is not saved, and the form says so until the newer is loaded', async ({
  browser,
  baseURL,
  request,
}) => {
  const id = await draft(request)
  const author = await openAs(browser, baseURL, 'author', id)
  const editor = await signInByApi(request, 'editor')
  const change = { contentNote: 'The editor’s' }
  await request.patch(`/api/testimonies/${id}?draft=true`, { data: change, ...editor })

  await author.getByLabel('Quote').fill('Words on an older state.')
  await expect(author.getByText(/Demo editor has changed this since you opened it/).first()).toBeVisible()
  const notice = author.getByRole('alert').filter({ hasText: 'There is a newer version' })
  await expect(notice).toContainText('What you typed here is not saved')
  expect(await latest(request, id)).toMatchObject({ quote: 'Words.', ...change })

  await author.setViewportSize({ width: 390, height: 800 })
  await expect(notice.getByRole('button')).toBeInViewport({ ratio: 1 })
  await author.setViewportSize({ width: 1280, height: 720 })

  let question = ''
  author.once('dialog', (dialog) => {
    question = dialog.message()
    void dialog.dismiss()
  })
  await breadcrumb(author).click()
  await expect.poll(() => question).toContain('Leave all the same?')
  await expect(author.getByLabel('Quote')).toHaveValue('Words on an older state.')

  await notice.getByRole('button', { name: 'Load the newer version' }).click()
  await expect(note(author)).toHaveValue('The editor’s')
  await expect(notice).toHaveCount(0)
  const isSaved = saved(author)
  await author.getByLabel('Quote').fill('Words on the newest state.')
  await isSaved
  expect(await latest(request, id)).toMatchObject({ quote: 'Words on the newest state.', ...change })
})

for (const [way, leaveBy] of Object.entries({
  'the breadcrumb': (page: Page) => breadcrumb(page).click(),
  'the browser’s way back': (page: Page) => page.goBack(),
  'another language': async (page: Page) => {
    await page.locator('.localizer button').first().click()
    await page.getByRole('button', { name: '한국어' }).click()
    await page.waitForURL('**locale=ko**')
    await expect(page.getByLabel('Quote')).toHaveValue('Typed at the last moment.')
  },
})) {
  test(`what was typed just before leaving by ${way} is saved`, async ({ page, request }) => {
    const id = await draft(request)
    await signInAtPanel(page, 'author')
    await open(page, id)
    // So that the way back is one within the panel.
    await page.getByRole('link', { name: 'Versions' }).click()
    await page.waitForURL('**/versions**')
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    await expect(page.locator('.review-controls')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await page.getByLabel('Quote').fill('Typed at the last moment.')
    await leaveBy(page)
    await expect.poll(async () => (await latest(request, id)).quote).toBe('Typed at the last moment.')
    // And it is nobody's any more, or still held by whoever writes on in another language.
    if (way !== 'another language') {
      const locks = `/api/payload-locked-documents?where[document.value][equals]=${id}`
      const held = async () => {
        const answer = await request.get(locks, await signInByApi(request, 'author'))
        return ((await answer.json()) as { totalDocs: number }).totalDocs
      }
      await expect.poll(held).toBe(0)
    }
  })
}

test('the browser asks before it closes what is not saved, and not after', async ({ page, request }) => {
  await signInAtPanel(page, 'author')
  await open(page, await draft(request))
  const asks = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await asks()).toBe(false)
  await page.getByLabel('Quote').fill('Not yet saved.')
  expect(await asks()).toBe(true)
  await expect.poll(asks).toBe(false)
})

test('a form is headed by words, in each language, and says by name who made the record', async ({
  page,
  request,
}) => {
  await signInAtPanel(page, 'editor')
  const failed: string[] = []
  page.on('response', (response) => {
    if (response.status() === 404) failed.push(response.url())
  })
  const id = await draft(request)
  await open(page, id)
  await expect(page.locator('.creator')).toHaveText(/Created by\s*Demo author/)
  await open(page, `${id}?locale=ko`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A Speaker')
  await open(page, 'create')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New testimony')
  await expect(page.getByText(page.url().split('/').at(-1) ?? '')).toHaveCount(0)
  expect(failed).toEqual([])
})

test('a form that was opened and left untouched leaves nothing behind', async ({ page, request }) => {
  await signInAtPanel(page, 'author')
  await open(page, 'create')
  const id = page.url().split('/').at(-1) ?? ''
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.locator('.review-controls')).toBeVisible()
  expect((await latest(request, id)).id).toBe(id)
  await breadcrumb(page).click()
  await page.waitForURL((url) => url.pathname.endsWith('/testimonies'))
  await expect(page.locator('table')).toBeVisible()
  await expect(page.locator(`a[href*="${id}"]`)).toHaveCount(0)
  expect((await latest(request, id)).id).toBeUndefined()
})
