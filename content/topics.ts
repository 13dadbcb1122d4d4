import type { Locale } from '@/messages/locales'
import { findPublic, remembered } from './read'
import { toStatisticView, toStoryCardView, toTestimonyView, toTopicView, toVideoView } from './to-views'
import type { TopicPageView, TopicView } from './views'

/** All themes, the earliest to be entered first. */
export const listTopics = remembered('topics', ['topics'], findTopics)

/** A theme with everything that shares it, or null if there is none. */
export const getTopic = remembered(
  'topic',
  ['topics', 'stories', 'testimonies', 'statistics', 'videos', 'media'],
  findTopic,
)

export async function findTopics(locale: Locale): Promise<TopicView[]> {
  const topics = await findPublic({ collection: 'topics', locale, sort: 'createdAt', depth: 0 })
  return topics.map((topic) => toTopicView(topic, locale))
}

export async function findTopic(slug: string, locale: Locale): Promise<TopicPageView | null> {
  const [topic] = await findPublic({
    collection: 'topics',
    locale,
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
  })
  if (!topic) return null
  const sharing = { locale, where: { topics: { equals: topic.id } }, sort: 'createdAt', depth: 1 }
  const [stories, testimonies, statistics, videos] = await Promise.all([
    findPublic({ collection: 'stories', ...sharing, sort: ['order', '-createdAt'] }),
    findPublic({ collection: 'testimonies', ...sharing }),
    findPublic({ collection: 'statistics', ...sharing }),
    findPublic({ collection: 'videos', ...sharing }),
  ])
  return {
    ...toTopicView(topic, locale),
    stories: stories.map((story) => toStoryCardView(story, locale)),
    testimonies: testimonies.map((testimony) => toTestimonyView(testimony, locale)),
    statistics: statistics.map((statistic) => toStatisticView(statistic, locale)),
    videos: videos.flatMap((video) => toVideoView(video, locale) ?? []),
  }
}
