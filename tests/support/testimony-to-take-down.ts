import type { BasePayload } from 'payload'
import type { Story } from '@/payload-types'
import { picture } from './pictures'

export const quote =
  'We walked for eleven nights along the frozen river, and on the twelfth my mother told us to go on without her.'

/** The second half of it, as an earlier draft had it. */
export const earlier =
  'We walked for ten nights beside the river, and then my mother sent us ahead because she could not feel her feet.'

type Body = Story['chapters'][number]['body']
type Node = Body['root']['children'][number]

const node = { version: 1, format: '' as const, indent: 0, direction: 'ltr' as const }
const line = (text: string) => ({ ...node, type: 'text', text, detail: 0, mode: 'normal', style: '' })
const paragraph = (...children: object[]) => ({ ...node, type: 'paragraph', children })
const placing = (testimony: string) => ({
  version: 2,
  format: '' as const,
  type: 'block',
  fields: { id: 'b'.repeat(24), blockName: '', blockType: 'testimony', testimony },
})

/** A paragraph of its own. */
export const lineOf = (text: string): Node => paragraph(line(text))

/** Rich text of these paragraphs. */
export const textOf = (...children: Node[]): Body => ({ root: { ...node, type: 'root', children } })

/** Rich text that places a testimony between two paragraphs. */
export function placed(testimony: string, ...more: Node[]): Body {
  const children = [
    paragraph(line('Before the words.')),
    placing(testimony),
    ...more,
    paragraph(line('After them.')),
  ]
  return textOf(...children)
}

/** A paragraph in which the words are bold in the middle. */
export function copied(words: string) {
  const half = Math.floor(words.length / 2)
  return paragraph(line('She said: '), { ...line(words.slice(0, half)), format: 1 }, line(words.slice(half)))
}

/** Twenty words that stand nowhere else. */
export const wordsOf = (name: string) =>
  Array.from({ length: 20 }, (_, index) => `${name}word${index}`).join(' ')

let made = 0

/**
 * A person, their consent and portrait, a testimony published by it that had other words before, a story that places it
 * in both languages, and one that carries a copy as well.
 */
export async function makeTestimony(
  payload: BasePayload,
  words = wordsOf(`number${++made}x`),
  before = `${words} before`,
) {
  const number = ++made
  const person = await payload.create({ collection: 'people', data: { realName: `Han Mi-rae ${number}` } })
  const consent = await payload.create({
    collection: 'consents',
    depth: 0,
    data: {
      person: person.id,
      scopes: ['website', 'portrait', 'translation'],
      nameForm: 'anonymous',
      obtainedOn: new Date(Date.now() - 24 * 3_600_000).toISOString(),
    },
  })
  const data = await picture().png().toBuffer()
  const portrait = await payload.create({
    collection: 'media',
    data: { alt: 'A woman from behind' },
    file: { data, mimetype: 'image/png', name: `portrait-${number}.png`, size: data.length },
  })
  const draft = await payload.create({
    collection: 'testimonies',
    draft: true,
    depth: 0,
    data: {
      quote: before,
      originalLanguage: 'en',
      attribution: `A mother of ${number} children`,
      basis: 'consent',
      consent: consent.id,
      portrait: portrait.id,
    },
  })
  const testimony = await payload.update({
    collection: 'testimonies',
    id: draft.id,
    depth: 0,
    data: { quote: words, _status: 'published' },
  })
  const story = (title: string, body: Body) =>
    payload.create({
      collection: 'stories',
      depth: 0,
      data: {
        title,
        slug: title.toLowerCase().replaceAll(' ', '-'),
        deck: 'A deck.',
        chapters: [{ title: 'One', body }],
        _status: 'published',
      },
    })
  const placing = await story(`Story that places ${number}`, placed(testimony.id))
  await payload.update({
    collection: 'stories',
    id: placing.id,
    locale: 'ko',
    depth: 0,
    data: {
      title: `이야기 ${number}`,
      deck: '설명.',
      chapters: [{ id: placing.chapters[0]?.id, title: '하나', body: placed(testimony.id) }],
      _status: 'published',
    },
  })
  const copying = await story(`Story that copies ${number}`, placed(testimony.id, copied(words)))
  return { person, consent, portrait, testimony, placing, copying }
}
