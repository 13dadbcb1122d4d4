import { readdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { webm } from '../support/films'
import { picture, taggedPicture } from '../support/pictures'
import { keepShifts, shiftsOf } from './support/layout-shifts'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

type Media = { id: string; filename: string; sizes: Record<string, { filename: string }> }

const openForm = (page: Page) => page.goto('/admin/collections/media/create', { waitUntil: 'networkidle' })

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer })

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

test('the panel says what is wrong with a file, and takes it when it is right, by its name', async ({
  page,
  request,
}) => {
  await signInAtPanel(page, 'author')
  await openForm(page)
  await choose(page, 'drawing.png', 'image/png', Buffer.from('<svg onload="alert(1)"/>'))
  await page.getByLabel('Alternative text').fill('A lantern at night')
  await save(page)
  await expect(page.getByText(/This is an SVG drawing, which can carry programs/).first()).toBeVisible()

  await openForm(page)
  await choose(page, 'Lantern at night.jpg', 'image/jpeg', await taggedPicture('jpeg'))
  await save(page)
  await expect(page.getByText(/Say what the picture shows/).first()).toBeVisible()
  await page.getByLabel('Alternative text').fill('A lantern at night')
  await save(page)
  await page.waitForURL(/\/media\/(?!create)[^/]+$/)
  await expect(page.getByText('Lantern at night.jpg').first()).toBeVisible()
  const id = page.url().split('/').at(-1)
  await page.goto('/admin/collections/media', { waitUntil: 'networkidle' })
  const inList = page.getByRole('link', { name: 'Lantern at night.jpg' }).first()
  await expect(inList.getByRole('img')).toBeVisible()

  const author = await signInByApi(request, 'author')
  const made = await request.post('/api/testimonies?draft=true', { data: { portrait: id }, ...author })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`/admin/collections/testimonies/${doc.id}`, { waitUntil: 'networkidle' })
  await expect(page.getByText('Lantern at night.jpg – A lantern at night')).toBeVisible()
  await expect(page.getByText(/[0-9a-f]{32}/)).toBeHidden()
})

test('captions and films need no alternative text in the panel, and captions name the line that is wrong', async ({
  page,
}) => {
  await signInAtPanel(page, 'editor')
  await openForm(page)
  await choose(page, 'film.vtt', 'text/vtt', Buffer.from('WEBVTT\n\n00:01.000 -> 00:02.000\nWords\n'))
  await save(page)
  await expect(page.getByText(/no valid WebVTT\. Line 3/).first()).toBeVisible()
  await openForm(page)
  await choose(page, 'film.vtt', 'text/vtt', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nWords\n'))
  await save(page)
  await page.waitForURL(/\/media\/(?!create)[^/]+$/)
})

test('a file that is too large is refused in the panel with the limit', async ({ page }) => {
  await signInAtPanel(page, 'editor')
  await openForm(page)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'long.mp4',
      mimeType: 'video/mp4',
      buffer: Buffer.alloc(49_999_999 + 2_000),
    })
  await save(page)
  await expect(page.getByText(/larger than 50 MB/).first()).toBeVisible()
})

