/**
 * `npm run staff-guide`: takes the pictures of docs/staff-guide.md from a newsroom that it starts, so that they show the
 * panel as it is. Run it after a change of the panel, and look at what has changed.
 */
import path from 'node:path'
import { chromium, type Page, request } from '@playwright/test'
import sharp from 'sharp'
import { browserFlags, findBrowser } from '../../tests/e2e/support/browser'
import buildSite from '../../tests/e2e/support/build-site.setup'
import { makeConsentedTestimony } from '../../tests/e2e/support/consented-testimony'
import { demoPassword } from '../../tests/e2e/support/serve-site'
import { startSite } from '../../tests/e2e/support/start-site'
import { signInByApi } from '../../tests/e2e/support/test'

await buildSite()
const { stop } = await startSite()
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })

/** Opens the newsroom as one of the demo staff. */
async function signIn(role: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.TEST_SITE_URL,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto('/admin/login', { waitUntil: 'networkidle' })
  if (role === 'author') await take(page, 'sign-in')
  await page.getByLabel('Email').fill(`${role}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  await page.waitForLoadState('networkidle')
  return page
}

/** Keeps what the window shows as a picture with few colours. */
async function take(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled' })
  await sharp(picture)
    .png({ palette: true, colours: 64 })
    .toFile(path.resolve(`docs/staff-guide/${name}.png`))
  console.log(`docs/staff-guide/${name}.png`)
}

/** One of the site's own illustrations, as a camera would save it. */
const picture = () => sharp(path.resolve('public/illustrations/market.svg')).jpeg().toBuffer()

async function asAuthor(): Promise<string> {
  const page = await signIn('author')
  await page.goto('/admin/collections/testimonies/create', { waitUntil: 'networkidle' })
  await page
    .getByLabel('Quote')
    .fill('On market days my mother sold noodles, and I kept watch for the inspector.')
  await page.getByLabel('Attribution').fill('A former market seller')
  await page.getByLabel('Place left').fill('North Korea')
  await page.getByText('Last saved less than a minute ago').waitFor()
  await page.locator('#field-slug').and(page.locator('[value^="a-former"]')).waitFor()
  await take(page, 'draft')
  await page.locator('#live-preview-toggler').click()
  await page.frameLocator('iframe').getByText('On market days').waitFor()
  await take(page, 'preview')
  await page.locator('#live-preview-toggler').click()
  await page.getByRole('button', { name: 'Ask for review' }).click()
  await page.getByLabel(/A note/).fill('Please check the place: the source says “the border town”.')
  await take(page, 'ask-for-review')
  await page.locator('.review-panel').getByRole('button', { name: 'Ask for review' }).click()
  await page.getByText('Waits for review').first().waitFor()
  const draft = page.url()
  // Nobody else can be at it while the author is.
  await page.goto('/admin', { waitUntil: 'networkidle' })
  return draft
}

async function asEditor(draft: string): Promise<void> {
  const page = await signIn('editor')
  await page.getByRole('region', { name: 'Waits for your review' }).waitFor()
  await take(page, 'start')
  await page.goto(draft, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await page.getByRole('heading', { name: 'At a set hour' }).waitFor()
  await page.getByLabel('When').fill('2030-03-01T09:00')
  await take(page, 'review')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await page.getByRole('button', { name: 'Take back' }).waitFor()
  await page.keyboard.press('Escape')
  await page.goto('/admin/collections/statistics', { waitUntil: 'networkidle' })
  await page.getByRole('link').filter({ hasText: 'North Korean' }).first().click()
  await page.waitForURL(/statistics\/[0-9a-f-]{24,}/)
  await take(page, 'figure')
  await page.goto(`${page.url()}/versions`, { waitUntil: 'networkidle' })
  await page.getByRole('row', { name: /On the site/ }).waitFor()
  await take(page, 'versions')
  await page.goto('/admin/collections/media/create', { waitUntil: 'networkidle' })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'market.jpg', mimeType: 'image/jpeg', buffer: await picture() })
  await page.getByLabel('Alternative text').fill('Three stalls at the side of a road')
  await take(page, 'picture')
  await page.goto('/admin/collections/testimonies', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: /import csv/i }).click()
  await page
    .getByRole('heading', { name: /import/i })
    .first()
    .waitFor()
  await take(page, 'csv')
}

async function asOthers(): Promise<void> {
  const guardian = await signIn('guardian')
  await guardian.goto('/admin/collections/testimonies', { waitUntil: 'networkidle' })
  await guardian.getByRole('link', { name: 'Min Sung' }).first().click()
  await guardian.getByRole('button', { name: 'Take off the site' }).click()
  await guardian.getByRole('dialog').waitFor()
  await take(guardian, 'take-off')
  await withConsents(guardian)
  const admin = await signIn('admin')
  await admin.goto('/admin/collections/audit-entries', { waitUntil: 'networkidle' })
  await take(admin, 'audit')
  await admin.goto('/admin/account', { waitUntil: 'networkidle' })
  await take(admin, 'account')
}

/** Somebody whose words are published, a draft of a colleague that names them, and all the way to the receipt. */
async function withConsents(guardian: Page): Promise<void> {
  const api = await request.newContext({ baseURL: process.env.TEST_SITE_URL })
  const { person, consent } = await makeConsentedTestimony(api, {
    realName: 'Han Mi-rae',
    quote: 'We walked for eleven nights along the river, and slept by day.',
    attribution: 'A mother of two',
  })
  const editorsRequest = await signInByApi(api, 'editor')
  const write = async (words: object): Promise<string> => {
    const data = { originalLanguage: 'en', ...words }
    const answer = await api.post('/api/testimonies?draft=true', { ...editorsRequest, data })
    return ((await answer.json()) as { doc: { id: string } }).doc.id
  }
  const without = await write({
    quote: 'Nobody told us where the train would stop.',
    attribution: 'A railwayman',
    basis: 'consent',
  })
  const named = await write({
    quote: 'Han Mi-rae told me to run, and I ran.',
    attribution: 'A neighbour',
    basis: 'published-source',
  })
  const open = (path: string) => guardian.goto(`/admin/collections/${path}`, { waitUntil: 'networkidle' })

  await open(`people/${person.id}`)
  await guardian.getByLabel('Real Name').waitFor()
  await take(guardian, 'person')
  await open(`consents/${consent.id}`)
  await guardian.getByRole('button', { name: 'The person takes it back' }).waitFor()
  await take(guardian, 'consent')
  await open(`testimonies/${without}`)
  await guardian.getByRole('button', { name: 'Connect a consent' }).click()
  await guardian.locator('.consent-field__picker .rs__control').click()
  await guardian.getByRole('option').first().waitFor()
  await guardian.locator('.consent-field__picker').scrollIntoViewIfNeeded()
  await take(guardian, 'connect')
  await open(`testimonies/${named}`)
  await guardian.getByRole('button', { name: 'See the review' }).click()
  await guardian.getByRole('heading', { name: 'Protected names' }).waitFor()
  await take(guardian, 'protected-name')
  await open(`consents/${consent.id}`)
  await guardian.getByRole('button', { name: 'The person takes it back' }).click()
  await guardian.getByRole('dialog').waitFor()
  await take(guardian, 'withdraw')
  await guardian.getByRole('button', { name: 'Take everything down' }).click()
  await guardian.waitForURL(/\/receipts\//)
  await take(guardian, 'receipt')

  const editor = await signIn('editor')
  await editor.goto(`/admin/collections/testimonies/${without}`, { waitUntil: 'networkidle' })
  await editor.getByText('Cannot be published yet').waitFor()
  await editor.locator('#field-restsOn').scrollIntoViewIfNeeded()
  await take(editor, 'no-consent')
}

try {
  await asEditor(await asAuthor())
  await asOthers()
} finally {
  await browser.close()
  await stop()
}
