import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { openMailbox } from '../support/mailbox'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

// A browser that says it has no window is taken for a robot, which is not counted.
const agent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

const day = 24 * 3_600_000

/** An action of a test's own, and how often it was pressed. */
async function publish(request: APIRequestContext, data: Record<string, unknown>) {
  const as = await signInByApi(request, 'editor')
  const slug = `act-${randomUUID().slice(0, 8)}`
  const sent = await request.post('/api/actions', {
    data: { label: `Do ${slug}`, slug, text: 'It helps.', _status: 'published', ...data },
    ...as,
  })
  expect(sent.status()).toBe(201)
  return { slug, id: ((await sent.json()) as { doc: { id: string } }).doc.id }
}

const consentText = 'I agree to get a letter now and then.'

async function fillIn(page: Page, email: string) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('checkbox', { name: consentText }).check()
}

/** People need longer for a form than programs do. */
const asAPerson = (page: Page) => page.waitForTimeout(2100)

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a reader signs up, finds the letter, confirms and leaves again', async ({ page, request }) => {
      const { slug, id } = await publish(request, { kind: 'sign-up', consentText })
      const mailbox = await openMailbox(Number(process.env.TEST_MAIL_PORT))
      const email = `reader-${slug}@example.org`
      await page.goto(`/act/${slug}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Do ${slug}`)

      await page.getByLabel('E-mail address').fill('no address')
      await page.getByRole('button', { name: 'Sign up' }).click()
      await expect(page.getByText('Please write a whole address')).toBeVisible()
      await expect(page.getByText('Please tick the box')).toBeVisible()
      await expect(page.getByLabel('E-mail address')).toHaveValue('no address')

      await fillIn(page, email)
      await asAPerson(page)
      await page.getByRole('button', { name: 'Sign up' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/look at your mail/)

      const letter = await mailbox.messageTo(email)
      expect(letter).toContain(consentText)
      expect(letter).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
      const link = linkIn(letter, 'confirm')
      await page.goto(link)
      // Looking at it does nothing.
      expect(await stateOf(request, id)).toEqual(['pending'])
      await page.getByRole('button', { name: 'Yes, it was me' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
      await expect(page).toHaveURL(new RegExp(`/act/${slug}/thanks$`))
      expect(await stateOf(request, id)).toEqual(['confirmed'])

      await page.goto(link)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/signed up already/)

      const welcome = await mailbox.messageTo(email, 1)
      await page.goto(linkIn(welcome, 'unsubscribe'))
      await page.getByRole('button', { name: 'Unsubscribe' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/address is deleted/)
      expect(await stateOf(request, id)).toEqual(['unsubscribed'])
      const as = await signInByApi(request, 'admin')
      expect(await (await request.get('/api/supporters?limit=1000', as)).text()).not.toContain(email)
      await mailbox.close()
    })
  })
}

function linkIn(letter: string, step: 'confirm' | 'unsubscribe'): string {
  return new RegExp(`http://localhost:\\d+(/sign-up/${step}\\?link=[\\w.-]+)`).exec(letter)?.[1] ?? ''
}

async function stateOf(request: APIRequestContext, action: string): Promise<string[]> {
  const as = await signInByApi(request, 'admin')
  const answer = await request.get(`/api/supporters?where[action][equals]=${action}`, as)
  return ((await answer.json()) as { docs: { state: string }[] }).docs.map(({ state }) => state)
}

test('from a story through the act to its target: counted once', async ({ browser, baseURL, request }) => {
  const page = await browser.newPage({ baseURL, userAgent: agent })
  const story = '/stories/markets-from-below'
  await page.goto(story)
  const press = page.getByRole('link', { name: 'Learn how helping refugees can carry change home' })
  await expect(press).toHaveCount(1)
  const counted = await pressesOf(request, 'become-agents-of-change', story)
  await press.click()
  await expect(page).toHaveURL(/\/about$/)
  await page.goBack()
  await press.click()
  await expect(page).toHaveURL(/\/about$/)
  expect((await pressesOf(request, 'become-agents-of-change', story)) - counted).toBe(1)
  await page.close()
})

async function pressesOf(request: APIRequestContext, slug: string, source: string): Promise<number> {
  const as = await signInByApi(request, 'editor')
  const found = await request.get(`/api/actions?where[slug][equals]=${slug}`, as)
  const { id } = ((await found.json()) as { docs: { id: string }[] }).docs[0] ?? { id: '' }
  const report = await (await request.get(`/api/actions/${id}/report`, as)).json()
  const { bySource } = report as { bySource: { source: string; presses: number }[] }
  return bySource.find((each) => each.source === source)?.presses ?? 0
}

