import { feedErrors } from '../support/feed-errors'
import { publishable } from '../support/publishable'
import { expect, signInByApi, test } from './support/test'

test('search engines find every page of the site by its sitemap, and nothing else', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  const [, address = ''] = robots.match(/^Sitemap: (.*)$/m) ?? []
  const locations = async (url: string) =>
    [...(await (await request.get(url)).text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc)
  const parts = await locations(address)
  expect(parts.length).toBeGreaterThan(8)
  const pages = (await Promise.all(parts.map(locations))).flat()
  expect(new Set(pages).size).toBe(pages.length)
  const paths = pages.map((page) => new URL(page).pathname)
  for (const path of [
    '/',
    '/ko',
    '/stories/markets-from-below',
    '/ko/testimonies/joo-yang-we-started-trading',
  ])
    expect(paths).toContain(path)
  for (const path of paths) {
    expect(path).not.toMatch(/^\/(admin|api|preview|receipts)/)
    expect({ path, status: (await request.get(path)).status() }).toEqual({ path, status: 200 })
  }
  expect((await request.get('/sitemaps/en-stories-99.xml')).status()).toBe(404)
})

test('the feed has the stories, is announced on every page, and keeps no testimony', async ({
  page,
  request,
}) => {
  for (const [locale, home, story] of [
    ['en', '/', 'The Markets People Made'],
    ['ko', '/ko', ''],
  ] as const) {
    await page.goto(home)
    const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    const answer = await request.get(address ?? '')
    expect(answer.headers()['content-type']).toContain('application/atom+xml')
    const feed = await page.evaluate(
      (xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml')
        const textsOf = (name: string) =>
          [...document.querySelectorAll(name)].map(({ textContent }) => textContent)
        return {
          root: document.documentElement.namespaceURI,
          ids: textsOf('entry > id'),
          titles: textsOf('entry > title'),
          updated: textsOf('updated'),
        }
      },
      await answer.text(),
    )
    expect(feed.root).toBe('http://www.w3.org/2005/Atom')
    expect(feedErrors(await answer.text())).toBeUndefined()
    expect(feed.ids.length).toBeGreaterThanOrEqual(7)
    for (const id of feed.ids) expect((await request.get(id ?? '')).status()).toBe(200)
    if (story) expect(feed.titles).toContain(story)
    else expect(feed.titles.join()).toMatch(/[가-힣]/)
    expect(feed.updated.every((at) => !Number.isNaN(Date.parse(at ?? '')))).toBe(true)
    expect({ locale, text: await answer.text() }).not.toMatchObject({
      text: expect.stringContaining('So we started trading'),
    })
  }
})

test('the feed is valid, and says what was written, whatever that is', async ({ page, request }) => {
  const editor = await signInByApi(request, 'editor')
  const title = 'Less < more & <b>so</b>, “they” said \u0001'
  const data = { ...publishable.stories.data, title, slug: 'awkward-title', _status: 'published' }
  const made = await request.post('/api/stories', { ...editor, data })
  const { doc } = (await made.json()) as { doc: { id: string } }
  const xml = await (await request.get('/feed.xml')).text()
  expect(feedErrors(xml)).toBeUndefined()
  expect(feedErrors(xml.replace(/<updated>.*?<\/updated>/, ''))).toContain('updated')
  const [shown] = await page.evaluate((feed) => {
    const titles = new DOMParser().parseFromString(feed, 'application/xml').querySelectorAll('entry > title')
    return [...titles].map(({ textContent }) => {
      const html = new DOMParser().parseFromString(textContent ?? '', 'text/html')
      return html.body.textContent
    })
  }, xml)
  expect(shown).toBe('Less < more & <b>so</b>, “they” said ')
  await request.patch(`/api/stories/${doc.id}`, { ...editor, data: { _status: 'draft' } })
})
