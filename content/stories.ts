import { placedRecords } from '@/blocks/placed-records'
import type { Locale } from '@/messages/locales'
import { numberSources } from './number-sources'
import { placeActionsInTexts } from './placed-actions'
import { toProse } from './prose'
import { findReadable, type Reader, remembered, thePublic, type Which, whereIs } from './read'
import { readingMinutes } from './reading-time'
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
  const ofTheWhole = story.sources?.flatMap((source) => toSourceView(source) ?? []) ?? []
  const numbered = numberSources(bodies, ofTheWhole)
  const card = toStoryCardView(story, locale)
  return {
    ...card,
    chapters: chapters.map(({ id, title, contentNote }, index) => ({
      id: id ?? title,
      title,
      contentNote: contentNote || undefined,
      body: numbered.texts[index] ?? [],
    })),
    sources: numbered.sources,
    readingMinutes: readingMinutes(numbered.texts, card.lang ?? locale),
    related: relatedTo(card, await findStories(locale)),
  }
}

/** How many stories a reader is offered at the end of one. */
const offered = 2

/** The other stories that share the most topics, or else those that come next in the editors’ order, from its end round. */
export function relatedTo(story: StoryCardView, stories: StoryCardView[]): StoryCardView[] {
  const topics = new Set(story.topics.map(({ path }) => path))
  const shared = (other: StoryCardView) => other.topics.filter(({ path }) => topics.has(path)).length
  const at = stories.findIndex(({ slug }) => slug === story.slug)
  const following = [...stories.slice(at + 1), ...stories.slice(0, Math.max(at, 0))]
  return following.sort((one, other) => shared(other) - shared(one)).slice(0, offered)
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
      const { title, path, lang } = toStoryCardView(story, locale)
      return { title, path, lang }
    })
}
