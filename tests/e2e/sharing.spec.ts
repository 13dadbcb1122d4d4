import type { APIRequestContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { makeConsentedTestimony } from './support/consented-testimony'
import { pageTypes } from './support/pages'
import { expect, signInByApi, test } from './support/test'

/** What a page says of itself to machines. */
async function tellings(page: Page, path: string) {
  await page.goto(path)
  return page.evaluate(() => {
    const metas = [...document.querySelectorAll('meta')].map((meta) => [
      meta.getAttribute('property') ?? meta.name,
      meta.content,
    ])
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
    return {
      title: document.title,
      canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '',
      meta: Object.fromEntries(metas) as Record<string, string | undefined>,
      things: scripts.flatMap(({ textContent }) => JSON.parse(textContent)['@graph']) as {
        '@type': string
      }[],
    }
  })
}

/** A picture, looked at: its size and how many of its pixels are not paper. */
async function lookAt(request: APIRequestContext, address: string) {
  const response = await request.get(address)
  expect(response.status()).toBe(200)
  expect(response.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'no-cache' })
  const file = await response.body()
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true })
  const marked = data.reduce((count, value) => count + (value < 200 ? 1 : 0), 0)
  return { file, width: info.width, height: info.height, marked, etag: response.headers().etag ?? '' }
}

const dataOf: Record<string, string> = {
  home: 'WebSite',
  story: 'Article',
  testimony: 'Quotation',
  statistic: 'Dataset',
  video: 'VideoObject',
}

for (const prefix of ['', '/ko'])
  test(`every page ${prefix} says what it is, and has a picture for shared links`, async ({
    page,
    request,
  }) => {
    const seen = new Set<string>()
    for (const [type, path] of Object.entries(pageTypes)) {
      // Nobody is to find these by a machine.
      if (type === 'not found' || type === 'act thanks' || path.startsWith('/search')) continue
      const address = path === '/' ? prefix || path : prefix + path
      const { title, canonical, meta, things } = await tellings(page, address)
      expect(title).not.toBe('')
      expect(new URL(canonical).pathname).toBe(address)
      expect(new URL(meta['og:url'] ?? '').href).toBe(canonical)
      expect(meta).toMatchObject({
        'og:title': expect.stringMatching(/./),
        'og:description': expect.stringMatching(/./),
        description: expect.stringMatching(/./),
        'og:locale': prefix ? 'ko_KR' : 'en_US',
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': expect.stringMatching(/./),
        'twitter:card': 'summary_large_image',
      })
      expect(things.map((thing) => thing['@type'])).toContain(dataOf[type] ?? 'BreadcrumbList')
      const picture = await lookAt(request, meta['og:image'] ?? '')
      expect(picture).toMatchObject({ width: 1200, height: 630 })
      // The river alone has 5,000.
      expect(picture.marked).toBeGreaterThan(12_000)
      seen.add(meta['og:image'] ?? '')
      const known = await request.get(meta['og:image'] ?? '', { headers: { 'if-none-match': picture.etag } })
      expect(known.status()).toBe(304)
    }
    // Those of four records, and of the site for all others.
    expect(seen.size).toBe(6)
  })

