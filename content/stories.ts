import { placedRecords } from '@/blocks/placed-records'
import type { Locale } from '@/messages/locales'
import { placeActionsInTexts } from './appeals'
import { toProse } from './prose'
import { findReadable, type Reader, remembered, thePublic, type Which, whereIs } from './read'
import { toSourceView, toStoryCardView } from './to-views'
import type { LinkView, StoryCardView, StoryView } from './views'

/** Those without a place of their own come first, the newest before the older. */
const inOrder = ['order', '-createdAt']

/** All stories, in the order that the editors gave them. */
export const listStories = remembered('stories', ['stories', 'topics', 'media'], findStories)

/** The stories that changed last, the newest first, but those that ask to be left out by machines. */
export const listNewStories = remembered('new-stories', ['stories'], findNewStories)

/** One story with everything it places, or null if there is none. */
export const getStory = remembered(
  'story',
  ['stories', 'testimonies', 'statistics', 'videos', 'topics', 'media', 'actions'],
  (slug: string, locale: Locale) => findStory(slug, locale),
)

export async function findStories(locale: Locale): Promise<StoryCardView[]> {
  const stories = await findReadable({ collection: 'stories', locale, sort: inOrder, depth: 1 }, thePublic)
  return stories.map((story) => toStoryCardView(story, locale))
}

async function findNewStories(locale: Locale): Promise<StoryCardView[]> {
  const stories = await findReadable(
    { collection: 'stories', locale, sort: '-updatedAt', depth: 0, limit: 50 },
    thePublic,
  )
  return stories
    .map((story) => toStoryCardView(story, locale))
    .filter(({ machines }) => !machines?.noIndex && !machines?.noTraining)
}

export async function findStory(which: Which, locale: Locale, reader = thePublic): Promise<StoryView | null> {
  const where = whereIs(which)
  const [story] = await findReadable({ collection: 'stories', locale, where, depth: 2, limit: 1 }, reader)
  if (!story) return null
  // A draft may have none yet.
  const chapters = story.chapters ?? []
  const texts = chapters.map(({ body }) => toProse(body, locale))
  const bodies = await placeActionsInTexts(texts, locale)
  return {
    ...toStoryCardView(story, locale),
    chapters: chapters.map(({ id, title, contentNote }, index) => ({
      id: id ?? title,
      title,
      contentNote: contentNote || undefined,
      body: bodies[index] ?? [],
    })),
    sources: story.sources?.flatMap((source) => toSourceView(source) ?? []) ?? [],
  }
}

/** The stories in which a record stands, as readers of this language see them. */
export async function findStoriesPlacing(
  id: string,
  locale: Locale,
  reader: Reader = thePublic,
): Promise<LinkView[]> {
  const stories = await findReadable({ collection: 'stories', locale, sort: inOrder, depth: 0 }, reader)
  return stories
    .filter((story) => Object.values(placedRecords(story.chapters)).flat().includes(id))
    .map((story) => {
      const { title, path } = toStoryCardView(story, locale)
      return { title, path }
    })
}
