import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import ExifReader from 'exifreader'
import type { BasePayload } from 'payload'
import sharp from 'sharp'
import type { Role } from '@/access/roles'
import type { Consent, Media } from '@/payload-types'
import { filmTelltale, taggedMp4, webm } from '../support/films'
import { testPayload } from '../support/payload'
import { bomb, picture, taggedPicture, telltale } from '../support/pictures'
import { makeStaff, rest, upload } from '../support/rest'

let payload: BasePayload
const folder = process.env.MEDIA_DIR ?? ''

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

type Sent = Parameters<typeof upload>[0] & { as?: Role; id?: string; query?: string }

const send = ({ as = 'editor', id, query = '', ...file }: Sent) =>
  rest(id ? 'PATCH' : 'POST', `/api/media${id ? `/${id}` : ''}${query}`, { as, form: upload(file) })

async function keep(sent: Omit<Sent, 'name'> & { name?: string }): Promise<Media> {
  const response = await send({ name: 'Kim Min-ju at home.jpg', fields: { alt: 'A lantern' }, ...sent })
  const body = (await response.json()) as { doc: Media; errors?: unknown }
  if (!response.ok) throw new Error(JSON.stringify(body.errors))
  return body.doc
}

const jpeg = () => picture({ width: 64, height: 48 }).jpeg().toBuffer()

const namesOf = (media: Media) =>
  [media.filename, ...Object.values(media.sizes ?? {}).map((size) => size.filename)].filter(
    (name) => typeof name === 'string',
  )

/** The files that lie there and belong to this record, or to an earlier state of it. */
async function filesSince(before: string[]): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !before.includes(name)).sort()
}

const laid = () => readdir(folder).catch(() => [])

const edits = (crop: object, width: number, height: number) =>
  `?${new URLSearchParams([
    ...Object.entries(crop).map(([key, value]) => [`uploadEdits[crop][${key}]`, String(value)]),
    ['uploadEdits[widthInPixels]', String(width)],
    ['uploadEdits[heightInPixels]', String(height)],
    ['uploadEdits[focalPoint][x]', '20'],
    ['uploadEdits[focalPoint][y]', '80'],
  ])}`

async function complaintOf(response: Response) {
  const { errors } = (await response.json()) as {
    errors: { message: string; data?: { errors?: { path: string; message: string }[] } }[]
  }
  const [error] = errors
  return { status: response.status, ...(error?.data?.errors?.[0] ?? { message: error?.message }) }
}

/** Reads every file of a record as it lies there and as it is served, and finds nothing in it but a picture. */
async function expectClean(media: Media) {
  for (const name of namesOf(media)) {
    const served = await rest('GET', `/api/media/file/${name}`, { as: 'guardian' })
    expect(served.status).toBe(200)
    const data = Buffer.from(await served.arrayBuffer())
    expect(data.equals(await readFile(path.join(folder, name)))).toBe(true)
    const { exif, xmp, iptc, icc } = await sharp(data).metadata()
    expect({ exif, xmp, iptc, icc }).toEqual({})
    expect(await ExifReader.load(data, { expanded: true })).not.toHaveProperty('gps')
    for (const text of [...Object.values(telltale), 'Exif', 'Kim Min-ju'])
      expect(data.includes(text)).toBe(false)
  }
}

