import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { APIRequestContext, Page } from '@playwright/test'
import { publishable } from '../support/publishable'
import { makeConsentedTestimony } from './support/consented-testimony'
import { expect, signInByApi, test } from './support/test'

/** Somebody else's site: it shows what is pasted into it. */
let other: Server
let pasted = ''

test.beforeAll(async () => {
  other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!DOCTYPE html><title>Another site</title><h1>Another site</h1>${pasted}`)
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
})

test.afterAll(() => {
  other.close()
})

const otherUrl = () => `http://127.0.0.1:${(other.address() as AddressInfo).port}/`

/** What the page of a record offers to be copied. */
async function copyFrame(page: Page, path: string): Promise<string> {
  await page.goto(path)
  await page.getByText('Embed this').click()
  return page.getByRole('textbox', { name: 'HTML for your page' }).inputValue()
}

/** The records that other sites may show. Other tests make some as well that they may not, or that machines may not read. */
async function slugs(request: APIRequestContext, collection: string): Promise<string[]> {
  const open = ['noIndex', 'noTraining'].map((wish) => `where[machines.${wish}][not_equals]=true`)
  if (collection === 'testimonies') open.push('where[basis][equals]=published-source')
  const { docs } = await (await request.get(`/api/${collection}?limit=100&depth=0&${open.join('&')}`)).json()
  return docs.map(({ slug }: { slug: string }) => slug)
}

test('a frame shows a figure and a voice on another site, whole, with nothing else loaded, and leads back', async ({
  browser,
  page,
  baseURL,
}) => {
  // One may copy it without any script.
  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL })
  const asked: string[] = []
  page.on('request', (one) => asked.push(`${one.resourceType()} ${new URL(one.url()).pathname}`))
  for (const path of ['/statistics/refugees-in-south-korea', '/testimonies/joo-yang-we-started-trading']) {
    pasted = await copyFrame(plain, path)
    asked.length = 0
    await page.goto(otherUrl())
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('figure')).toBeVisible()
    await expect(frame.getByText(/Source:|Published in:/)).toBeVisible()
    const overflow = await frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(asked.filter((one) => !one.endsWith('/favicon.ico'))).toEqual([
      'document /',
      `document /embed${path}`,
    ])
    await frame.getByRole('link', { name: 'Read it on Carried Across' }).click()
    await expect(page).toHaveURL(`${baseURL}${path}`)
  }
  await plain.close()
})

