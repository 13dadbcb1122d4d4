import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { picture } from '../support/pictures'
import { expect, neededBy, signInByApi, test } from './support/test'

const ownFilm = '/videos/how-money-is-sent-home'

/** Publishes a film at a provider, with a poster of ours. @returns the path of its page */
async function publish(request: APIRequestContext, slug: string, more: object): Promise<string> {
  const editor = await signInByApi(request, 'editor')
  const file = { name: 'poster.png', mimeType: 'image/png', buffer: await picture().png().toBuffer() }
  const multipart = { file, _payload: JSON.stringify({ alt: 'A poster' }) }
  const poster = await (await request.post('/api/media', { multipart, ...editor })).json()
  const needed = { ...(await neededBy('videos', request, editor)), transcript: 'All that is said.' }
  const data = { title: slug, slug, poster: poster.doc.id, ...needed, _status: 'published', ...more }
  const made = await request.post('/api/videos', { data, ...editor })
  expect(made.status(), await made.text()).toBe(201)
  return `/videos/${slug}`
}

/** Every address that a page asks for, from now on. */
function asked(page: Page): string[] {
  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  return urls
}

const expectNoViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
}

for (const [path, language, words] of [
  [ownFilm, 'en', /sends money to the family at home/],
  [`/ko${ownFilm}`, 'ko', /가족에게 돈을 보냅니다/],
] as const) {
  test(`the film of our own plays with captions and transcript in ${language}`, async ({ page, baseURL }) => {
    const urls = asked(page)
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(urls.filter((url) => /\.(webm|mp4)$/.test(url))).toEqual([])
    const film = page.locator('video')
    await expect(page.getByText(words)).toBeVisible()
    const shape = async () => {
      const { width, height } = (await film.boundingBox()) ?? {}
      return [width, height]
    }
    const before = await shape()
    await film.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => film.evaluate((it: HTMLVideoElement) => it.currentTime)).toBeGreaterThan(1.2)
    const state = await film.evaluate((it: HTMLVideoElement) => ({
      size: [it.videoWidth, it.videoHeight],
      type: it.currentSrc.split('.').at(-1),
      length: Math.round(it.duration),
      tracks: [...it.textTracks].map((track) => [track.language, track.mode]),
      shown: [...it.textTracks].flatMap((track) =>
        [...(track.activeCues ?? [])].map((cue) => (cue as VTTCue).text.replace('\n', ' ')),
      ),
    }))
    const other = language === 'en' ? 'ko' : 'en'
    expect(state).toMatchObject({ size: [1280, 720], type: 'webm', length: 39 })
    expect(state.tracks).toEqual([
      [language, 'showing'],
      [other, 'disabled'],
    ])
    expect(state.shown).toEqual([expect.stringMatching(words)])
    // Nothing moves, and nobody else is asked.
    expect(await shape()).toEqual(before)
    expect(urls.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([])
  })
}

test('the other format of it plays too, and captions can be had in the other language', async ({ page }) => {
  await page.goto(ownFilm)
  const [mp4] = await page
    .locator('video source[type="video/mp4"]')
    .evaluateAll((all) => all.map((it) => (it as HTMLSourceElement).src))
  const length = await page.evaluate(async (src) => {
    const film = Object.assign(document.createElement('video'), { src, muted: true })
    await film.play()
    return film.duration
  }, mp4 ?? '')
  expect(Math.round(length)).toBe(39)
  const korean = await page.locator('video').evaluate(async (it: HTMLVideoElement) => {
    const [, other] = it.textTracks
    if (!other) return undefined
    other.mode = 'showing'
    await new Promise((resolve) => it.querySelectorAll('track')[1]?.addEventListener('load', resolve))
    return (other.cues?.[0] as VTTCue | undefined)?.text
  })
  expect(korean).toMatch(/[가-힣]/)
})

test('the film stands in its story, after the steps, and leads to its transcript', async ({ page }) => {
  await page.goto('/stories/the-way-out-and-the-way-back')
  const film = page.locator('figure').filter({ has: page.locator('video') })
  await film.getByRole('link', { name: 'Transcript' }).click()
  await expect(page).toHaveURL(`${ownFilm}#transcript`)
  await expect(page.getByRole('heading', { name: 'Transcript' })).toBeInViewport()
})

for (const [provider, url, player] of [
  [
    'youtube',
    'https://www.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube-nocookie.com/embed/abcdefghijk?',
  ],
  ['vimeo', 'https://vimeo.com/12345', 'https://player.vimeo.com/video/12345?dnt=1&'],
] as const) {
  test(`a film at ${provider} asks nobody before play is pressed, and then the player alone`, async ({
    page,
    request,
    baseURL,
  }) => {
    const path = await publish(request, `at-${provider}`, { provider, url })
    const urls = asked(page)
    const foreign = () => urls.filter((it) => !it.startsWith(`${baseURL}/`) && !it.startsWith('data:'))
    const refused: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|frame-src/i.test(message.text())) refused.push(message.text())
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const button = page.getByRole('button', { name: `Play “at-${provider}”` })
    await expect(button).toHaveAccessibleDescription(/Pressing play loads the film from .* Nothing is loaded/)
    await expectNoViolations(page)
    await button.hover()
    await page.mouse.wheel(0, 400)
    expect(foreign()).toEqual([])
    await expect(page.locator('iframe')).toHaveCount(0)

    const sent = page.waitForRequest((it) => it.url().startsWith(player))
    await button.focus()
    await page.keyboard.press('Enter')
    const frame = page.getByTitle(`“at-${provider}”, in the player of`)
    expect(await frame.getAttribute('src')).toContain(player)
    await expect(frame).toBeFocused()
    // Which site it is is told, since YouTube’s player wants to know, but not which page.
    expect((await sent).headers().referer ?? `${baseURL}/`).toBe(`${baseURL}/`)
    expect(new Set(foreign().map((it) => new URL(it).host))).toEqual(new Set([new URL(player).host]))
    expect(refused).toEqual([])
  })
}

test('pages may show frames of the two players, and of no other host', async ({ page, request }) => {
  const policy = (await request.get('/videos')).headers()['content-security-policy']
  const [frames] = policy?.split('; ').filter((it) => it.startsWith('frame-src')) ?? []
  expect(frames).toBe("frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com")
  expect(policy?.match(/https:\/\/[^ ;]+/g)).toHaveLength(2)
  await page.goto('/videos')
  const blocked = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => resolve(blockedURI))
        document.body.append(
          Object.assign(document.createElement('iframe'), { src: 'https://www.youtube.com/' }),
        )
      }),
  )
  expect(blocked).toMatch(/^https:\/\/www\.youtube\.com/)
})

test('a film with a note has its poster and button behind it', async ({ page, request }) => {
  const path = await publish(request, 'noted-film', {
    provider: 'youtube',
    url: 'https://youtu.be/abcdefghijk',
    contentNote: 'Shows a crossing at night',
  })
  await page.goto(path)
  const button = page.getByRole('button', { name: /^Play/ })
  await expect(button).toBeHidden()
  await page.locator('summary').filter({ hasText: 'Shows a crossing' }).first().click()
  await expect(button).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a film at a provider is a poster and a link', async ({ page, request }) => {
    const url = 'https://www.youtube.com/watch?v=abcdefghijk'
    await page.goto(await publish(request, 'no-script', { provider: 'youtube', url }))
    await expect(page.getByRole('img', { name: 'A poster' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Play/ })).toBeHidden()
    await expect(page.getByText('Pressing play')).toBeHidden()
    await expect(page.getByRole('link', { name: 'Watch on YouTube' })).toHaveAttribute('href', url)
  })
})