describe('a photograph with its place', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'loses it in every size and format: %s',
    async (format) => {
      const sent = await taggedPicture(format, { width: 2000, height: 1500 })
      expect(await ExifReader.load(sent, { expanded: true })).toHaveProperty('gps.Latitude')
      const before = await laid()
      const media = await keep({ data: sent, name: `Kim Min-ju.${format}`, type: `image/${format}` })

      expect(namesOf(media)).toHaveLength(7)
      expect(await filesSince(before)).toEqual(namesOf(media).sort())
      expect(Object.values(media.sizes ?? {}).map(({ mimeType, width }) => `${mimeType} ${width}`)).toEqual(
        ['avif', 'webp'].flatMap((type) => [480, 960, 1600].map((width) => `image/${type} ${width}`)),
      )
      await expectClean(media)
    },
  )

  test('loses it when it is cut in the panel, at once or later', async () => {
    const data = await taggedPicture('jpeg', { width: 800, height: 600, orientation: 6 })
    const before = await laid()
    const query = edits({ x: 10, y: 10, width: 50, height: 50, unit: '%' }, 300, 400)
    const cut = await keep({ data, query })
    expect(cut).toMatchObject({ width: 300, height: 400, focalX: 20, focalY: 80 })
    await expectClean(cut)

    const again = await rest('PATCH', `/api/media/${cut.id}${edits({ x: 0, y: 0 }, 100, 100)}`, {
      as: 'editor',
      json: {},
    })
    const { doc } = (await again.json()) as { doc: Media }
    expect(doc).toMatchObject({ width: 100, height: 100, sentName: 'Kim Min-ju at home.jpg' })
    expect(namesOf(doc)).not.toEqual(expect.arrayContaining([cut.filename]))
    expect(await filesSince(before)).toEqual([...new Set(namesOf(doc))].sort())
    await expectClean(doc)
  })

  test('loses it when it takes another’s place, of which nothing is left', async () => {
    const before = await laid()
    const first = await keep({ data: await jpeg() })
    const second = await keep({ id: first.id, data: await taggedPicture('png'), name: 'next.png' })
    expect(second).toMatchObject({
      id: first.id,
      mimeType: 'image/png',
      sentName: 'next.png',
      alt: 'A lantern',
    })
    expect(await filesSince(before)).toEqual([...new Set(namesOf(second))].sort())
    await expectClean(second)
    await rest('DELETE', `/api/media/${first.id}`, { as: 'editor' })
    expect(await filesSince(before)).toEqual([])
  })

  test('has a name that says nothing, and its own is for staff alone', async () => {
    const media = await keep({ data: await jpeg() })
    for (const name of namesOf(media)) expect(name).toMatch(/^[0-9a-f]{32}(-\d+x\d+)?\.(jpg|avif|webp)$/)
    await payload.create({
      collection: 'testimonies',
      data: published({ slug: 'named', portrait: media.id }),
    })
    const forStaff = await (await rest('GET', `/api/media/${media.id}`, { as: 'author' })).json()
    expect(forStaff).toMatchObject({ sentName: 'Kim Min-ju at home.jpg' })
    for (const question of [`/api/media/${media.id}`, '/api/media', '/api/testimonies?depth=2']) {
      const answer = await rest('GET', question)
      expect(answer.status).toBe(200)
      const text = await answer.text()
      expect(text).toContain(media.filename)
      expect(text).not.toContain('Kim Min-ju')
    }
    expect((await rest('GET', '/api/media?where[sentName][contains]=Kim')).status).toBe(400)
    const forged = await keep({ data: await jpeg(), fields: { alt: 'x', sentName: 'forged' } })
    expect(forged.sentName).toBe('Kim Min-ju at home.jpg')
  })

  test('keeps its files when only its focal point moves', async () => {
    const media = await keep({ data: await jpeg() })
    const query = '?uploadEdits[focalPoint][x]=0&uploadEdits[focalPoint][y]=33.4'
    const moved = (await (
      await rest('PATCH', `/api/media/${media.id}${query}`, { as: 'author', json: {} })
    ).json()) as { doc?: Media }
    expect(moved.doc).toBeUndefined()
    const { doc } = (await (
      await rest('PATCH', `/api/media/${media.id}${query}`, { as: 'editor', json: {} })
    ).json()) as { doc: Media }
    expect(doc).toMatchObject({ focalX: 0, focalY: 33, filename: media.filename, sentName: media.sentName })
  })

  test('in a film is lost as well', async () => {
    const media = await keep({ data: await taggedMp4(), name: 'film.mp4', type: 'video/mp4', fields: {} })
    const data = await readFile(path.join(folder, media.filename ?? ''))
    for (const text of Object.values(filmTelltale)) expect(data.includes(text)).toBe(false)
    expect(media.mimeType).toBe('video/mp4')
  })
})

