import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { passagesToRichText } from '../../seed/rich-text'
import { runToEnd } from '../support/processes'
import { prose, publishable } from '../support/publishable'
import { testSecrets } from '../support/secrets'
import { expect, neededBy, signInByApi, test } from './support/test'

type Publish = { collection: keyof typeof publishable; text: string; more: object }

/** Publishes a record as an editor does. @returns its address in the API */
async function publish(request: APIRequestContext, { collection, text, more }: Publish): Promise<string> {
  const kind = publishable[collection]
  const editor = await signInByApi(request, 'editor')
  const needed = await neededBy(collection, request, editor)
  const data = { ...kind.data, ...needed, [kind.text]: text, _status: 'published', ...more }
  const response = await request.post(`/api/${collection}`, { data, ...editor })
  expect(response.status(), await response.text()).toBe(201)
  return `/api/${collection}/${(await response.json()).doc.id}`
}

const expectNoViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
}

test.describe('a testimony that was taken down', () => {
  const address = '/testimonies/%EB%96%A0%EB%82%9C-voice'

  test.beforeAll(async () => {
    const { code, stderr } = await runToEnd(['tests/support/take-address-down.ts', '떠난-voice'], {
      ...testSecrets,
      DATABASE_URL: process.env.TEST_SITE_DATABASE_URL,
      MEDIA_DIR: process.env.TEST_SITE_MEDIA_DIR,
      INTERNAL_URL: process.env.TEST_SITE_URL,
    })
    expect(code, stderr).toBe(0)
  })

  test('is gone at each of its addresses, whoever asks and however', async ({ request }) => {
    for (const path of [
      address,
      `${address}/`,
      `${address}?from=/stories`,
      '/testimonies/떠난-voice',
      `/en${address}`,
      `/ko${address}`,
      `/embed${address}`,
      '/gone',
      '/ko/gone',
    ]) {
      for (const method of ['GET', 'HEAD']) {
        const headers = { rsc: '1', 'if-none-match': '*' }
        for (const more of [{}, headers]) {
          const response = await request.fetch(path, { method, headers: more, maxRedirects: 0 })
          expect(response.status(), `${method} ${path}`).toBe(410)
          expect(response.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
          expect(response.headers()['content-type']).toContain('text/html')
        }
      }
    }
    expect((await request.get('/testimonies/joo-yang-we-started-trading')).status()).toBe(200)
    expect((await request.get('/testimonies/never-was')).status()).toBe(404)
  })

  for (const javaScriptEnabled of [true, false]) {
    test(`says so kindly in both languages, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled })
      const page = await context.newPage()
      const titles = { '': 'These words are no longer shown', '/ko': '이 말은 더는 보여 드리지 않습니다' }
      for (const [prefix, title] of Object.entries(titles)) {
        expect((await page.goto(prefix + address, { waitUntil: 'networkidle' }))?.status()).toBe(410)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
        await expect(page).toHaveTitle(new RegExp(title))
        await expect(page.getByRole('banner')).toBeVisible()
        await expect(page.getByRole('contentinfo')).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', prefix ? 'ko' : 'en')
        expect(await page.content()).not.toMatch(/떠난-voice/)
        await page.getByRole('main').getByRole('link').first().click()
        await expect(page).toHaveURL(`${prefix}/testimonies`)
      }
      await context.close()
    })
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has a page that axe finds nothing wrong with, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const prefix of ['', '/ko']) {
        await page.goto(prefix + address)
        await expectNoViolations(page)
      }
    })
  }
})

test.describe('the way out', () => {
  // A page of this machine: what is tested is what is left behind, not where it leads.
  let elsewhere: string

  test.beforeAll(async ({ playwright, baseURL }) => {
    elsewhere = `${(baseURL ?? '').replace('localhost', '127.0.0.1')}/healthz`
    const request = await playwright.request.newContext({ baseURL })
    const editor = await signInByApi(request, 'editor')
    const data = { quickExitUrl: elsewhere }
    expect((await request.post('/api/globals/site', { data, ...editor })).status()).toBe(200)
    const chapters = ['One', 'Two'].map((title) => ({ title, body: prose(`${title}. `.repeat(2000)) }))
    for (const [collection, text] of [
      ['stories', 'A way out'],
      ['topics', 'Another way out'],
    ] as const)
      await publish(request, {
        collection,
        text,
        more: { quickExit: true, ...(collection === 'stories' && { chapters }) },
      })
    await request.dispose()
  })

  const story = '/stories/a-way-out'
  const leaveLink = (page: Page) => page.getByRole('link', { name: 'Leave this page now' })

  /** Asserts that going back as far as it goes shows nothing of ours. */
  async function expectNothingBehind(page: Page) {
    await expect(page).toHaveURL(elsewhere)
    await page.goBack()
    await expect(page).toHaveURL('about:blank')
  }

  test('is on pages that ask for it, and says its key', async ({ page }) => {
    await page.goto('/topics/markets')
    await expect(leaveLink(page)).toHaveCount(0)
    expect(await page.content()).not.toContain('quick-exit')
    for (const path of [story, '/topics/another-way-out']) {
      await page.goto(path)
      await expect(leaveLink(page)).toBeInViewport()
      await expect(leaveLink(page)).toHaveAccessibleDescription('or press Shift three times')
    }
    await page.goto(`/ko${story}`)
    await expect(page.getByRole('link', { name: '이 페이지 바로 나가기' })).toBeInViewport()
  })

  test('is second to none but the way to the text, by keyboard, and covers nothing that has the focus', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(story)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(leaveLink(page)).toBeFocused()
    const last = page.getByRole('contentinfo').getByRole('link').last()
    await last.focus()
    const [link, exit] = [await last.boundingBox(), await leaveLink(page).boundingBox()]
    expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(exit?.y ?? 0)
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect(leaveLink(page)).toBeInViewport()
  })

  test('by its link, leaves nothing to go back to, and tells nobody where from', async ({ page }) => {
    await page.goto(story)
    const asked = page.waitForRequest(elsewhere)
    await leaveLink(page).click()
    expect(await (await asked).headerValue('referer')).toBeNull()
    await expectNothingBehind(page)
  })

  test('by Shift three times, and not by writing in capitals', async ({ page }) => {
    await page.goto(story)
    for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift', 'Shift', 'x']) await page.keyboard.press(key)
    await expect(page).toHaveURL(story)
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
    await expectNothingBehind(page)
  })

  test('not by Shift three times over a longer time', async ({ page }) => {
    await page.goto(story)
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press('Shift')
      await page.waitForTimeout(1100)
    }
    await expect(page).toHaveURL(story)
  })

  test('leaves nothing of the chapters that were gone to', async ({ page }) => {
    await page.goto(story)
    for (const number of [1, 0]) {
      await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link').nth(number).click()
      await expect(page).toHaveURL(`${story}#chapter-${number + 1}`)
    }
    await expect(page.getByRole('heading', { name: 'One' })).toBeInViewport()
    await leaveLink(page).click()
    await expectNothingBehind(page)
  })

  test('blanks the page and its title at once, however long the other takes', async ({ page }) => {
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route(elsewhere, async (route) => {
      await held
      await route.continue()
    })
    // The page tells itself, as nobody can ask it while another is on its way.
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.addInitScript(() => {
      const look = () => `${getComputedStyle(document.documentElement).display} ${document.title}`
      setInterval(() => console.log(look()), 50)
    })
    await page.goto(story)
    await expect.poll(() => said.at(-1)).toContain('block A way out')
    const left = leaveLink(page).click({ noWaitAfter: true })
    await expect.poll(() => said.at(-1)).toBe('none …')
    answer()
    await left
    await expectNothingBehind(page)
  })

  test('does not show an earlier page that offers it to who goes back, but lets them come again', async ({
    page,
  }) => {
    await page.goto('/topics/another-way-out')
    await page.goto(story)
    await leaveLink(page).click()
    await expect(page).toHaveURL(elsewhere)
    await page.evaluate(() => history.back())
    await page.waitForTimeout(1000)
    await expect(page).toHaveURL(elsewhere)
    await page.goto(story)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto('/about')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'A way out' })).toBeVisible()
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('is a link that sends no address along, and speaks of no key', async ({ page }) => {
      await page.goto(story)
      await expect(page.getByText('or press Shift three times')).toBeHidden()
      await expect(leaveLink(page)).toHaveAttribute('rel', 'noreferrer')
      await leaveLink(page).click()
      await expect(page).toHaveURL(elsewhere)
    })
  })
})