test('several files at once are each looked at, and the panel shows which is refused and why', async ({
  page,
}) => {
  await signInAtPanel(page, 'editor')
  await page.goto('/admin/collections/media', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Bulk Upload' }).click()
  await page
    .locator('.bulk-upload--add-files input[type=file], .drawer input[type=file]')
    .first()
    .setInputFiles([{ name: 'not-a-picture.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('words') }])
  await page.locator('.drawer').getByLabel('Alternative text').fill('Something')
  await page.locator('.drawer').getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByText(/could not be recognised/).first()).toBeVisible()
})

test('a picture is cut and given a focal point in the panel, and nothing of the first is left', async ({
  page,
  request,
}) => {
  const folder = process.env.TEST_SITE_MEDIA_DIR ?? ''
  const editor = await signInByApi(request, 'editor')
  const data = await taggedPicture('jpeg', { width: 800, height: 600 })
  const made = await request.post('/api/media', {
    multipart: {
      file: { name: 'to-be-cut.jpg', mimeType: 'image/jpeg', buffer: data },
      _payload: JSON.stringify({ alt: 'To be cut' }),
    },
    ...editor,
  })
  const { doc } = (await made.json()) as { doc: Media }
  await signInAtPanel(page, 'editor')
  await page.goto(`/admin/collections/media/${doc.id}`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Edit Image' }).click()
  const dialog = page.getByRole('dialog')
  // Once the picture is there, its own size is filled in.
  await expect(dialog.locator('img').first()).toHaveJSProperty('complete', true)
  const sizes = dialog.getByRole('spinbutton')
  await sizes.nth(0).fill('400')
  await sizes.nth(1).fill('300')
  await expect(sizes.nth(0)).toHaveValue('400')
  await page.getByRole('button', { name: 'Apply Changes' }).click()
  await save(page)
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
  const cut = (await (await request.get(`/api/media/${doc.id}`, editor)).json()) as Media & { width: number }
  expect(cut.width).toBe(400)
  const files = await readdir(folder)
  expect(files).toContain(cut.filename)
  expect(files).not.toContain(doc.filename)
})

test('a published page shows a picture in AVIF, without moving, until it is taken back', async ({
  page,
  request,
}) => {
  const editor = await signInByApi(request, 'editor')
  const upload = async (name: string, mimeType: string, buffer: Buffer, more: object = {}) => {
    const multipart = { file: { name, mimeType, buffer }, _payload: JSON.stringify(more) }
    const response = await request.post(
      '/api/media?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=90',
      { multipart, ...editor },
    )
    return ((await response.json()) as { doc: Media }).doc
  }
  const media = await upload(
    'hero.jpg',
    'image/jpeg',
    await picture({ width: 2000, height: 1500 }).jpeg().toBuffer(),
    {
      alt: 'A red half and a blue half',
      credit: 'A Photographer',
    },
  )
  const paragraph = {
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', text: 'Words.', version: 1 }],
  }
  const placed = {
    type: 'block',
    version: 2,
    fields: { id: 'b', blockType: 'image', image: media.id, caption: 'Here.' },
  }
  const root = {
    type: 'root',
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    children: [paragraph, placed, paragraph],
  }
  const data = {
    title: 'With pictures',
    slug: 'with-pictures',
    deck: 'A deck.',
    hero: { image: media.id },
    chapters: [{ title: 'One', body: { root } }],
    _status: 'published',
  }
  const story = (await (await request.post('/api/stories', { data, ...editor })).json()) as {
    doc: { id: string }
  }

  const asked: string[] = []
  page.on('request', (it) => asked.push(it.url()))
  await keepShifts(page)
  await page.goto('/stories/with-pictures', { waitUntil: 'networkidle' })
  const images = page.getByRole('img', { name: 'A red half and a blue half' })
  await expect(images).toHaveCount(2)
  await images.last().scrollIntoViewIfNeeded()
  await expect
    .poll(() => images.last().evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth))
    .toBeGreaterThan(0)
  expect(
    await images
      .first()
      .evaluate((it: HTMLImageElement) => [
        it.currentSrc.endsWith('.avif'),
        getComputedStyle(it).objectPosition,
      ]),
  ).toEqual([true, '10% 90%'])
  await expect(page.getByText('A Photographer').first()).toBeVisible()
  await expect(page.getByText('Here. · A Photographer')).toBeVisible()
  expect(await shiftsOf(page)).toEqual([])
  const files = asked.filter((url) => url.includes('/api/media/file/'))
  expect(files.length).toBeGreaterThan(0)
  expect(files.every((url) => url.endsWith('.avif'))).toBe(true)

  const address = `/api/media/file/${media.sizes.webp480?.filename}`
  const head = await request.head(address)
  expect(head.status()).toBe(200)
  expect(head.headers()).toMatchObject({
    'cache-control': 'private, no-cache',
    etag: '"1"',
    'content-type': 'image/webp',
  })
  expect((await request.get(address, { headers: { range: 'bytes=0-9' } })).status()).toBe(206)
  expect((await request.get(address, { headers: { 'if-none-match': '"1"' } })).status()).toBe(304)

  await request.patch(`/api/stories/${story.doc.id}`, { data: { _status: 'draft' }, ...editor })
  const none = '/api/media/file/00000000000000000000000000000000.jpg'
  for (const headers of [{}, { range: 'bytes=0-9' }, { 'if-none-match': '"1"' }] as Record<
    string,
    string
  >[]) {
    const refused = await request.get(address, { headers })
    expect(refused.status()).toBe(403)
    expect(await refused.text()).toBe(await (await request.get(none, { headers })).text())
    expect((await request.head(address, { headers })).status()).toBe(403)
  }
  // What the browser kept is asked for again, and gone.
  expect(await page.evaluate(async (url) => (await fetch(url)).status, files[0] ?? '')).toBe(403)
})

test('a film of our own plays with its captions', async ({ page, request }) => {
  const editor = await signInByApi(request, 'editor')
  const upload = async (name: string, mimeType: string, buffer: Buffer) => {
    const multipart = { file: { name, mimeType, buffer }, _payload: JSON.stringify({ alt: name }) }
    return ((await (await request.post('/api/media', { multipart, ...editor })).json()) as { doc: Media }).doc
      .id
  }
  const data = {
    title: 'Our own film',
    provider: 'file',
    file: await upload('film.webm', 'video/webm', await webm()),
    captions: await upload('film.vtt', 'text/vtt', Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\n말.\n')),
    transcript: '말.',
    poster: await upload('poster.png', 'image/png', await picture().png().toBuffer()),
    _status: 'published',
  }
  expect((await request.post('/api/videos', { data, ...editor })).status()).toBe(201)
  await page.goto('/videos/our-own-film')
  const film = page.locator('video')
  await film.evaluate((it: HTMLVideoElement) => {
    it.muted = true
    return it.play()
  })
  await expect.poll(() => film.evaluate((it: HTMLVideoElement) => it.currentTime)).toBeGreaterThan(0)
  expect(await film.evaluate((it: HTMLVideoElement) => it.videoWidth)).toBe(64)
  await expect
    .poll(() =>
      film.evaluate((it: HTMLVideoElement) => (it.textTracks[0]?.cues?.[0] as VTTCue | undefined)?.text),
    )
    .toBe('말.')
})