test('every frame is small, may be shown anywhere, and does nothing there', async ({ request }) => {
  for (const collection of ['statistics', 'testimonies'])
    for (const slug of await slugs(request, collection))
      for (const prefix of ['', '/ko']) {
        const response = await request.get(`${prefix}/embed/${collection}/${encodeURIComponent(slug)}`)
        const [html, headers] = [await response.text(), response.headers()]
        expect(response.status()).toBe(200)
        expect(Buffer.byteLength(html)).toBeLessThan(20_000)
        expect(html).not.toMatch(/<script|<link|<img|@import|url\((?!#)/)
        expect(html).toContain(`<html lang="${prefix ? 'ko' : 'en'}" dir="ltr">`)
        expect(html).toContain('<meta name="robots" content="noindex"/>')
        const policy = headers['content-security-policy'] ?? ''
        expect(policy).toContain("default-src 'none'")
        expect(policy.match(/frame-ancestors/g)).toHaveLength(1)
        expect(policy).toContain('frame-ancestors *')
        expect(headers['x-frame-options']).toBeUndefined()
        expect(headers['cache-control']).toBe('no-cache')
      }
})

test('nothing else may be framed, and a frame of nothing says so kindly', async ({ page, request }) => {
  for (const path of [
    '/',
    '/statistics/usb-access',
    '/embed',
    '/embed/stories/markets-from-below',
    '/oembed',
  ])
    expect((await request.get(path)).headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  pasted = `<iframe src="${process.env.TEST_SITE_URL}/ko/embed/statistics/none"></iframe>`
  const answer = page.waitForResponse(/embed/)
  await page.goto(otherUrl())
  expect((await answer).status()).toBe(404)
  await expect(page.frameLocator('iframe').getByText('이곳에는 보여 드릴 것이 없습니다')).toBeVisible()
})

test('a site that is given an address finds out how to embed it', async ({ page, request, baseURL }) => {
  await page.goto('/ko/statistics/usb-access')
  const link = page.locator('head link[type="application/json+oembed"]')
  const href = (await link.getAttribute('href')) ?? ''
  // As WordPress asks, with what it adds.
  const response = await request.get(`${href}&maxwidth=400&maxheight=300&dnt=1`)
  expect(response.headers()).toMatchObject({
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
  })
  const answer = await response.json()
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 400, height: 300, cache_age: 3600 })
  expect(answer.html).toContain(`src="${baseURL}/ko/embed/statistics/usb-access" width="400" height="300"`)
  const xml = await request.get(href.replace('json', 'xml'))
  expect(xml.headers()['content-type']).toContain('text/xml')
  const parsed = await page.evaluate(
    (text) => {
      const tree = new DOMParser().parseFromString(text, 'text/xml')
      return [tree.documentElement.nodeName, tree.querySelector('html')?.textContent]
    },
    await xml.text(),
  )
  expect(parsed).toEqual(['oembed', expect.stringContaining('<iframe src=')])
  const ask = async (query: string) => (await request.get(`/oembed${query}`)).status()
  const own = encodeURIComponent(`${baseURL}/statistics/usb-access`)
  expect(await ask('')).toBe(400)
  expect(await ask(`?url=${own}&format=yaml`)).toBe(501)
  expect(await ask(`?url=${own}-none`)).toBe(404)
  expect(await ask('?url=https%3A%2F%2Fexample.org%2Fstatistics%2Fusb-access')).toBe(404)
})

test('a frame that stands on another site goes on showing a figure that has another address since', async ({
  request,
  baseURL,
}) => {
  const editor = await signInByApi(request, 'editor')
  const data = { ...publishable.statistics.data, title: 'boats that were mended', _status: 'published' }
  const made = await request.post('/api/statistics', { ...editor, data: { ...data, slug: 'framed-before' } })
  const { doc } = (await made.json()) as { doc: { id: string } }
  const frame = async () => (await request.get('/embed/statistics/framed-before')).text()
  expect(await frame()).toContain('boats that were mended')
  const change = (more: object) => request.patch(`/api/statistics/${doc.id}`, { ...editor, data: more })
  await change({ slug: 'framed-since', title: 'boats that were painted', _status: 'published' })
  expect(await frame()).toContain('boats that were painted')
  const own = encodeURIComponent(`${baseURL}/statistics/framed-before`)
  expect((await (await request.get(`/oembed?url=${own}`)).json()).html).toContain(
    `src="${baseURL}/embed/statistics/framed-since"`,
  )
  await change({ _status: 'draft' })
  expect(await frame()).not.toContain('boats')
})

test('all figures are to be had as files, from the page that lists them', async ({ page, request }) => {
  await page.goto('/ko/statistics')
  await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible()
  const json = await request.get((await page.getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? '')
  expect(json.headers()).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  })
  const { records, licence, language } = await json.json()
  expect({ licence: licence.name, language }).toEqual({ licence: 'CC BY 4.0', language: 'ko' })
  expect(records.map(({ slug }: { slug: string }) => slug)).toEqual(
    (await slugs(request, 'statistics')).toSorted(),
  )
  const csv = await request.get((await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '')
  expect(csv.headers()['content-disposition']).toMatch(/^attachment; filename="statistics-ko-[\d-]+\.csv"$/)
  expect(await csv.text()).toMatch(/^\ufeffslug,url,language,title,figure,/)
  expect((await request.get('/data/people.json')).status()).toBe(404)
})

test('words leave the site only if their speaker wants it, and come back from everywhere', async ({
  page,
  request,
  baseURL,
}) => {
  const quote = 'Lanterns hung along the wall and nobody asked who had lit them.'
  const words = { realName: 'Lim Ha-neul', quote, attribution: 'A lamplighter' }
  const { consent, testimony } = await makeConsentedTestimony(request, words)
  const guardian = await signInByApi(request, 'guardian')
  const { slug } = await (await request.get(`/api/testimonies/${testimony.id}`)).json()
  const own = encodeURIComponent(`${baseURL}/testimonies/${slug}`)
  const places = [
    `/embed/testimonies/${slug}`,
    `/oembed?url=${own}`,
    '/data/testimonies.json',
    '/data/testimonies.csv',
  ]
  const look = () =>
    Promise.all(
      places.map(async (path) => {
        const response = await request.get(path)
        return [response.status(), /A lamplighter|Lanterns hung/.test(await response.text())]
      }),
    )
  const apart = [
    [404, false],
    [404, false],
    [200, false],
    [200, false],
  ]
  expect(await look()).toEqual(apart)
  await page.goto(`/testimonies/${slug}`)
  await expect(page.getByText('Cite this')).toBeVisible()
  await expect(page.getByText('Embed this')).toHaveCount(0)
  await expect(page.locator('link[type*="oembed"]')).toHaveCount(0)

  const scopes = ['website', 'translation', 'social']
  const allowed = await request.patch(`/api/consents/${consent.id}`, { ...guardian, data: { scopes } })
  expect(allowed.status()).toBe(200)
  expect(await look()).toEqual([
    [200, true],
    [200, false],
    [200, true],
    [200, true],
  ])
  pasted = await copyFrame(page, `/testimonies/${slug}`)
  expect(pasted).not.toMatch(/Lanterns|A lamplighter/)
  await page.goto(otherUrl())
  await expect(page.frameLocator('iframe').getByText(quote)).toBeVisible()

  const data = { scopes: ['website', 'translation'] }
  expect((await request.patch(`/api/consents/${consent.id}`, { ...guardian, data })).status()).toBe(200)
  expect(await look()).toEqual(apart)

  expect((await request.post(`/api/consents/${consent.id}/withdraw`, guardian)).status()).toBe(200)
  expect(await look()).toEqual([[410, false], ...apart.slice(1)])
  await page.goto(otherUrl())
  await expect(page.frameLocator('iframe').getByText('These words are no longer shown')).toBeVisible()
})

test('what is hard to read is behind its note in a frame, too', async ({ page, request }) => {
  const editor = await signInByApi(request, 'editor')
  const data = {
    quote: 'The words themselves, which are hard to read.',
    attribution: 'Somebody noted',
    originalLanguage: 'en',
    basis: 'published-source',
    citation: { title: 'A Report', publisher: 'An Organisation' },
    contentNote: 'This speaks of a death.',
    machines: { noTraining: true },
    _status: 'published',
  }
  const { doc } = await (await request.post('/api/testimonies', { ...editor, data })).json()
  const response = await page.goto(`/embed/testimonies/${doc.slug}`)
  expect(response?.headers()['x-robots-tag']).toContain('noai')
  await expect(page.getByText(data.quote)).toBeHidden()
  await page.getByText('This speaks of a death.').click()
  await expect(page.getByText(data.quote)).toBeVisible()
  await request.delete(`/api/testimonies/${doc.id}`, await signInByApi(request, 'admin'))
})