test('a gift is one press from the page to the provider, without scripts as well', async ({
  page,
  request,
}) => {
  const { slug } = await publish(request, {
    kind: 'donate',
    target: 'https://give.example/{?amount,currency,frequency}',
    amounts: [
      { amount: 25, currency: 'USD' },
      { amount: 100, currency: 'USD' },
    ],
    monthly: true,
  })
  await page.goto('/act')
  const band = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ hasText: `Do ${slug}` })
    .last()
  const monthly = band.getByRole('list', { name: 'Every month' }).getByRole('link', { name: '$100' })
  const href = (await monthly.getAttribute('href')) ?? ''
  const answer = await request.get(href, { maxRedirects: 0, headers: { 'user-agent': agent } })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toMatch(
    /^https:\/\/give\.example\/\?amount=100&currency=USD&frequency=monthly&utm_source=/,
  )
  expect(answer.headers()['set-cookie']).toBeUndefined()
  // The provider is not told which page it was, but by what the editors wrote.
  expect(answer.headers()['referrer-policy']).toBe('same-origin')

  await page.goto(`/act/${slug}`)
  await page.getByLabel('Amount').fill('37')
  await page.getByLabel('How often').selectOption('Every month')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('link', { name: 'Give $37 every month' })).toHaveAttribute(
    'href',
    /amount=37&currency=USD&frequency=monthly/,
  )
})

test('what is over leaves the pages at its hour, and its links lead to the others', async ({
  page,
  request,
}) => {
  const { slug } = await publish(request, {
    kind: 'learn',
    target: '/about',
    shownUntil: new Date(Date.now() + 8_000).toISOString(),
  })
  const link = page.getByRole('link', { name: `Do ${slug}` })
  await page.goto('/act')
  await expect(link).toHaveCount(1)
  await expect(async () => {
    await page.goto('/act')
    await expect(link).toHaveCount(0, { timeout: 1 })
  }).toPass({ timeout: 60_000 })
  await page.goto(`/go/${slug}?from=/`)
  await expect(page).toHaveURL(/\/act$/)
  const coming = await publish(request, {
    kind: 'learn',
    target: '/about',
    shownFrom: new Date(Date.now() + day).toISOString(),
  })
  await page.goto('/act')
  await expect(page.getByRole('link', { name: `Do ${coming.slug}` })).toHaveCount(0)
})

test('a page is passed on by plain links, and a testimony whose person did not agree to that is not', async ({
  page,
}) => {
  await page.goto('/act/pass-this-on?from=/stories/markets-from-below')
  const mail = page.getByRole('link', { name: 'E-mail' })
  await expect(mail).toHaveAttribute('href', /^mailto:\?subject=.*%2Fstories%2Fmarkets-from-below$/)
  await page.goto('/act/pass-this-on?from=https://evil.example/')
  await expect(page.getByLabel('Address')).toHaveValue(/^http:\/\/localhost:\d+\/$/)
})

test('an admin reads who signed up in the panel, and exports them; an editor does not', async ({
  page,
  request,
}) => {
  const { slug } = await publish(request, {
    kind: 'sign-up',
    signUpFor: 'pledge',
    showCount: true,
    consentText,
  })
  const mailbox = await openMailbox(Number(process.env.TEST_MAIL_PORT))
  const email = `admins-${slug}@example.org`
  await page.goto(`/act/${slug}?from=/stories/markets-from-below`)
  await expect(page.getByText(/signed\./)).toHaveCount(0)
  await fillIn(page, email)
  await page.getByLabel('Name').fill('=HYPERLINK("https://evil.example")')
  await asAPerson(page)
  await page.getByRole('button', { name: 'Sign' }).click()
  await page.goto(linkIn(await mailbox.messageTo(email), 'confirm'))
  await page.getByRole('button', { name: 'Yes, it was me' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await expect(page.getByText('1 person has signed.')).toBeVisible()
  // What they pass on is what moved them.
  await expect(page.getByLabel('Address')).toHaveValue(/\/stories\/markets-from-below$/)
  await mailbox.close()

  await signInAtPanel(page, 'admin')
  await page.goto(`/admin/collections/supporters?search=${encodeURIComponent(email)}`)
  const row = page.getByRole('row', { name: new RegExp(slug) })
  await expect(row).toContainText('Confirmed')
  await expect(row).toContainText('/stories/markets-from-below')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Export those who confirmed/ }).click(),
  ])
  const text = (await file.createReadStream().then((stream) => stream.toArray())).join('')
  expect(text).toContain(email)
  expect(text).toContain(`"'=HYPERLINK(`)
  expect(text).toContain('/sign-up/unsubscribe?link=')
  const trail = await request.get(
    '/api/audit-entries?where[action][equals]=export&where[recordType][equals]=supporters',
    await signInByApi(request, 'admin'),
  )
  expect(((await trail.json()) as { totalDocs: number }).totalDocs).toBeGreaterThan(0)

  const asEditor = await signInByApi(request, 'editor')
  for (const path of ['/api/supporters', '/api/supporters/csv'])
    expect((await request.get(path, asEditor)).status()).toBe(403)
})
