import type { Locale } from '@/messages/locales'
import { findReadable, remembered, thePublic, type Which, whereIs } from './read'
import { findStoriesPlacing } from './stories'
import { toVideoView } from './to-views'
import type { InContext, VideoView } from './views'

/** All films that can be watched, the newest first. */
export const listVideos = remembered('videos', ['videos', 'topics', 'media'], findVideos)

/** One film, or null if there is none to watch. */
export const getVideo = remembered(
  'video',
  ['videos', 'topics', 'media', 'stories'],
  (slug: string, locale: Locale) => findVideo(slug, locale),
)

export async function findVideos(locale: Locale): Promise<VideoView[]> {
  const videos = await findReadable({ collection: 'videos', locale, sort: '-createdAt', depth: 1 }, thePublic)
  return videos.flatMap((video) => toVideoView(video, locale) ?? [])
}

export async function findVideo(
  which: Which,
  locale: Locale,
  reader = thePublic,
): Promise<InContext<VideoView> | null> {
  const where = whereIs(which)
  const [video] = await findReadable({ collection: 'videos', locale, where, depth: 1, limit: 1 }, reader)
  const view = video && toVideoView(video, locale)
  return view ? { ...view, stories: await findStoriesPlacing(video.id, locale, reader) } : null
}
