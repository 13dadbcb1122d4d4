import type { BasePayload } from 'payload'
import type { PublishedCollection } from '../../collections/shared/published-collections'

/** Rich text with one paragraph. */
export function prose(text: string) {
  const node = { version: 1, format: '', indent: 0, direction: 'ltr' }
  const children = [{ ...node, type: 'text', text, detail: 0, mode: 'normal', style: '' }]
  return { root: { ...node, type: 'root', children: [{ ...node, type: 'paragraph', children }] } }
}

/** Captions as they are uploaded. No film is published without any. */
export const captions = {
  name: 'film.vtt',
  mimeType: 'text/vtt',
  buffer: Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nAll that is said.\n'),
}

/** What a film needs besides: captions that are kept. */
export async function keepCaptions(payload: BasePayload): Promise<{ captions: string }> {
  const { name, mimeType: mimetype, buffer: data } = captions
  const file = { name, mimetype, data, size: data.length }
  return { captions: (await payload.create({ collection: 'media', data: {}, file })).id }
}

/** The least that can be published of each kind, but for the field in which its words stand, its name, and captions. */
export const publishable: Record<PublishedCollection, { text: string; data: object }> = {
  stories: { text: 'title', data: { deck: 'A deck.', chapters: [{ title: 'One', body: prose('Text.') }] } },
  testimonies: {
    text: 'quote',
    data: {
      originalLanguage: 'en',
      attribution: 'A Speaker',
      basis: 'published-source',
      citation: { title: 'A Report', publisher: 'An Organisation' },
    },
  },
  statistics: {
    text: 'title',
    data: { value: 5, kind: 'count', qualifier: 'about', counts: 'people', source: { title: 'A Report' } },
  },
  videos: {
    text: 'title',
    data: { provider: 'youtube', url: 'https://www.youtube.com/watch?v=abcdefghijk', transcript: 'All.' },
  },
  topics: { text: 'title', data: {} },
  // Where the first content's own action leads, which readers of other tests follow.
  actions: { text: 'label', data: { kind: 'learn', target: '/about' } },
}