test('words are in no picture and no data where nobody agreed to that, or readers are to be warned', async ({
  page,
  request,
}) => {
  const editor = await signInByApi(request, 'editor')
  const quote = 'We crossed the frozen river hand in hand before dawn.'
  const make = (realName: string, scopes: ('website' | 'social' | 'translation')[]) =>
    makeConsentedTestimony(request, { realName, quote, attribution: `Voice of ${scopes.length}`, scopes })
  const ofSite = await tellings(page, '/about')

  const kept = await make('Kept Here Only', ['website', 'translation'])
  const keptPage = await tellings(page, `/testimonies/${kept.testimony.slug}`)
  expect(JSON.stringify(keptPage)).not.toContain('hand in hand')
  expect(keptPage.meta['og:image']).toBe(ofSite.meta['og:image'])
  expect((await request.get(`/share/testimonies/${kept.testimony.slug}`)).status()).toBe(404)

  const carried = await make('Carried Elsewhere', ['website', 'translation', 'social'])
  const path = `/testimonies/${carried.testimony.slug}`
  const carriedPage = await tellings(page, path)
  expect(carriedPage.meta['og:description']).toBe(quote)
  expect(JSON.stringify(carriedPage.things)).toContain(quote)
  const address = carriedPage.meta['og:image'] ?? ''
  const withWords = await lookAt(request, address)

  const change = (data: object) =>
    request.patch(`/api/testimonies/${carried.testimony.id}`, {
      ...editor,
      data: { ...data, _status: 'published' },
    })
  expect((await change({ contentNote: 'About a flight in winter.' })).status()).toBe(200)
  const noted = await tellings(page, path)
  expect(JSON.stringify(noted)).not.toContain('hand in hand')
  expect(noted.meta['og:description']).toBe('About a flight in winter.')
  const without = await lookAt(request, address)
  expect(without.marked).not.toBe(withWords.marked)
  expect(without.etag).not.toBe(withWords.etag)

  expect((await change({ contentNote: null, machines: { noPreview: true } })).status()).toBe(200)
  expect((await tellings(page, path)).meta['og:image']).toBeUndefined()
  expect((await request.get(address)).status()).toBe(404)
})

test('a testimony that is taken down takes its picture along at once, and for good', async ({ request }) => {
  const { testimony, consent } = await makeConsentedTestimony(request, {
    realName: 'Taken Back Later',
    quote: 'I sold my last coat for a sack of maize.',
    attribution: 'A voice that left',
    scopes: ['website', 'translation', 'social'],
  })
  const addresses = ['', '/ko'].map((prefix) => `${prefix}/share/testimonies/${testimony.slug}`)
  const etags = await Promise.all(addresses.map(async (address) => (await lookAt(request, address)).etag))
  const guardian = await signInByApi(request, 'guardian')
  expect((await request.post(`/api/consents/${consent.id}/withdraw`, guardian)).status()).toBe(200)
  for (const [index, address] of addresses.entries()) {
    const gone = await request.get(address, { headers: { 'if-none-match': etags[index] ?? '' } })
    expect(gone.status()).toBe(410)
    expect(gone.headers()['content-type']).not.toContain('image')
  }
})

test('Korean is set in Korean letters', async ({ request }) => {
  const editor = await signInByApi(request, 'editor')
  const pictureOf = async (title: string) => {
    const response = await request.post('/api/topics', { ...editor, data: { title, _status: 'published' } })
    const { doc } = (await response.json()) as { doc: { slug: string } }
    return lookAt(request, `/share/topics/${encodeURIComponent(doc.slug)}`)
  }
  // As many syllables, which boxes in their place would show alike.
  const [one, other] = [await pictureOf('강물소리'), await pictureOf('북녘마을')]
  expect(Math.abs(one.marked - other.marked)).toBeGreaterThan(200)
  const none = await pictureOf('Слово')
  expect(one.marked).toBeGreaterThan(none.marked + 2000)
})

test('the site has its icons, its name for shortcuts, and no contact that nobody gave', async ({
  page,
  request,
}) => {
  for (const [home, start] of [
    ['/', '/'],
    ['/ko', '/ko'],
  ] as const) {
    await page.goto(home)
    const links = page.locator('link[rel=icon], link[rel=apple-touch-icon]')
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href))
    expect(addresses.length).toBe(3)
    for (const address of addresses)
      expect((await request.get(address)).headers()['content-type']).toContain('image/')
    const manifest = await request.get((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '')
    expect(manifest.headers()['content-type']).toContain('application/manifest+json')
    const { name, start_url, display, icons } = await manifest.json()
    expect({ start_url, display }).toEqual({ start_url: start, display: 'browser' })
    expect(await page.title()).toContain(name)
    for (const { src, sizes } of icons) {
      const { width, height } = await sharp(await (await request.get(src)).body()).metadata()
      expect(`${width}x${height}`).toBe(sizes)
    }
  }
  expect((await request.get('/.well-known/security.txt')).status()).toBe(404)
})
