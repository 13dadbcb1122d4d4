import type { Page } from '@playwright/test'
import { openMailbox, tokenIn } from '../support/mailbox'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

const testimony = {
  originalLanguage: 'en',
  basis: 'published-source',
  citation: { title: 'A Report', publisher: 'An Organisation' },
}

/** Opens a form of the panel and waits until it is awake: what is typed before is lost. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/admin/collections/${path}`, { waitUntil: 'networkidle' })
  await expect(page.locator('.review-controls')).toBeVisible()
}

const drawer = (page: Page) => page.locator('.review-panel')

test('an author drafts, previews and asks for review; an editor sees it waiting, approves and publishes', async ({
  browser,
  request,
  baseURL,
}) => {
  const author = await (await browser.newContext({ baseURL })).newPage()
  await signInAtPanel(author, 'author')
  await open(author, 'testimonies/create')
  await author.getByLabel('Quote').fill('We walked for nine nights.')
  await author.getByLabel('Attribution').pressSequentially('A former nurse', { delay: 30 })
  await expect(author.locator('#field-slug')).toHaveValue('a-former-nurse-we-walked-for-nine')
  await expect(author.getByRole('button', { name: /publish/i })).toHaveCount(0)
  await author.locator('.react-select', { hasText: 'Select a value' }).last().click()
  const id = author.url().split('/').at(-1) ?? ''

  await author.locator('#live-preview-toggler').click()
  const preview = author.frameLocator('iframe').locator('blockquote')
  await expect(preview.getByText('We walked for nine nights.')).toBeVisible()
  await author.getByLabel('Quote').fill('We walked for ten nights.')
  await expect(preview.getByText('We walked for ten nights.')).toBeVisible()
  await author.locator('#live-preview-toggler').click()

  await author.getByRole('button', { name: 'Ask for review' }).click()
  await drawer(author)
    .getByLabel(/A note/)
    .fill('Is “nights” right?')
  await drawer(author).getByRole('button', { name: 'Ask for review' }).click()
  await expect(author.getByText('Waits for review, asked for by Demo author').first()).toBeVisible()

  // Else the editor would be told that the author is still at it.
  await author.goto('/admin')
  const editor = await (await browser.newContext({ baseURL })).newPage()
  await signInAtPanel(editor, 'editor')
  await editor.goto('/admin')
  const waiting = editor.getByRole('region', { name: 'Waits for your review' })
  await waiting.getByRole('link', { name: 'A former nurse' }).click()
  await editor.waitForURL(`**/testimonies/${id}`)
  await editor.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(drawer(editor).getByText('Is “nights” right?')).toBeVisible()
  await drawer(editor).getByRole('button', { name: 'Approve' }).click()
  await expect(editor.getByText('Approved by Demo editor').first()).toBeVisible()

  const headers = await signInByApi(request, 'editor')
  await request.patch(`/api/testimonies/${id}?draft=true`, { data: testimony, ...headers })
  await editor.reload({ waitUntil: 'networkidle' })
  await editor.getByRole('button', { name: 'Publish changes' }).click()
  await expect(editor.getByText('Saved.', { exact: true }).first()).toBeVisible()
  // Its address followed the words until it was published.
  const html = await (await request.get('/testimonies/a-former-nurse-we-walked-for-ten')).text()
  expect(html).toContain('We walked for ten nights.')
})

test('a guardian reads everything, changes nothing but to take a testimony off the site, and learns when it is back', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const editor = await signInByApi(request, 'editor')
  const data = { ...testimony, slug: 'to-be-taken-off', quote: 'Take me off.', attribution: 'Taken off' }
  const made = await request.post('/api/testimonies', { data: { ...data, _status: 'published' }, ...editor })
  const { doc } = (await made.json()) as { doc: { id: string } }
  expect((await request.get('/testimonies/to-be-taken-off')).status()).toBe(200)

  await signInAtPanel(page, 'guardian')
  await open(page, `testimonies/${doc.id}`)
  await expect(page.getByLabel('Quote')).toBeDisabled()
  await expect(page.getByRole('button', { name: /^(publish|approve|ask for|review)/i })).toHaveCount(0)
  await page.getByRole('button', { name: 'Take off the site' }).click()
  await page.getByRole('dialog').getByLabel(/^Why/).fill('Her family is in danger.')
  await page.getByRole('dialog').getByRole('button', { name: 'Take off the site' }).click()
  await expect(page.getByText('Draft', { exact: true }).first()).toBeVisible()
  expect((await request.get('/testimonies/to-be-taken-off')).status()).toBe(404)

  const publisher = await (await browser.newContext({ baseURL })).newPage()
  await signInAtPanel(publisher, 'editor')
  await publisher.goto('/admin')
  const taken = publisher.getByRole('region', { name: 'Taken off the site by a guardian' })
  await expect(taken.getByText(/by Demo guardian.*Her family is in danger/).first()).toBeVisible()
  await open(publisher, `testimonies/${doc.id}`)
  const told = /Taken off the site by Demo guardian on .*, because: “Her family is in danger.”/
  await expect(publisher.locator('.review-controls').getByText(told)).toBeVisible()
  await publisher.getByRole('button', { name: 'Publish changes' }).click()
  const question = publisher.getByRole('dialog').filter({ hasText: told })
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect((await request.get('/testimonies/to-be-taken-off')).status()).toBe(404)
  await publisher.getByRole('button', { name: 'Publish changes' }).click()
  await question.getByRole('button', { name: 'Publish it again' }).click()
  await expect(publisher.getByText('Published by Demo editor').first()).toBeVisible()
  expect((await request.get('/testimonies/to-be-taken-off')).status()).toBe(200)

  await page.goto('/admin')
  const back = page.getByRole('region', { name: 'Published again after it was taken off' })
  await expect(back.getByRole('link', { name: 'Taken off' })).toBeVisible()
})

test('a review keeps what was said, shows what changed, and begins anew once it is published', async ({
  page,
  request,
}) => {
  const author = await signInByApi(request, 'author')
  const data = { ...testimony, slug: 'words-in-review', quote: 'We left at night.', attribution: 'In review' }
  const made = await request.post('/api/testimonies?draft=true', { data, ...author })
  const { doc } = (await made.json()) as { doc: { id: string } }
  const step = (body: object) => request.post(`/api/testimonies/${doc.id}/review`, { data: body, ...author })
  await step({ step: 'ask', note: 'Is the hour right?' })

  await signInAtPanel(page, 'editor')
  await open(page, `testimonies/${doc.id}`)
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await drawer(page).getByRole('button', { name: 'Send back' }).click()
  await expect(drawer(page).getByRole('alert')).toHaveText(/Write a note/)
  await drawer(page)
    .getByLabel(/A note/)
    .fill('It was at dawn.')
  await drawer(page).getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByText('Sent back by Demo editor').first()).toBeVisible()

  await request.patch(`/api/testimonies/${doc.id}?draft=true`, {
    data: { quote: 'We left at dawn.' },
    ...author,
  })
  await step({ step: 'ask' })
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  const said = drawer(page).getByRole('listitem')
  await expect(said).toHaveText([
    /Demo author asked.*Is the hour right/,
    /Demo editor sent.*at dawn/,
    /asked/,
  ])
  await drawer(page).getByRole('link', { name: 'See what changed' }).click()
  await expect(page.locator('[data-field-path="quote"]').getByText('dawn').first()).toBeVisible()
  await expect(page.getByText('Asked At')).toHaveCount(0)
  await expect(page.locator('[data-field-path="review"]')).toBeHidden()

  await open(page, `testimonies/${doc.id}`)
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByText('Published by Demo editor').first()).toBeVisible()
  await page.locator('.doc-controls__popup button').first().click()
  await page.getByRole('button', { name: 'Unpublish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
  await expect(page.locator('.review-controls').getByText('Unpublished by Demo editor')).toBeVisible()

  await page.goto(`/admin/collections/testimonies/${doc.id}/versions`)
  await expect(page.getByRole('row', { name: /Demo editor.*Unpublished.*Newest draft/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Demo author.*Quote/ })).toBeVisible()
})

test('a chapter that is added to a story is open, to write in', async ({ page }) => {
  await signInAtPanel(page, 'author')
  await page.goto('/admin/collections/stories/create')
  await expect(page).toHaveURL(/\/stories\/(?!create)[\w-]+/)
  await page.locator('#field-title').fill('Six nights')
  await page.getByRole('button', { name: 'Add Chapter' }).click()
  const title = page.locator('#field-chapters__0__title')
  await title.fill('The first night')
  await expect(page.getByText('Last saved less than a minute ago')).toBeVisible()
  await expect(title).toBeVisible()
  await expect(title).toHaveValue('The first night')
})

test('what an editor sets for an hour is on the site within a minute of it', async ({ page, request }) => {
  test.setTimeout(240_000)
  const author = await signInByApi(request, 'author')
  const data = { title: 'A topic for the hour', slug: 'a-topic-for-the-hour' }
  const made = await request.post('/api/topics?draft=true', { data, ...author })
  const { doc } = (await made.json()) as { doc: { id: string } }

  await signInAtPanel(page, 'editor')
  await open(page, `topics/${doc.id}`)
  await page.getByRole('button', { name: 'Review and schedule' }).click()
  await expect(drawer(page).getByText('All hours are those of UTC.')).toBeVisible()
  const hour = new Date(Math.ceil((Date.now() + 15_000) / 60_000) * 60_000)
  await drawer(page).getByLabel('When').fill(hour.toISOString().slice(0, 16))
  await drawer(page).getByRole('button', { name: 'Set', exact: true }).click()
  await expect(drawer(page).getByRole('button', { name: 'Take back' })).toBeVisible()
  await expect(drawer(page).getByText('Approved by Demo editor').first()).toBeVisible()

  const isThere = async () => (await request.get('/topics/a-topic-for-the-hour')).ok()
  while (Date.now() < hour.getTime() - 2000) {
    expect(await isThere()).toBe(false)
    await page.waitForTimeout(2000)
  }
  await expect.poll(isThere, { timeout: 62_000 }).toBe(true)
  expect(Date.now() - hour.getTime()).toBeLessThan(60_000)
})

test('a preview is for staff who are signed in, and ends when they sign out', async ({ page, request }) => {
  const author = await signInByApi(request, 'author')
  const drafts = {
    stories: { title: 'A story in the making', deck: 'Not yet.' },
    testimonies: { ...testimony, quote: 'Words in the making.', attribution: 'Somebody' },
    statistics: {
      title: 'of a figure in the making',
      value: 42,
      counts: 'drafts',
      source: { title: 'A source' },
    },
    topics: { title: 'A topic in the making' },
    actions: { label: 'An action in the making', kind: 'learn', target: '/stories' },
    videos: {
      title: 'A film in the making',
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
    },
  }
  await signInAtPanel(page, 'guardian')
  const paths: string[] = []
  for (const [collection, data] of Object.entries(drafts)) {
    const made = await request.post(`/api/${collection}?draft=true`, { data, ...author })
    expect(made.status()).toBe(201)
    const { doc } = (await made.json()) as { doc: { id: string } }
    for (const locale of ['en', 'ko']) paths.push(`/preview/${locale}/${collection}/${doc.id}`)
  }
  for (const path of paths) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(200)
    expect(response?.headers()['cache-control']).toContain('no-store')
    await expect(page.getByText(/in the making/).first()).toBeVisible()
    await expect(page.getByRole('note')).toContainText('Preview')
    const asPublic = await request.get(path)
    expect(asPublic.status()).toBe(404)
    expect(await asPublic.text()).not.toContain('in the making')
  }
  for (const path of [
    '/preview/en/users/1',
    '/preview/xx/stories/1',
    '/preview/en/stories/none',
    '/preview//host',
  ]) {
    const response = await page.goto(path)
    if (response?.status() === 200) await expect(page.getByText('too little to show')).toBeVisible()
    else expect(response?.status()).toBe(404)
  }
  await page.goto('/admin/logout')
  await page.waitForURL('**/admin/login**')
  for (const path of paths) expect((await page.goto(path))?.status()).toBe(404)
})

test('an admin invites a colleague, who chooses a password by way of a mail', async ({
  page,
  browser,
  baseURL,
}) => {
  const mailbox = await openMailbox(Number(process.env.TEST_MAIL_PORT))
  try {
    await signInAtPanel(page, 'admin')
    await page.goto('/admin/collections/users/create', { waitUntil: 'networkidle' })
    await expect(page.getByLabel(/password/i)).toHaveCount(0)
    await page.getByLabel('Email').fill('colleague@example.org')
    await page.getByLabel('Name').fill('A Colleague')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(/successfully/).first()).toBeVisible()
    const message = await mailbox.messageTo('colleague@example.org')
    expect(message).toContain('Demo admin made an account for you')

    const colleague = await (await browser.newContext({ baseURL })).newPage()
    await colleague.goto(`/admin/reset/${tokenIn(message)}`, { waitUntil: 'networkidle' })
    await colleague.getByLabel('New password').fill('a long one of my own')
    await colleague.getByLabel('Confirm password').fill('a long one of my own')
    await colleague.getByRole('button', { name: 'Reset Password' }).click()
    await expect(colleague.getByRole('heading', { name: /waits for you/ })).toBeVisible()
  } finally {
    await mailbox.close()
  }
})

test('an admin keeps the settings and reads the trail, by the names of records; nobody else can', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  await signInAtPanel(page, 'admin')
  await page.goto('/admin/globals/site', { waitUntil: 'networkidle' })
  const timeZone = page.locator('#field-timeZone')
  await timeZone.getByRole('combobox').fill('Seoul')
  await page.getByRole('option', { name: 'Asia/Seoul' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  const admin = await signInByApi(request, 'admin')
  const { timeZone: kept } = await (await request.get('/api/globals/site', admin)).json()
  expect(kept).toBe('Asia/Seoul')
  await request.post('/api/globals/site', { data: { timeZone: 'UTC' }, ...admin })

  const topic = await request.post('/api/topics?draft=true', {
    data: { title: 'A topic for the trail', slug: 'a-topic-for-the-trail' },
    ...admin,
  })
  expect(topic.status()).toBe(201)
  await page.goto('/admin/collections/audit-entries', { waitUntil: 'networkidle' })
  const entry = page.getByRole('row', { name: /Demo admin.*create.*A topic for the trail/ })
  await expect(entry).toContainText('Status, Slug, Title')
  await expect(page.getByRole('row', { name: /Demo admin.*update.*Site.*Time Zone/ }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /create new/i })).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)

  const others = await (await browser.newContext({ baseURL })).newPage()
  await signInAtPanel(others, 'editor')
  for (const path of ['/admin/collections/audit-entries', '/admin/collections/users/create']) {
    await others.goto(path, { waitUntil: 'networkidle' })
    await expect(others.getByText('it is not for your role').first()).toBeVisible()
    await expect(others.getByRole('link', { name: /back to dashboard/i })).toBeVisible()
    await expect(others.getByText('Demo admin')).toHaveCount(0)
  }
})

test('the panel offers nobody what their role does not do, and says who does it', async ({
  page,
  request,
}) => {
  const refused = await request.patch('/api/testimonies?where[slug][exists]=true', {
    data: { _status: 'published' },
    ...(await signInByApi(request, 'author')),
  })
  expect(refused.status()).toBe(403)
  expect(await refused.text()).toContain('editors and admins publish')

  await signInAtPanel(page, 'author')
  await page.goto('/admin/collections/testimonies', { waitUntil: 'networkidle' })
  await expect(page.getByRole('link', { name: 'Users' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Site', exact: true })).toHaveCount(0)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.context().clearCookies()
  await signInAtPanel(page, 'guardian')
  await page.goto('/admin/collections/testimonies/create', { waitUntil: 'networkidle' })
  await expect(page.getByText('Authors, editors and admins add records')).toBeVisible()
  await page.context().clearCookies()
  await signInAtPanel(page, 'editor')
  await page.goto('/admin/collections/testimonies', { waitUntil: 'networkidle' })
  await page.getByRole('checkbox').nth(1).check()
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeVisible()
})

test('the panel fits a phone, and a preview its place beside the form', async ({ page, request }) => {
  const { doc } = (await (
    await request.post('/api/testimonies?draft=true', {
      data: { ...testimony, quote: 'We sold noodles.', attribution: 'A former market seller from Hyesan' },
      ...(await signInByApi(request, 'author')),
    })
  ).json()) as { doc: { id: string } }
  await signInAtPanel(page, 'editor')
  await open(page, `testimonies/${doc.id}`)
  await page.locator('#live-preview-toggler').click()
  await page.locator('.live-preview-toolbar-controls__breakpoint button').click()
  await page.getByRole('button', { name: 'Desktop' }).click()
  const place = page.locator('.live-preview-window__main')
  const frame = page.locator('#live-preview-iframe')
  await expect.poll(async () => (await frame.boundingBox())?.width).toBeGreaterThan(300)
  const rightOf = async (part: typeof frame) => {
    const box = await part.boundingBox()
    return Math.floor((box?.x ?? 0) + (box?.width ?? 0))
  }
  await expect.poll(async () => (await rightOf(frame)) <= (await rightOf(place))).toBe(true)
  await page.locator('#live-preview-toggler').click()

  await page.setViewportSize({ width: 390, height: 800 })
  for (const path of [`collections/testimonies/${doc.id}`, '', 'collections/testimonies', 'account']) {
    await page.goto(`/admin/${path}`, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
  await open(page, `testimonies/${doc.id}`)
  await page.getByRole('button', { name: 'Review and schedule' }).click()
  expect(await rightOf(drawer(page).getByLabel(/A note/))).toBeLessThanOrEqual(390)
  expect(await rightOf(drawer(page).getByLabel('When'))).toBeLessThanOrEqual(390)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await expect(drawer(page)).toBeHidden()
})
