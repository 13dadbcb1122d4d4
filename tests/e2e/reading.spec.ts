import { pageTypes } from './support/pages'
import { expect, signInByApi, test } from './support/test'

const story = '/stories/markets-from-below'

test('the chapters stay in sight, and show which one is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(story)
  const chapters = page.getByRole('navigation', { name: 'Chapters' })
  await expect(chapters).toHaveCount(1)
  await chapters.getByRole('link', { name: 'Food first' }).click()
  await expect(page).toHaveURL(/#chapter-2$/)
  await expect(chapters.locator('[aria-current]')).toHaveText(/Food first/)
  await page.getByRole('heading', { name: 'What trading changed' }).scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 600)
  await expect(chapters.locator('[aria-current]')).toHaveText(/What trading changed/)
  await expect(chapters).toBeInViewport()
})

test('on a phone the chapters are a bar, which opens and closes again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(story)
  const chapters = page.getByRole('navigation', { name: 'Chapters' })
  await chapters.getByText('Chapters').click()
  await chapters.getByRole('link', { name: 'A trader’s way of thinking' }).click()
  await expect(page).toHaveURL(/#chapter-3$/)
  await expect(chapters).toBeInViewport()
  await expect(chapters.getByRole('link', { name: 'A trader’s way of thinking' })).toBeHidden()
  await expect(chapters).toContainText('3/4')
  // The heading that was asked for stands below the bar.
  const heading = await page.getByRole('heading', { name: 'A trader’s way of thinking' }).boundingBox()
  const bar = await chapters.boundingBox()
  expect(heading?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('each figure and voice in a story leads to its source, and the source back to it', async ({
    page,
  }) => {
    await page.goto(story)
    await page.getByRole('link', { name: 'Source 1' }).first().click()
    await expect(page).toHaveURL(/#source-1$/)
    const source = page.locator('#source-1')
    await expect(source).toBeInViewport()
    await expect(source).toContainText('A Changing North Korea')
    await source.getByRole('link', { name: 'Joo Yang' }).click()
    await expect(page.locator(':target')).toContainText('So we started trading.')
    await expect(page.getByRole('complementary', { name: 'Read next' }).getByRole('article')).toHaveCount(2)
  })

  test('testimonies are narrowed by links, which keep their address and their language', async ({ page }) => {
    await page.goto('/testimonies')
    const all = await page.locator('figure').count()
    const filter = page.getByRole('navigation', { name: 'Choose' })
    await filter.getByRole('link', { name: /^Markets/ }).click()
    await expect(page).toHaveURL('/testimonies?topic=markets')
    const some = await page.locator('figure').count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    await filter.getByRole('link', { name: /^2010/ }).click()
    await expect(page).toHaveURL('/testimonies?topic=markets&left=2010')
    await expect(page.getByText('So we started trading.')).toBeVisible()
    await page.getByRole('link', { name: '한국어' }).click()
    await expect(page).toHaveURL('/ko/testimonies?topic=markets&left=2010')
    await expect(page.getByText('So we started trading.')).toBeVisible()
    await page.getByRole('link', { name: '모두 보기' }).click()
    await expect(page).toHaveURL('/ko/testimonies')
    await page.goto('/testimonies?topic=%3Cscript%3E&left[]=1&page=-7')
    await expect(page.getByText('No testimony is like that.')).toBeVisible()
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  })
})

test('a record in one language says so in the other, and is named in no other', async ({ page, request }) => {
  const { headers } = await signInByApi(request, 'editor')
  const data = {
    title: 'Only in English',
    description: 'No Korean yet.',
    slug: 'only-english',
    _status: 'published',
  }
  expect((await request.post('/api/topics', { headers, data })).status()).toBe(201)
  await page.goto('/ko/topics/only-english')
  await expect(page.getByText('아직 한국어 번역이 없습니다. 본문은 영어입니다.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /[^o]\/topics\/only-english$/)
  await expect(page.locator('link[rel=alternate][hreflang=ko]')).toHaveCount(0)
  await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveCount(1)
  await page.goto('/ko/topics/markets')
  await expect(page.locator('link[rel=alternate][hreflang=ko]')).toHaveCount(1)
  await expect(page.getByText('아직 한국어 번역이 없습니다')).toHaveCount(0)
})

test('the address that a record had leads to the one it has, for good', async ({ request }) => {
  const { headers } = await signInByApi(request, 'editor')
  const created = await request.post('/api/topics', {
    headers,
    data: { title: 'Moving', slug: 'before-moving', _status: 'published' },
  })
  const { doc } = (await created.json()) as { doc: { id: string } }
  expect((await request.get('/topics/before-moving')).status()).toBe(200)
  expect((await request.get('/topics/after-moving')).status()).toBe(404)
  await request.patch(`/api/topics/${doc.id}`, {
    headers,
    data: { slug: 'after-moving', _status: 'published' },
  })
  for (const prefix of ['', '/ko']) {
    const moved = await request.get(`${prefix}/topics/before-moving`, { maxRedirects: 0 })
    expect(moved.status()).toBe(308)
    // Next sends it twice with a page that it keeps; browsers take it that both are the same.
    const locations = new Set(moved.headers().location?.split(', '))
    expect([...locations]).toEqual([`${prefix}/topics/after-moving`])
    expect((await request.get(`${prefix}/topics/after-moving`)).status()).toBe(200)
  }
})

test('pages written from right to left stand as well as the others', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  for (const path of new Set(Object.values(pageTypes))) {
    await page.goto(path)
    const width = await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      return document.documentElement.scrollWidth
    })
    expect({ path, width }).toEqual({ path, width: 360 })
  }
})
