import { describe, expect, test } from '@jest/globals'
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key.js'
import PageCache, { actionsOn, expire } from '@/content/page-cache.mjs'

const page = (text: string, tags = 'stories,site') => ({
  kind: 'APP_PAGE',
  html: text,
  headers: { 'x-next-cache-tags': tags },
})
let count = 0
const newKey = () => `/page-${count++}`

describe('the page cache', () => {
  test('keeps a page until one of its tags is invalidated', async () => {
    const cache = new PageCache()
    const key = newKey()
    expect(await cache.get(key, {})).toBeNull()
    await cache.set(key, page('first'), {})
    expect((await cache.get(key, {}))?.value.html).toBe('first')
    await cache.revalidateTag('videos')
    expect(await cache.get(key, {})).not.toBeNull()
    await cache.revalidateTag(['stories'])
    expect(await cache.get(key, {})).toBeNull()
  })

  test('keeps nothing of a page that began before an invalidation and ended after it', async () => {
    const cache = new PageCache()
    const key = newKey()
    await cache.get(key, {})
    await cache.revalidateTag('stories')
    await cache.set(key, page('rendered from what was before'), {})
    expect(await cache.get(key, {})).toBeNull()
  })

  test('counts the age of a rendering from the first request that waited for it', async () => {
    const cache = new PageCache()
    const key = newKey()
    await cache.get(key, {})
    await cache.revalidateTag('stories')
    await cache.get(key, {})
    await cache.set(key, page('rendered for the first request'), {})
    expect(await cache.get(key, {})).toBeNull()
    await cache.set(key, page('rendered anew'), {})
    expect((await cache.get(key, {}))?.value.html).toBe('rendered anew')
  })

  test('hands out but does not keep a page of which it does not know when it began', async () => {
    const cache = new PageCache()
    const key = newKey()
    await cache.set(key, page('began too long ago to be remembered'), {})
    expect(await cache.get(key, {})).toBeNull()
    await cache.set(key, page('began now'), {})
    await cache.set(key, page('began too long ago to be remembered'), {})
    expect((await cache.get(key, {}))?.value.html).toBe('began now')
  })

  test('shares its entries between handlers, as Next makes one for each request', async () => {
    const key = newKey()
    await new PageCache().get(key, {})
    await new PageCache().set(key, page('shared'), {})
    expect((await new PageCache().get(key, {}))?.value.html).toBe('shared')
    await new PageCache().revalidateTag('site')
    expect(await new PageCache().get(key, {})).toBeNull()
  })

  test('obeys the tags a query is asked with', async () => {
    const cache = new PageCache()
    const key = newKey()
    await cache.get(key, { tags: ['topics'] })
    await cache.set(key, { kind: 'FETCH', data: { body: '{}' } }, { tags: ['topics'] })
    expect(await cache.get(key, { tags: ['topics'] })).not.toBeNull()
    await cache.revalidateTag(['topics'])
    expect(await cache.get(key, { tags: ['topics'] })).toBeNull()
  })

  test('expires only when the renderings under way have ended', async () => {
    const cache = new PageCache()
    const key = newKey()
    await cache.get(key, {})
    let expired = false
    const expiring = expire(['stories']).then(() => {
      expired = true
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(expired).toBe(false)
    await cache.set(key, page('rendered from what was before'), {})
    await expiring
    expect(await cache.get(key, {})).toBeNull()
    await cache.set(key, page('rendered anew'), {})
  })

  test('does not wait for a rendering that failed for ever', async () => {
    const cache = new PageCache()
    const key = newKey()
    await cache.get(key, {})
    await cache.set(key, null, {})
    await expire(['stories'])
  })

  test('knows which calls to action are on a page, by its address, under the keys that Next gives', async () => {
    const cache = new PageCache()
    const owner = { kind: 'APP_PAGE', sourceRoute: '/(site)/[locale]/stories/[slug]/page' }
    const html =
      '<a href="/go/give?from=%2F">Give</a> <a href="/go/%EB%82%98?from=%2F">나</a> <a href="/about">About</a>'
    for (const path of ['/en', '/en/stories/one', '/ko/stories/%EB%B6%81']) {
      const key = getRouteCacheKey(path, owner as never)
      await cache.get(key, {})
      await cache.set(key, page(html), {})
    }
    for (const [language, path] of [
      ['/en', '/'],
      ['/en', '/stories/one'],
      ['/ko', '/stories/북'],
    ] as const)
      expect(actionsOn(language, path)).toEqual(['give', '나'])
    expect(actionsOn('/ko', '/')).toEqual([])
    await cache.revalidateTag('stories')
    expect(actionsOn('/en', '/')).toEqual([])
  })
})
