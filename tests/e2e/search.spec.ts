import { makeConsentedTestimony } from './support/consented-testimony'
import { expect, signInByApi, test } from './support/test'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader finds words, sees them marked, keeps one kind, and reads on', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL('/search')
    await expect(page.getByRole('navigation', { name: 'Topics' }).getByRole('link')).not.toHaveCount(0)
    await page.getByRole('searchbox').fill('smuggler')
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL('/search?q=smuggler')
    await expect(page.getByRole('searchbox')).toHaveValue('smuggler')
    await expect(page.locator('mark').first()).toHaveText(/smuggler/i)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)

    await page.goto('/search?q=foreign+media')
    const kinds = page.getByRole('navigation', { name: 'Kinds of results' })
    await kinds.getByRole('link', { name: /^Testimonies/ }).click()
    await expect(page).toHaveURL('/search?q=foreign+media&type=testimonies')
    await expect(kinds.locator('[aria-current]')).toHaveText(/^Testimonies/)
    const results = page.getByRole('main').getByRole('article')
    await expect(results.getByRole('blockquote').first()).toContainText(/media/)
    await results.getByRole('link').first().click()
    await expect(page).toHaveURL(/\/testimonies\//)
  })

  test('Korean is found whatever is joined to it, and a slip is looked past', async ({ page }) => {
    await page.goto('/ko/search?q=시장에서')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('검색')
    await expect(page.locator('mark').filter({ hasText: /^시장$/ })).not.toHaveCount(0)
    await page.goto('/ko/search?q=시쟝')
    await expect(page.getByText('비슷한 것을 보여 드립니다')).toBeVisible()
    await expect(page.locator('mark').filter({ hasText: /^시장$/ })).not.toHaveCount(0)
    await page.getByRole('link', { name: 'English' }).first().click()
    await expect(page).toHaveURL(/\/search\?q=/)
    await expect(page.getByRole('searchbox')).toHaveValue('시쟝')
  })

  test('more than a page of results is led through', async ({ page }) => {
    await page.goto('/search?q=north+korea')
    const first = await page.getByRole('main').getByRole('article').first().textContent()
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(page).toHaveURL('/search?q=north+korea&page=2')
    await expect(page.getByRole('main').getByRole('article').first()).not.toHaveText(first ?? '')
    await page.getByRole('link', { name: 'Previous page' }).click()
    await expect(page).toHaveURL('/search?q=north+korea')
  })

  test('the page of nothing offers to search', async ({ page }) => {
    await page.goto('/ko/no-such-page')
    await page.getByRole('searchbox').fill('장마당')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/ko\/search\?q=/)
    await expect(page.locator('mark')).not.toHaveCount(0)
  })
})

test('whatever is asked is answered, kept by nobody, and never becomes a part of the page', async ({
  page,
  request,
}) => {
  const run = '</title></script><script>window.ran=1</script><img src=x onerror=window.ran=1>'
  for (const query of [
    `q=${encodeURIComponent(run)}`,
    'q=a&q=b',
    'q=',
    'q=%ED%A0%80%00%ff',
    `q=${'a+'.repeat(3000)}`,
    'page=x&type=y&q=%5B%28.*',
  ]) {
    const response = await request.get(`/search?${query}`)
    expect(response.status(), query).toBe(200)
    expect(response.headers()['cache-control']).toBe('private, no-store')
    expect(await response.text()).not.toContain('<script>window')
  }
  await page.goto(`/search?q=${encodeURIComponent(run)}`, { waitUntil: 'networkidle' })
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await expect(page.getByRole('searchbox')).toHaveValue(run)
})

test('it brings no more JavaScript than a page of text', async ({ page }) => {
  const scripts = async (path: string) => {
    const sizes: Promise<number>[] = []
    page.removeAllListeners('requestfinished')
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then((each) => each.responseBodySize))
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  }
  const [about, search] = [await scripts('/about'), await scripts('/search?q=market')]
  expect(about).toBeGreaterThan(0)
  expect(search - about).toBeLessThan(1000)
})

test('the first search after a withdrawal finds nothing of the words', async ({
  request,
  browser,
  baseURL,
}) => {
  const reader = await browser.newContext({ baseURL })
  const words = 'A zephyrine morning came before anybody was awake in the house.'
  const { consent } = await makeConsentedTestimony(request, {
    realName: 'Seo Min-jae',
    quote: words,
    attribution: 'An early riser',
  })
  for (const prefix of ['', '/ko'])
    expect(await (await reader.request.get(`${prefix}/search?q=zephyrine`)).text()).toContain(
      'An early riser',
    )
  const guardian = await signInByApi(request, 'guardian')
  expect((await request.post(`/api/consents/${consent.id}/withdraw`, guardian)).ok()).toBe(true)
  for (const prefix of ['', '/ko']) {
    const text = await (await reader.request.get(`${prefix}/search?q=zephyrine`)).text()
    expect(text).not.toMatch(/An early riser|before anybody was awake|<mark/)
  }
  await reader.close()
})
