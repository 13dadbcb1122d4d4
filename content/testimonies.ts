import config from '@payload-config'
import { getPayload, type Where } from 'payload'
import { shareableAmong } from '@/consent/shareable'
import { type Locale, locales } from '@/messages/locales'
import { findReadable, type Reader, remembered, thePublic, type Which, whereIs } from './read'
import { findStoriesPlacing } from './stories'
import { toTestimonyView } from './to-views'
import type { TestimonyPageView, TestimonyView } from './views'

/** One testimony, or null if there is none. */
export const getTestimony = remembered(
  'testimony',
  ['testimonies', 'topics', 'media', 'stories'],
  (slug: string, locale: Locale) => findTestimony(slug, locale),
)

/** Testimonies, the earliest to be entered first. */
export async function findTestimonies(locale: Locale, where?: Where): Promise<TestimonyView[]> {
  const testimonies = await findReadable(
    { collection: 'testimonies', locale, where, sort: 'createdAt', depth: 1 },
    thePublic,
  )
  return testimonies.map((testimony) => toTestimonyView(testimony, locale))
}

export async function findTestimony(
  which: Which,
  locale: Locale,
  reader = thePublic,
): Promise<TestimonyPageView | null> {
  const where = whereIs(which)
  const [testimony] = await findReadable(
    { collection: 'testimonies', locale, where, depth: 1, limit: 1 },
    reader,
  )
  if (!testimony) return null
  const shareable = await shareableAmong(await getPayload({ config }), [testimony.id])
  const readableIn = await localesReadable(testimony.id, locale, reader)
  const view = toTestimonyView(testimony, locale)
  const translated = readableIn.filter((each) => view.languages.includes(each))
  return {
    ...view,
    // Who spoke may be told in a language in which the words may not be shown.
    languages: translated.length > 0 ? translated : readableIn,
    readableIn,
    stories: await findStoriesPlacing(testimony.id, locale, reader),
    isShareable: shareable.has(testimony.id),
  }
}

/** In which languages of the site a testimony may be read besides one that is known: not all without its person's agreement. */
async function localesReadable(id: string, known: Locale, reader: Reader): Promise<Locale[]> {
  const readable: Locale[] = []
  for (const locale of locales)
    if (locale === known || (await isReadable(id, locale, reader))) readable.push(locale)
  return readable
}

async function isReadable(id: string, locale: Locale, reader: Reader): Promise<boolean> {
  const where = { id: { equals: id } }
  const found = await findReadable(
    { collection: 'testimonies', locale, where, depth: 0, limit: 1, select: {} },
    reader,
  )
  return found.length > 0
}
