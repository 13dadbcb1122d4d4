import type { Locale } from '@/messages/locales'
import { findPublic, remembered } from './read'
import { findStoriesPlacing } from './stories'
import { toVideoView } from './to-views'
import type { InContext, VideoView } from './views'

/** All films that can be watched, the newest first. */
export const listVideos = remembered('videos', ['videos', 'topics', 'media'], findVideos)

/** One film, or null if there is none to watch. */
export const getVideo = remembered('video', ['videos', 'topics', 'media', 'stories'], findVideo)

export async function findVideos(locale: Locale): Promise<VideoView[]> {
  const videos = await findPublic({ collection: 'videos', locale, sort: '-createdAt', depth: 1 })
  return videos.flatMap((video) => toVideoView(video, locale) ?? [])
}

export async function findVideo(slug: string, locale: Locale): Promise<InContext<VideoView> | null> {
  const where = { slug: { equals: slug } }
  const [video] = await findPublic({ collection: 'videos', locale, where, depth: 1, limit: 1 })
  const view = video && toVideoView(video, locale)
  return view ? { ...view, stories: await findStoriesPlacing(video.id, locale) } : null
}
