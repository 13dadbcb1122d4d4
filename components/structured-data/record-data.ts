import type { Article, Quotation, VideoObject } from 'schema-dts'
import type { SiteView, StoryView, TestimonyPageView, VideoView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { ownPictureAt } from '../share-picture/own-picture'
import { absolute, publisherOf } from './site-data'
import { sourceData } from './source-data'

type Where = { site: SiteView; locale: Locale }

/** A story. Nobody signs one but the site. */
export function storyData(story: StoryView, { site, locale }: Where): Article {
  const picture = ownPictureAt('stories', story, locale)
  return {
    '@type': 'Article',
    headline: story.title,
    description: story.deck,
    url: absolute(story.path),
    mainEntityOfPage: absolute(story.path),
    image: picture && absolute(picture),
    dateModified: story.updatedAt,
    inLanguage: story.lang ?? locale,
    author: publisherOf(site),
    publisher: publisherOf(site),
    about: story.topics.map(({ title, path }) => ({ '@type': 'Thing', name: title, url: absolute(path) })),
    citation: story.sources.map(sourceData),
  }
}

/**
 * A testimony, by the name under which it is published. Machines carry data elsewhere, so the words themselves are in it
 * only where they may be carried, and where nobody is to be warned of them first.
 */
export function testimonyData(testimony: TestimonyPageView, { site }: Where): Quotation {
  const { attribution, quote, language, contentNote, isShareable, citation } = testimony
  return {
    '@type': 'Quotation',
    text: isShareable && !contentNote ? quote : undefined,
    description: contentNote,
    inLanguage: language,
    spokenByCharacter: { '@type': 'Person', name: attribution },
    url: absolute(testimony.path),
    dateModified: testimony.updatedAt,
    publisher: publisherOf(site),
    citation: citation && sourceData(citation),
    isPartOf: testimony.stories.map(({ title, path }) => ({
      '@type': 'Article',
      headline: title,
      url: absolute(path),
    })),
    about: testimony.topics.map(({ title, path }) => ({
      '@type': 'Thing',
      name: title,
      url: absolute(path),
    })),
  }
}

/** A film. What is said in one that readers are warned of is left to its page. */
export function videoData(video: VideoView, { site, locale }: Where): VideoObject {
  const isOurs = video.provider === 'file'
  const picture = ownPictureAt('videos', video, locale)
  return {
    '@type': 'VideoObject',
    name: video.title,
    description: video.description ?? video.title,
    url: absolute(video.path),
    contentUrl: isOurs ? absolute(video.url) : undefined,
    encodingFormat: isOurs ? video.mimeType : undefined,
    sameAs: isOurs ? undefined : video.url,
    // Its own picture for shared links, which is none where it asks for none, and shows nothing that is to be warned of.
    thumbnailUrl: picture && absolute(picture),
    uploadDate: video.addedAt,
    duration: video.duration === undefined ? undefined : durationOf(video.duration),
    inLanguage: video.lang ?? locale,
    transcript: video.contentNote ? undefined : video.transcript,
    publisher: publisherOf(site),
  }
}

/** Seconds as ISO 8601 has a duration. */
export function durationOf(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${whole % 60}S`
}
