import { localePath } from '../../content/paths'
import { keepShifts, shiftsOf } from './support/layout-shifts'
import { pageTypes } from './support/pages'
import { startSlowLine } from './support/slow-line'
import { expect, test } from './support/test'

test('a reader goes from the home page through a story and a voice to what can be done', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It began because people had to eat')
  await page.getByRole('link', { name: 'The Markets People Made' }).first().click()

  await expect(page).toHaveURL('/stories/markets-from-below')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Markets People Made')
  await expect(page.getByText('So we started trading.')).toBeVisible()
  await expect(
    page.getByRole('link', {
      name: 'up to 1 million North Koreans died in the famine of the 1990s',
      exact: true,
    }),
  ).toBeVisible()
  await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link').nth(2).click()
  await expect(page).toHaveURL(/#chapter-3$/)
  await page.getByRole('link', { name: 'Joo Yang' }).first().click()

  await expect(page).toHaveURL(/\/testimonies\/joo-yang-/)
  await expect(page.getByText('escaped North Korea in 2010')).toBeVisible()
  await expect(page.getByText('A Changing North Korea', { exact: true })).toBeVisible()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Act' }).click()

  await expect(page).toHaveURL('/act')
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL('/about')
})

test('every page can be read in Korean, with quotations in the language of their source', async ({
  page,
}) => {
  await page.goto('/stories/markets-from-below')
  await page.getByRole('link', { name: '한국어' }).first().click()
  await expect(page).toHaveURL('/ko/stories/markets-from-below')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[가-힣]/)
  const quotation = page.locator('blockquote').first()
  await expect(quotation).toHaveAttribute('lang', 'en')
  await expect(quotation).toContainText('So we started trading.')
  await expect(page.getByText('원문 그대로(영어)').first()).toBeVisible()
})

test('films without a link are nowhere to be seen', async ({ request }) => {
  for (const path of ['/videos', '/ko/videos', '/', '/stories/markets-from-below', '/topics/markets']) {
    expect(await (await request.get(path)).text()).not.toContain('Talk About Starting Businesses')
  }
  expect((await request.get('/videos/starting-businesses')).status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every page of the site is there, whole and at once', async ({ page, request }) => {
    const { docs } = (await (await request.get('/api/stories?limit=100&depth=0')).json()) as {
      docs: { slug: string }[]
    }
    const stories = docs.map(({ slug }) => `/stories/${slug}`)
    expect(stories.length).toBeGreaterThan(6)
    const { 'not found': _, ...types } = pageTypes
    for (const path of new Set([...Object.values(types), ...stories])) {
      for (const address of [path, localePath('ko', path)]) {
        const response = await page.goto(address)
        expect(response?.status(), address).toBe(200)
        await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1)
        await expect(page.getByRole('heading', { level: 1 }), address).not.toHaveText(
          /The path ends here|길이 여기에서/,
        )
        await expect(page.getByRole('contentinfo'), address).toBeVisible()
        // What React would send hidden, or load for a page that is not shown.
        const html = (await response?.text()) ?? ''
        expect(html.match(/<template id="B:|preload" href="[^"]*not-found/)?.[0], address).toBeUndefined()
      }
    }
  })

  test('a story shows its chapters, voices and figures', async ({ page }) => {
    await page.goto('/stories/markets-from-below')
    await expect(page.getByText('So we started trading.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 })).not.toHaveCount(0)
    await expect(page.getByText('72%', { exact: true })).toBeVisible()
  })

  for (const path of ['/no-such-page', '/stories/no-such-story', '/ko/testimonies/none']) {
    test(`${path} says that nothing is there`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The path ends here|길이 여기에서/)
    })
  }
})

for (const path of ['/', '/stories/markets-from-below', '/ko/statistics']) {
  test(`${path} asks no other host for anything and sets no cookie`, async ({ page, baseURL, context }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:'))).toEqual([])
    expect(complaints).toEqual([])
    expect(await context.cookies()).toEqual([])
  })
}

for (const path of ['/', '/stories/markets-from-below']) {
  test(`${path} brings at most 160 KB of JavaScript, compressed`, async ({ page }) => {
    const sizes: number[] = []
    const finished: Promise<void>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'script') return
      finished.push(request.sizes().then(({ responseBodySize }) => void sizes.push(responseBodySize)))
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await Promise.all(finished)
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(160 * 1024)
  })
}

test('the scripts of a page that is kept come after it, or as soon as somebody touches it', async ({
  page,
  request,
}) => {
  const path = '/stories/markets-from-below'
  await request.get(path)
  expect(await (await request.get(path)).text()).not.toMatch(/<script (?!type="late")[^>]*async=/)
  const chapter = page.getByRole('navigation', { name: 'Chapters' }).locator('[aria-current]')
  await page.goto(path)
  await expect(page.locator('script[type=late]')).toHaveCount(0)
  await page.getByRole('heading', { level: 2 }).nth(1).scrollIntoViewIfNeeded()
  await expect(chapter.first()).toBeAttached()

  // A picture that never arrives keeps nobody from using the page.
  await page.route('**/illustrations/**', () => {})
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  await expect(page.locator('script[type=late]').first()).toBeAttached()
  await page.keyboard.press('Tab')
  await expect(page.locator('script[type=late]')).toHaveCount(0)
  await page.getByRole('heading', { level: 2 }).nth(1).scrollIntoViewIfNeeded()
  await expect(chapter.first()).toBeAttached()
})

for (const width of [360, 1440]) {
  test(`nothing is wider than a window of ${width} pixels, and nothing moves while it arrives bit by bit`, async ({
    page,
    site,
  }) => {
    test.slow()
    const line = await startSlowLine(site)
    await page.setViewportSize({ width, height: 800 })
    await keepShifts(page)
    for (const path of [
      ...Object.values(pageTypes),
      '/ko',
      '/ko/stories/the-way-out-and-the-way-back',
      '/ko/statistics',
    ]) {
      // A paragraph that arrives in two parts is broken into lines anew, and the browser measures what it does not yet
      // show with a typeface of its own: one line more or less stays below what counts as good (https://web.dev/articles/cls).
      // Where nothing is late there is no shift at all: see the audit of the pages.
      for (const [from, most] of [
        [site, 0.02],
        [line.url, 0.1],
      ] as const) {
        await page.goto(from + path, { waitUntil: 'load' })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, path).toBeLessThanOrEqual(width)
        const shifts = await shiftsOf(page)
        const sum = shifts.reduce((all, { value }) => all + value, 0)
        expect(sum, `${from}${path}: ${JSON.stringify(shifts)}`).toBeLessThan(most)
      }
    }
    await line.stop()
  })
}