describe('a file is refused', () => {
  const vtt = Buffer.from('WEBVTT\n\n00:02.000 --> 00:01.000\nWords\n')

  test.each([
    [
      'another type than its name says',
      async () => ({ data: await jpeg(), name: 'a.png' }),
      /name ends in \.png/,
    ],
    [
      'SVG',
      async () => ({ data: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), name: 'a.svg' }),
      /SVG drawing/,
    ],
    [
      'SVG that says PNG',
      async () => ({ data: Buffer.from('<svg/>'), name: 'a.png', type: 'image/png' }),
      /SVG drawing/,
    ],
    [
      'a page',
      async () => ({ data: Buffer.from('<html><script>1</script>'), name: 'a.jpg' }),
      /could not be recognised/,
    ],
    ['a bomb', async () => ({ data: await bomb(), name: 'a.png' }), /60000 × 60000 pixels/],
    [
      'a picture that was cut off',
      async () => ({ data: (await taggedPicture('jpeg')).subarray(0, 2000), name: 'a.jpg' }),
      /cut off/,
    ],
    [
      'a film that was cut off',
      async () => ({ data: (await taggedMp4()).subarray(0, 200), name: 'a.mp4' }),
      /cut off/,
    ],
    ['nothing', async () => ({ data: Buffer.alloc(0), name: 'a.jpg' }), /is empty/],
    ['captions with a mistake', async () => ({ data: vtt, name: 'a.vtt' }), /Line 3: End timestamp/],
    ['a GIF', async () => ({ data: await picture().gif().toBuffer(), name: 'a.gif' }), /is a GIF/],
  ])('that is %s, and the reason stands at the file', async (_, make, message) => {
    const before = await laid()
    const media = await keep({ data: await jpeg() })
    for (const id of [undefined, media.id]) {
      const complaint = await complaintOf(await send({ ...(await make()), fields: { alt: 'x' }, id }))
      expect(complaint).toMatchObject({ status: 400, path: 'file', message: expect.stringMatching(message) })
    }
    expect(await filesSince(before)).toEqual([...new Set(namesOf(media))].sort())
    expect((await rest('GET', `/api/media/file/${media.filename}`, { as: 'author' })).status).toBe(200)
  })

  test('that is too large, with the limit', async () => {
    const response = await send({ data: Buffer.alloc(50_000_001), name: 'a.mp4' })
    expect(await complaintOf(response)).toMatchObject({
      status: 413,
      message: expect.stringMatching(/larger than 50 MB/),
    })
  })

  test('that has no alternative text, before anything is written or deleted', async () => {
    const before = await laid()
    expect(await complaintOf(await send({ data: await jpeg(), name: 'a.jpg' }))).toMatchObject({
      status: 400,
      path: 'alt',
      message: expect.stringMatching(/what the picture shows/),
    })
    expect(await filesSince(before)).toEqual([])
    const media = await keep({ data: await jpeg(), fields: { decorative: true } })
    for (const fields of [{ decorative: false }, { decorative: false, alt: '  ' }]) {
      const response = await send({ id: media.id, data: await jpeg(), name: 'a.jpg', fields })
      expect(await complaintOf(response)).toMatchObject({ path: 'alt' })
      expect(
        await complaintOf(await rest('PATCH', `/api/media/${media.id}`, { as: 'editor', json: fields })),
      ).toMatchObject({ path: 'alt' })
    }
    expect(await filesSince(before)).toEqual([...new Set(namesOf(media))].sort())
  })

  test('that lies elsewhere: the server fetches nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('x')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.jpg`
    const media = await keep({ data: await jpeg() })
    const query = edits({ x: 0, y: 0 }, 10, 10)
    const json = { alt: 'x', filename: 'a.jpg', url, sizes: { webp480: { filename: 'a.jpg', url } } }
    expect(await complaintOf(await rest('POST', `/api/media${query}`, { as: 'editor', json }))).toMatchObject(
      { status: 400, path: 'file' },
    )
    expect((await rest('PATCH', `/api/media/${media.id}${query}`, { as: 'editor', json })).status).toBe(200)
    expect((await rest('GET', `/api/media/paste-url?src=${url}`, { as: 'editor' })).status).toBe(400)
    const form = new FormData()
    form.append(
      'file',
      JSON.stringify({ filename: 'a.jpg', mimeType: 'image/jpeg', size: 1, clientUploadContext: { url } }),
    )
    form.append('_payload', JSON.stringify({ alt: 'x' }))
    expect(await complaintOf(await rest('POST', '/api/media', { as: 'editor', form }))).toMatchObject({
      status: 400,
      path: 'file',
    })
    server.close()
    expect(asked).toEqual([])
  })

  test('for many records at once', async () => {
    const media = await keep({ data: await jpeg() })
    const response = await rest('PATCH', `/api/media?where[id][equals]=${media.id}`, {
      as: 'editor',
      form: upload({ data: await jpeg(), name: 'a.jpg' }),
    })
    expect(response.status).toBe(400)
    expect(await payload.findByID({ collection: 'media', id: media.id })).toMatchObject({
      filename: media.filename,
    })
  })

  test('from those who may not upload', async () => {
    const before = await laid()
    for (const as of [undefined, 'guardian'] as const) {
      const form = upload({ data: await jpeg(), name: 'a.jpg', fields: { alt: 'x' } })
      expect((await rest('POST', '/api/media', { as, form })).status).toBe(403)
    }
    expect(await filesSince(before)).toEqual([])
  })

  test('and does not become something else by what is said of it', async () => {
    const media = await keep({
      data: await jpeg(),
      fields: { alt: 'x', mimeType: 'text/vtt', width: 1, filename: 'mine.html' },
    })
    expect(media).toMatchObject({ mimeType: 'image/jpeg', width: 64 })
    const json = { mimeType: 'text/html', width: 9, filename: '../x', filesize: 1 }
    expect((await rest('PATCH', `/api/media/${media.id}`, { as: 'editor', json })).status).toBe(400)
    const kept = await rest('PATCH', `/api/media/${media.id}`, {
      as: 'editor',
      json: { ...json, filename: 'x.html' },
    })
    expect(((await kept.json()) as { doc: Media }).doc).toMatchObject({
      mimeType: 'image/jpeg',
      width: 64,
      filename: media.filename,
    })
  })
})

