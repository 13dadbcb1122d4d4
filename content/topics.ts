import type { Locale } from '@/messages/locales'
import { findReadable, remembered, thePublic, type Which, whereIs } from './read'
import { toStatisticView, toStoryCardView, toTestimonyView, toTopicView, toVideoView } from './to-views'
import type { TopicPageView, TopicView } from './views'

/** All themes, the earliest to be entered first. */
export const listTopics = remembered('topics', ['topics'], findTopics)

/** A theme with everything that shares it, or null if there is none. */
export const getTopic = remembered(
  'topic',
  ['topics', 'stories', 'testimonies', 'statistics', 'videos', 'media'],
  (slug: string, locale: Locale) => findTopic(slug, locale),
)

export async function findTopics(locale: Locale): Promise<TopicView[]> {
  const topics = await findReadable({ collection: 'topics', locale, sort: 'createdAt', depth: 0 }, thePublic)
  return topics.map((topic) => toTopicView(topic, locale))
}

export async function findTopic(
  which: Which,
  locale: Locale,
  reader = thePublic,
): Promise<TopicPageView | null> {
  const where = whereIs(which)
  const [topic] = await findReadable({ collection: 'topics', locale, where, depth: 0, limit: 1 }, reader)
  if (!topic) return null
  const sharing = { locale, where: { topics: { equals: topic.id } }, sort: 'createdAt', depth: 1 }
  const [stories, testimonies, statistics, videos] = await Promise.all([
    findReadable({ collection: 'stories', ...sharing, sort: ['order', '-createdAt'] }, reader),
    findReadable({ collection: 'testimonies', ...sharing }, reader),
    findReadable({ collection: 'statistics', ...sharing }, reader),
    findReadable({ collection: 'videos', ...sharing }, reader),
  ])
  return {
    ...toTopicView(topic, locale),
    stories: stories.map((story) => toStoryCardView(story, locale)),
    testimonies: testimonies.map((testimony) => toTestimonyView(testimony, locale)),
    statistics: statistics.map((statistic) => toStatisticView(statistic, locale)),
    videos: videos.flatMap((video) => toVideoView(video, locale) ?? []),
  }
}
