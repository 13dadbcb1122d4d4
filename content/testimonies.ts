import type { Locale } from '@/messages/locales'
import { findPublic, remembered } from './read'
import { findStoriesPlacing } from './stories'
import { toTestimonyView } from './to-views'
import type { InContext, TestimonyView } from './views'

/** All testimonies, the earliest to be entered first. */
export const listTestimonies = remembered('testimonies', ['testimonies', 'topics', 'media'], findTestimonies)

/** One testimony, or null if there is none. */
export const getTestimony = remembered(
  'testimony',
  ['testimonies', 'topics', 'media', 'stories'],
  findTestimony,
)

export async function findTestimonies(locale: Locale): Promise<TestimonyView[]> {
  const testimonies = await findPublic({ collection: 'testimonies', locale, sort: 'createdAt', depth: 1 })
  return testimonies.map((testimony) => toTestimonyView(testimony, locale))
}

export async function findTestimony(slug: string, locale: Locale): Promise<InContext<TestimonyView> | null> {
  const where = { slug: { equals: slug } }
  const [testimony] = await findPublic({ collection: 'testimonies', locale, where, depth: 1, limit: 1 })
  if (!testimony) return null
  return { ...toTestimonyView(testimony, locale), stories: await findStoriesPlacing(testimony.id, locale) }
}
