import { expect, signInByApi, test } from './support/test'

test('is alive and ready', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await request.get('/readyz')).json()).toEqual({ status: 'ok' })
})

for (const path of ['/', '/ko/stories', '/no-such-page', '/admin/login', '/healthz']) {
  test(`${path} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'self'")
    // Other hosts only for the players that a reader starts.
    const [players = ''] = policy.match(/frame-src [^;]*/) ?? []
    expect(players.match(/https?:[^ ]*/g)).toEqual([
      'https://www.youtube-nocookie.com',
      'https://player.vimeo.com',
    ])
    expect(policy.replace(players, '')).not.toMatch(/https?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['strict-transport-security']).toMatch(/max-age=\d+/)
    expect(headers['x-powered-by']).toBeUndefined()
  })
}

test('asks caches in between to ask again each time', async ({ request }) => {
  for (const path of ['/', '/stories/markets-from-below', '/ko/testimonies']) {
    expect((await request.get(path)).headers()['cache-control']).toBe('no-cache')
  }
})

test('has one address for each English page', async ({ request }) => {
  const response = await request.get('/en/stories', { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers().location).toMatch(/\/stories$/)
  expect((await request.get('/en', { maxRedirects: 0 })).headers().location).toBe('/')
})

for (const path of [
  '/no-such-page',
  '/stories/none',
  '/ko/none',
  '/xx/stories',
  '/stories/a/b',
  '/stories/%ff',
  '/%E0%A4%A',
]) {
  test(`answers 404 to ${path}`, async ({ request }) => {
    expect([400, 404]).toContain((await request.get(path)).status())
  })
}

test('has no GraphQL', async ({ request }) => {
  expect(
    (await request.post('/api/graphql', { data: { query: '{ Users { docs { email } } }' } })).status(),
  ).toBe(404)
})

test('lets only its own processes say what has changed', async ({ request }) => {
  const data = { tags: ['stories'] }
  expect((await request.post('/internal/invalidate', { data })).status()).toBe(401)
  const headers = { authorization: 'Bearer wrong' }
  expect((await request.post('/internal/invalidate', { data, headers })).status()).toBe(401)
})

test('shows the public no draft over REST, whatever is asked', async ({ request }) => {
  for (const query of ['', '?draft=true', '?trash=true&draft=true', '?depth=3&limit=100&locale=all']) {
    for (const collection of ['stories', 'testimonies', 'statistics', 'videos', 'topics', 'actions']) {
      const answer = await (await request.get(`/api/${collection}${query}`)).json()
      for (const doc of answer.docs) {
        expect(doc._status).toBe('published')
        expect(doc).not.toHaveProperty('createdBy')
        expect(doc).not.toHaveProperty('placed')
      }
      expect(JSON.stringify(answer)).not.toMatch(/Talk About|@example\.org/)
    }
  }
  for (const path of [
    '/api/users',
    '/api/testimonies/versions',
    '/api/stories/versions',
    '/api/payload-kv',
    '/api/payload-preferences',
  ]) {
    expect([401, 403, 404]).toContain((await request.get(path)).status())
  }
})

test('serves a file only while something published shows it', async ({ request }) => {
  const sharp = (await import('sharp')).default
  const editor = await signInByApi(request, 'editor')
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#b4380f' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 1/1 0/1' } })
    .jpeg()
    .toBuffer()
  expect(buffer.includes('Exif')).toBe(true)
  const file = { name: 'portrait.jpg', mimeType: 'image/jpeg', buffer }
  const multipart = { file, _payload: JSON.stringify({ alt: 'A lantern' }) }
  const { doc } = await (await request.post('/api/media', { multipart, ...editor })).json()
  const addresses = [doc.url, doc.sizes.webp480.url].map(
    (url: string) => new URL(url, process.env.TEST_SITE_URL).pathname,
  )

  for (const address of addresses) expect([403, 404]).toContain((await request.get(address)).status())
  const testimony = {
    slug: 'with-portrait',
    quote: 'Seen.',
    originalLanguage: 'en',
    attribution: 'A Speaker',
    basis: 'published-source',
    citation: { title: 'A Report', publisher: 'An Organisation' },
    portrait: doc.id,
    _status: 'published',
  }
  const made = await (await request.post('/api/testimonies', { data: testimony, ...editor })).json()
  expect(await (await request.get('/testimonies/with-portrait')).text()).toContain('A lantern')
  for (const address of addresses) {
    const response = await request.get(address)
    expect(response.status()).toBe(200)
    expect(response.headers()['content-security-policy']).toBe("default-src 'none'; sandbox")
    const metadata = await sharp(await response.body()).metadata()
    expect([address.endsWith(`.${metadata.format}`.replace('jpeg', 'jpg')), metadata.exif]).toEqual([
      true,
      undefined,
    ])
  }
  await request.patch(`/api/testimonies/${made.doc.id}`, { data: { _status: 'draft' }, ...editor })
  for (const address of addresses) expect([403, 404]).toContain((await request.get(address)).status())
})
