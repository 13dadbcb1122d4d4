import config from '@payload-config'
import { getPayload, type Where } from 'payload'
import { shareableAmong } from '@/consent/shareable'
import type { Locale } from '@/messages/locales'
import { findReadable, remembered, thePublic, type Which, whereIs } from './read'
import { findStoriesPlacing } from './stories'
import { toTestimonyView } from './to-views'
import type { TestimonyPageView, TestimonyView } from './views'

/** All testimonies, the earliest to be entered first. */
export const listTestimonies = remembered(
  'testimonies',
  ['testimonies', 'topics', 'media'],
  (locale: Locale) => findTestimonies(locale),
)

/** One testimony, or null if there is none. */
export const getTestimony = remembered(
  'testimony',
  ['testimonies', 'topics', 'media', 'stories'],
  (slug: string, locale: Locale) => findTestimony(slug, locale),
)

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
  return {
    ...toTestimonyView(testimony, locale),
    stories: await findStoriesPlacing(testimony.id, locale, reader),
    isShareable: shareable.has(testimony.id),
  }
}