const published = (more: object) => ({
  quote: 'We left at night.',
  originalLanguage: 'en',
  attribution: 'A Speaker',
  basis: 'published-source' as const,
  citation: { title: 'A Report', publisher: 'An Organisation' },
  slug: 'a-speaker',
  _status: 'published' as const,
  ...more,
})

/** A story whose only chapter places a picture, in the language that it is written in. */
const story = (slug: string, placed?: string, hero?: string) => ({
  title: slug,
  slug,
  deck: 'A deck.',
  hero: { image: hero },
  chapters: [{ id: `chapter-of-${slug}`, title: 'One', body: text(placed) }],
  _status: 'draft' as const,
})

const text = (placed?: string) => {
  const paragraph = {
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', text: 'Words.', version: 1 }],
  }
  const block = {
    type: 'block',
    version: 2,
    fields: { id: `b-${placed}`, blockType: 'image', image: placed },
  }
  return {
    root: {
      type: 'root',
      direction: null,
      format: '' as const,
      indent: 0,
      version: 1,
      children: placed ? [paragraph, block] : [paragraph],
    },
  }
}

describe('the public', () => {
  /** What a reader gets who asks for each of a record's files, in every way that one can ask. */
  async function expectPublic(media: Media, isPublic: boolean) {
    const ways: Record<string, string>[] = [
      {},
      { range: 'bytes=0-3' },
      { 'if-none-match': '"1"' },
      { 'if-none-match': '*' },
    ]
    const since = { 'if-modified-since': new Date(Date.now() + 86_400_000).toUTCString() }
    const answers = isPublic ? [200, 206, 304, 304, 200] : [403, 403, 403, 403, 403]
    for (const name of namesOf(media)) {
      for (const [index, headers] of [...ways, since].entries()) {
        const response = await rest('GET', `/api/media/file/${name}`, { headers })
        expect([name, headers, response.status]).toEqual([name, headers, answers[index]])
        if (isPublic) {
          await response.body?.cancel()
          expect(response.headers.get('cache-control')).toBe('private, no-cache')
          expect(response.headers.get('etag')).toBe('"1"')
          expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
        } else {
          const none = await rest('GET', `/api/media/file/${'0'.repeat(32)}.jpg`, { headers })
          expect([none.status, await none.text()]).toEqual([403, await response.text()])
          for (const header of ['etag', 'content-range', 'last-modified'])
            expect(response.headers.has(header)).toBe(false)
        }
      }
    }
    const record = await rest('GET', `/api/media/${media.id}`)
    expect(record.status).toBe(isPublic ? 200 : 403)
    const list = (await (await rest('GET', '/api/media?limit=1000')).json()) as { docs: Media[] }
    expect(list.docs.some(({ id }) => id === media.id)).toBe(isPublic)
  }

  const publish = (
    collection: 'stories' | 'testimonies' | 'videos',
    id: string,
    _status: 'published' | 'draft',
  ) => payload.update({ collection, id, data: { _status } })

  test('opens a file, in each of its sizes, while something published shows it', async () => {
    const media = await keep({ data: await jpeg() })
    await expectPublic(media, false)
    const { id } = await payload.create({
      collection: 'testimonies',
      data: published({ slug: 'portrait', portrait: media.id, _status: 'draft' }),
      draft: true,
    })
    await expectPublic(media, false)
    await publish('testimonies', id, 'published')
    await expectPublic(media, true)
    await publish('testimonies', id, 'draft')
    await expectPublic(media, false)
    await publish('testimonies', id, 'published')
    await payload.update({ collection: 'testimonies', id, data: { deletedAt: new Date().toISOString() } })
    await expectPublic(media, false)
    await payload.delete({ collection: 'testimonies', id, trash: true })
    await expectPublic(media, false)
  })

  describe('of a portrait', () => {
    const at = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()

    async function portrayed(slug: string, of?: Media) {
      const portrait = of ?? (await keep({ data: await jpeg() }))
      const person = await payload.create({ collection: 'people', data: { realName: 'Seo Yun-a' } })
      const scopes: Consent['scopes'] = ['website', 'portrait']
      const terms = { scopes, nameForm: 'anonymous' as const, obtainedOn: at(-400), expiresOn: at(100) }
      const consent = await payload.create({
        collection: 'consents',
        data: { person: person.id, ...terms },
        depth: 0,
      })
      const basis = { basis: 'consent' as const, consent: consent.id, citation: {} }
      const testimony = await payload.create({
        collection: 'testimonies',
        data: { ...published({ slug, portrait: portrait.id }), ...basis },
        depth: 0,
      })
      /** As time does it: nobody saves anything. */
      const moveEnd = (days: number) =>
        payload.db.updateOne({
          collection: 'consents',
          id: consent.id,
          data: { expiresOn: at(days), websiteUntil: at(days), portraitUntil: at(days) },
          returning: false,
        })
      const allow = (scopes: Consent['scopes']) =>
        payload.update({ collection: 'consents', id: consent.id, data: { scopes }, depth: 0 })
      return { portrait, testimony, moveEnd, allow }
    }

    test('is closed at the moment its consent ends, before any worker looks', async () => {
      const { portrait, testimony, moveEnd } = await portrayed('somebody-seen')
      await expectPublic(portrait, true)
      await moveEnd(-1)
      expect((await payload.findByID({ collection: 'testimonies', id: testimony.id }))._status).toBe(
        'published',
      )
      await expectPublic(portrait, false)
      // What would be shown again with a new consent is still held to what is fit for the public.
      const changed = await send({ as: 'author', id: portrait.id, data: await jpeg(), name: 'other.jpg' })
      expect(changed.status).toBe(403)
      // That somebody allowed it elsewhere, where it is not published, shows it nowhere.
      const elsewhere = await portrayed('somebody-unseen', portrait)
      await expectPublic(portrait, true)
      await publish('testimonies', elsewhere.testimony.id, 'draft')
      await expectPublic(portrait, false)
      await moveEnd(100)
      await expectPublic(portrait, true)
    })

    test('is closed without a consent to be seen, whatever else shows it', async () => {
      const { portrait, testimony, moveEnd, allow } = await portrayed('somebody-in-stories')
      const another = await keep({ data: await jpeg() })
      for (const [slug, image, hero] of [
        ['portrait-above', another.id, portrait.id],
        ['portrait-within', portrait.id, another.id],
      ] as const) {
        const { id } = await payload.create({
          collection: 'stories',
          data: story(slug, image, hero),
          draft: true,
        })
        await publish('stories', id, 'published')
      }
      const source = { ...published({ slug: 'the-same-face', portrait: portrait.id }) }
      await payload.create({ collection: 'testimonies', data: source })
      await expectPublic(portrait, true)
      await moveEnd(-1)
      await expectPublic(portrait, false)
      await moveEnd(100)
      await expectPublic(portrait, true)
      await allow(['website'])
      await expectPublic(portrait, false)
      await allow(['portrait'])
      await expectPublic(portrait, false)
      await expectPublic(another, true)
      await payload.update({
        collection: 'testimonies',
        id: testimony.id,
        data: { deletedAt: new Date().toISOString() },
      })
      await expectPublic(portrait, false)
      await allow(['website', 'portrait'])
      await expectPublic(portrait, true)
    })
  })

  test('does not see what a draft adds to a published story before that is published', async () => {
    const [hero, first, later, next] = await Promise.all(
      [1, 2, 3, 4].map(async () => keep({ data: await jpeg() })),
    )
    if (!hero || !first || !later || !next) throw new Error('four pictures were uploaded')
    const { id } = await payload.create({
      collection: 'stories',
      data: story('with-pictures', first.id, hero.id),
      draft: true,
    })
    for (const media of [hero, first]) await expectPublic(media, false)
    await publish('stories', id, 'published')
    for (const media of [hero, first]) await expectPublic(media, true)

    const { title, slug: _, _status, ...change } = story('changed', later.id, next.id)
    await payload.update({ collection: 'stories', id, data: { ...change, title }, draft: true })
    for (const media of [hero, first]) await expectPublic(media, true)
    for (const media of [later, next]) await expectPublic(media, false)
    await publish('stories', id, 'published')
    for (const media of [hero, first]) await expectPublic(media, false)
    for (const media of [later, next]) await expectPublic(media, true)
  })

  test('does not see a picture of a translation that is still a draft', async () => {
    const [english, korean] = [await keep({ data: await jpeg() }), await keep({ data: await jpeg() })]
    const { id } = await payload.create({
      collection: 'stories',
      data: story('in-two-languages', english.id),
      draft: true,
    })
    await publish('stories', id, 'published')
    const translated = {
      title: '이야기',
      deck: '말.',
      chapters: [{ id: 'chapter-of-in-two-languages', title: '하나', body: text(korean.id) }],
    }
    await payload.update({ collection: 'stories', id, data: translated, locale: 'ko', draft: true })
    await expectPublic(english, true)
    await expectPublic(korean, false)
    // The panel's “publish in English”.
    const response = await rest('PATCH', `/api/stories/${id}?locale=en&publishSpecificLocale=en`, {
      as: 'editor',
      json: {
        title: 'In English',
        chapters: story('in-two-languages', english.id).chapters,
        _status: 'published',
      },
    })
    expect(response.status).toBe(200)
    await expectPublic(english, true)
    await expectPublic(korean, false)
    await publish('stories', id, 'published')
    await expectPublic(korean, true)
  })

  test('opens a film, its poster and the captions of every language', async () => {
    const poster = await keep({ data: await jpeg() })
    const file = await keep({ data: await taggedMp4(), name: 'film.mp4', fields: {} })
    const alternative = await keep({ data: await webm(), name: 'film.webm', fields: {} })
    const captions = await Promise.all(
      ['Words.', '말.'].map((words) =>
        keep({
          data: Buffer.from(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`),
          name: 'film.vtt',
          fields: {},
        }),
      ),
    )
    const [english, korean] = captions
    const data = {
      title: 'A film',
      slug: 'a-film',
      provider: 'file' as const,
      file: file.id,
      alternative: alternative.id,
      poster: poster.id,
      transcript: 'Words.',
    }
    const { id } = await payload.create({
      collection: 'videos',
      data: { ...data, captions: english?.id },
      draft: true,
    })
    await payload.update({
      collection: 'videos',
      id,
      data: { title: '영화', captions: korean?.id },
      locale: 'ko',
      draft: true,
    })
    const files = [poster, file, alternative, ...captions]
    for (const media of files) await expectPublic(media, false)
    await publish('videos', id, 'published')
    for (const media of files) await expectPublic(media, true)
    const served = await rest('GET', `/api/media/file/${korean?.filename}`)
    expect(served.headers.get('content-type')).toBe('text/vtt')
    expect(await served.text()).toContain('말.')
  })

  test('is answered from every place that can show a file', async () => {
    const { showing } = await import('@/access/published-media')
    const covered = showing.flatMap(({ collection, fields }) =>
      fields.map((field) => `${collection}.${field}`),
    )
    const places: string[] = []
    for (const { config } of Object.values(payload.collections)) {
      if (config.slug.startsWith('payload-')) continue
      for (const { path: place, field } of fieldsOf(config.flattenedFields)) {
        if ('relationTo' in field && [field.relationTo].flat().includes('media'))
          places.push(`${config.slug}.${place}`)
      }
    }
    expect([...new Set(covered.map((place) => place.replace(/\.(en|ko)$/, '')))].sort()).toEqual(
      places.sort(),
    )
    for (const { config } of [payload.globals])
      for (const { flattenedFields } of config)
        for (const { field } of fieldsOf(flattenedFields))
          expect('relationTo' in field && [field.relationTo].flat().includes('media')).toBe(false)
  })
})

type Field = {
  name: string
  relationTo?: string | string[]
  virtual?: boolean | string
  flattenedFields?: Field[]
}

/** All that are stored. Virtual ones repeat what others hold. */
function fieldsOf(fields: readonly object[], before = ''): { path: string; field: Field }[] {
  return (fields as Field[])
    .filter(({ virtual }) => !virtual)
    .flatMap((field) => [
      { path: before + field.name, field },
      ...fieldsOf(field.flattenedFields ?? [], `${before}${field.name}.`),
    ])
}

describe('an author', () => {
  test('changes their own file until something that is published or waits for review shows it', async () => {
    const own = await keep({ as: 'author', data: await jpeg() })
    const replaced = await keep({ as: 'author', id: own.id, data: await jpeg(), name: 'second.jpg' })
    const { id } = await payload.create({
      collection: 'testimonies',
      data: published({ slug: 'of-an-author', portrait: own.id }),
    })
    const cut = edits({ x: 0, y: 0 }, 10, 10)
    const another = await jpeg()
    for (const attempt of [
      () => send({ as: 'author', id: own.id, data: another, name: 'third.jpg' }),
      () => rest('PATCH', `/api/media/${own.id}${cut}`, { as: 'author', json: {} }),
      () => rest('PATCH', `/api/media/${own.id}`, { as: 'author', json: { alt: 'What readers would see' } }),
    ]) {
      expect(await complaintOf(await attempt())).toMatchObject({
        status: 403,
        message: expect.stringMatching(/Ask an editor/),
      })
    }
    expect(await payload.findByID({ collection: 'media', id: own.id })).toMatchObject({
      filename: replaced.filename,
    })
    const byEditor = await keep({ as: 'editor', id: own.id, data: await jpeg(), name: 'fourth.jpg' })
    expect(byEditor.filename).not.toBe(replaced.filename)
    await payload.update({ collection: 'testimonies', id, data: { _status: 'draft' } })
    expect((await keep({ as: 'author', id: own.id, data: await jpeg(), name: 'fifth.jpg' })).sentName).toBe(
      'fifth.jpg',
    )

    for (const state of ['in-review', 'approved'] as const) {
      await payload.update({ collection: 'testimonies', id, data: { review: { state } }, draft: true })
      const swapped = await complaintOf(
        await send({ as: 'author', id: own.id, data: another, name: 'x.jpg' }),
      )
      expect(swapped).toMatchObject({ status: 403, message: expect.stringMatching(/waits for its review/) })
    }
    await payload.update({
      collection: 'testimonies',
      id,
      data: { review: { state: 'returned' } },
      draft: true,
    })
    expect((await keep({ as: 'author', id: own.id, data: another })).filename).not.toBe(byEditor.filename)
  })

  test('leaves the files of others alone', async () => {
    const media = await keep({ data: await jpeg() })
    const before = await laid()
    for (const attempt of [
      send({ as: 'author', id: media.id, data: await jpeg(), name: 'mine.jpg' }),
      rest('PATCH', `/api/media/${media.id}${edits({ x: 0, y: 0 }, 10, 10)}`, { as: 'author', json: {} }),
      rest('DELETE', `/api/media/${media.id}`, { as: 'author' }),
    ])
      expect((await attempt).status).toBe(403)
    expect(await laid()).toEqual(before)
  })
})