test.describe('a passage that is hard to read', () => {
  const note = 'Describes an arrest.'

  test.beforeAll(async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({ baseURL })
    await publish(request, {
      collection: 'testimonies',
      text: 'They came at night.',
      more: { slug: 'noted', attribution: 'A Noted Voice', contentNote: note, quickExit: true },
    })
    const chapters = [
      { title: 'One', body: prose('An easy beginning.') },
      { title: 'Two', contentNote: note, body: prose('A hard ending.') },
    ]
    await publish(request, { collection: 'stories', text: 'A noted story', more: { chapters } })
    await publish(request, { collection: 'videos', text: 'A noted film', more: { contentNote: note } })
    await request.dispose()
  })

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })

      test('stands behind its note until a reader opens it, by pointer or key', async ({ page }) => {
        for (const [path, words] of [
          ['/testimonies/noted', 'They came at night.'],
          ['/testimonies', 'They came at night.'],
          ['/stories/a-noted-story', 'A hard ending.'],
        ] as const) {
          await page.goto(path)
          const summary = page.locator('summary').filter({ hasText: note })
          await expect(summary).toBeVisible()
          await expect(page.getByText(words)).toBeHidden()
          await summary.click()
          await expect(page.getByText(words)).toBeVisible()
          await summary.focus()
          await page.keyboard.press('Enter')
          await expect(page.getByText(words)).toBeHidden()
        }
        await expect(page.getByText('An easy beginning.')).toBeVisible()
        await page.goto('/ko/testimonies/noted')
        await expect(page.getByText('그래도 읽기')).toBeVisible()
        await page.goto('/videos/a-noted-film')
        await page.getByText('Watch it all the same').click()
        await expect(page.getByRole('figure').getByText('Close it again')).toBeVisible()
      })
    })
  }

  test('is not in what other sites show of its page', async ({ request }) => {
    const head = (await (await request.get('/testimonies/noted')).text()).split('<body')[0]
    expect(head).toContain(note)
    expect(head).not.toContain('They came at night')
  })

  test('is open on paper', async ({ page }) => {
    await page.goto('/testimonies/noted')
    await page.emulateMedia({ media: 'print' })
    const height = await page
      .getByText('They came at night.')
      .evaluate((words) => words.getBoundingClientRect().height)
    expect(height).toBeGreaterThan(0)
    await expect(page.getByText('They came at night.')).toBeVisible()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`and the way out are such that axe finds nothing wrong, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto('/testimonies/noted')
      await expectNoViolations(page)
      await page.locator('.content-note > summary').click()
      await expectNoViolations(page)
    })
  }
})

test('what a record asks of machines is in its head and headers at once, in every language', async ({
  request,
}) => {
  const machines = { noIndex: true, noTraining: true, noPreview: true }
  const directives = 'noindex, noai, noimageai, max-image-preview:none'
  for (const [collection, text] of [
    ['stories', 'asked-story'],
    ['testimonies', 'asked-words'],
    ['statistics', 'asked-figure'],
    ['videos', 'asked-film'],
    ['topics', 'asked-topic'],
  ] as const) {
    const api = await publish(request, { collection, text, more: { slug: text } })
    const editor = await signInByApi(request, 'editor')
    const ask = async (asked: object) => {
      const response = await request.patch(api, { data: { machines: asked }, ...editor })
      expect(response.status()).toBe(200)
    }
    for (const prefix of ['', '/ko']) {
      const path = `${prefix}/${collection}/${text}`
      await ask({ noIndex: false, noTraining: false, noPreview: false })
      const before = await request.get(path)
      expect(before.headers()).not.toHaveProperty('x-robots-tag')
      expect(await before.text()).not.toMatch(/name="robots"|tdm-reservation/)
      await ask(machines)
      const after = await request.get(path)
      expect(after.headers()).toMatchObject({ 'x-robots-tag': directives, 'tdm-reservation': '1' })
      const html = await after.text()
      expect(html).toContain(`<meta name="robots" content="${directives}"/>`)
      expect(html).toContain('<meta name="tdm-reservation" content="1"/>')
      expect(html).not.toMatch(/og:image|twitter:image/)
    }
  }
})

test('an appeal leaves a page with the next request when somebody it quotes no longer agrees to it', async ({
  request,
}) => {
  const guardian = await signInByApi(request, 'guardian')
  const make = async (collection: string, data: object) => {
    const response = await request.post(`/api/${collection}`, { data, ...guardian })
    expect(response.status(), await response.text()).toBe(201)
    return String((await response.json()).doc.id)
  }
  const person = await make('people', { realName: 'Somebody Else' })
  const consent = await make('consents', {
    person,
    scopes: ['website', 'fundraising'],
    nameForm: 'anonymous',
    obtainedOn: '2026-01-01T00:00:00.000Z',
  })
  const own = { slug: 'own-words', basis: 'consent', consent }
  const testimony = await publish(request, { collection: 'testimonies', text: 'Own words.', more: own })
  const appeal = { kind: 'donate' }
  const action = await publish(request, { collection: 'actions', text: 'Give for this', more: appeal })
  const [first, second] = [testimony, action].map((address) => address.split('/').at(-1) ?? '')
  const body = passagesToRichText([{ testimony: first ?? '' }, { action: second ?? '' }], 'en', (_, id) => id)
  await publish(request, {
    collection: 'stories',
    text: 'With an appeal',
    more: { chapters: [{ title: 'One', body }] },
  })
  const page = async () => (await request.get('/stories/with-an-appeal')).text()
  expect(await page()).toContain('Give for this')
  const response = await request.patch(`/api/consents/${consent}`, {
    data: { scopes: ['website'] },
    ...guardian,
  })
  expect(response.status()).toBe(200)
  const after = await page()
  expect(after).toContain('Own words.')
  expect(after).not.toContain('Give for this')
})
