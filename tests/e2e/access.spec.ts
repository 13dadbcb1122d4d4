import type { APIRequestContext } from '@playwright/test'
import sharp from 'sharp'
import {
  type PublishedCollection,
  publishedCollections,
} from '../../collections/shared/published-collections'
import { publishable } from '../support/publishable'
import { expect, neededBy, signInByApi, test } from './support/test'

type Headers = Awaited<ReturnType<typeof signInByApi>>

const states = ['draft', 'published', 'drafted over', 'unpublished', 'trashed'] as const

/** Makes a record in a state. What readers may see of it begins with “Shown”, what they may not with “Hidden”. */
async function make(
  request: APIRequestContext,
  editor: Headers,
  kind: { collection: PublishedCollection; state: (typeof states)[number]; more?: object },
): Promise<string> {
  const { collection, state, more } = kind
  const { text, data } = publishable[collection]
  const slug = `seen-${more ? 'shown-' : ''}${collection}-${state.replace(' ', '-')}`
  const isSeen = state === 'published' || state === 'drafted over'
  const words = `${isSeen ? 'Shown' : 'Hidden'} ${slug}`
  const path = `/api/${collection}`
  const made = await request.post(`${path}?draft=true`, {
    data: { ...data, ...(await neededBy(collection, request, editor)), ...more, [text]: words, slug },
    ...editor,
  })
  expect(made.status()).toBe(201)
  const { doc } = (await made.json()) as { doc: { id: string } }
  const change = async (to: object, query = '') =>
    expect((await request.patch(`${path}/${doc.id}${query}`, { data: to, ...editor })).status()).toBe(200)
  if (state !== 'draft') await change({ _status: 'published' })
  if (state === 'drafted over') await change({ [text]: `Hidden ${slug}, not yet` }, '?draft=true')
  if (state === 'unpublished') await change({ _status: 'draft' })
  if (state === 'trashed') await change({ deletedAt: new Date().toISOString() })
  return slug
}

const lists = ['/', '/stories', '/testimonies', '/statistics', '/videos', '/act', '/about']

for (const collection of publishedCollections) {
  test(`pages show of ${collection} what is published and nothing else, whoever asks`, async ({
    request,
  }) => {
    const editor = await signInByApi(request, 'editor')
    for (const state of states) {
      const slug = await make(request, editor, { collection, state })
      const isSeen = state === 'published' || state === 'drafted over'
      const own = collection === 'actions' ? '/act' : `/${collection}/${slug}`
      // A page is the same for everybody, signed in or not, as a document and as the data of one.
      for (const asked of [
        {},
        editor,
        { headers: { rsc: '1' } },
        { headers: { ...editor.headers, rsc: '1' } },
      ]) {
        for (const prefix of ['', '/ko']) {
          const page = await request.get(prefix + own, asked)
          if (collection !== 'actions') expect(page.status(), `${own}, ${state}`).toBe(isSeen ? 200 : 404)
          const text = await page.text()
          expect(text.includes(`Shown ${slug}`), `${own}, ${state}`).toBe(isSeen)
          expect(text).not.toContain(`Hidden ${slug}`)
          for (const list of lists) {
            expect(await (await request.get(prefix + list, asked)).text(), `${list}, ${state}`).not.toContain(
              `Hidden ${slug}`,
            )
          }
        }
      }
    }
  })
}

test('files are the public’s while something published shows them, and staff’s always', async ({
  request,
}) => {
  const editor = await signInByApi(request, 'editor')
  const guardian = await signInByApi(request, 'guardian')
  const picture = { create: { width: 700, height: 500, channels: 3 as const, background: '#b4380f' } }
  const buffer = await sharp(picture).jpeg().toBuffer()
  for (const state of states) {
    const uploaded = await request.post('/api/media', {
      multipart: {
        file: { name: `${state}.jpg`, mimeType: 'image/jpeg', buffer },
        _payload: JSON.stringify({ alt: 'A lantern' }),
      },
      ...editor,
    })
    expect(uploaded.status()).toBe(201)
    const { doc } = (await uploaded.json()) as {
      doc: { id: string; url: string; sizes: Record<string, { url: string | null }> }
    }
    await make(request, editor, {
      collection: 'testimonies',
      state: state,
      more: { portrait: doc.id, leftYear: 2000 },
    })
    const urls = [doc.url, ...Object.values(doc.sizes).flatMap(({ url }) => url ?? [])]
    expect(urls.length).toBeGreaterThan(2)
    const isSeen = state === 'published' || state === 'drafted over'
    for (const url of urls) {
      expect((await request.get(url)).status(), `${url}, ${state}`).toBe(isSeen ? 200 : 403)
      for (const staff of [editor, guardian]) expect((await request.get(url, staff)).status()).toBe(200)
    }
  }
})
