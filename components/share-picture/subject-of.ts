import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { PublicCollection } from '@/content/paths'
import { readSharedImage } from '@/content/shared-images'
import { getStatistic } from '@/content/statistics'
import { getStory } from '@/content/stories'
import { getTestimony } from '@/content/testimonies'
import { getTopic } from '@/content/topics'
import { getVideo } from '@/content/videos'
import type { HeroView, LinkView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { figureText } from '../figure-number'
import { speakerFacts } from '../speaker-facts'
import type { ShareSubject } from './draw-share-picture'
import { hasOwnPicture } from './own-picture'
import { sheet } from './sheet'
import { bandHeight, type Picture } from './title'

/** What the picture of a record has on it, or nothing if there is no such record or it has none of its own. */
export async function subjectOf(
  collection: PublicCollection,
  slug: string,
  locale: Locale,
): Promise<ShareSubject | undefined> {
  switch (collection) {
    case 'stories': {
      const story = await getStory(slug, locale)
      if (!story || !hasOwnPicture(story)) return undefined
      const { title, topics, hero } = story
      return { kind: 'title', content: { title, above: namesOf(topics), picture: await bandOf(hero) } }
    }
    case 'testimonies': {
      const testimony = await getTestimony(slug, locale)
      if (!testimony || !hasOwnPicture(testimony)) return undefined
      const { quote, contentNote, attribution } = testimony
      const facts = speakerFacts(testimony, locale)
      // Whoever is sent a link was not warned yet.
      return {
        kind: 'words',
        content: { quote: contentNote ? undefined : quote, speaker: attribution, facts },
      }
    }
    case 'statistics': {
      const statistic = await getStatistic(slug, locale)
      if (!statistic || !hasOwnPicture(statistic)) return undefined
      const { title, source } = statistic
      const from = [source.title, source.publisher].filter(Boolean).join(', ')
      return {
        kind: 'figure',
        content: {
          statistic,
          number: figureText(statistic, locale),
          title,
          source: `${translator(locale)('statistic.source')}: ${from}`,
        },
      }
    }
    case 'videos': {
      const video = await getVideo(slug, locale)
      if (!video || !hasOwnPicture(video)) return undefined
      const { title, poster, contentNote } = video
      const picture = contentNote ? undefined : await bandOf({ image: poster })
      return { kind: 'title', content: { title, above: namesOf(video.topics), picture, isFilm: true } }
    }
    case 'topics': {
      const topic = await getTopic(slug, locale)
      if (!topic || !hasOwnPicture(topic)) return undefined
      const above = translator(locale)('topic.title')
      return { kind: 'title', content: { title: topic.title, above, below: topic.description } }
    }
  }
}

function namesOf(topics: LinkView[]): string | undefined {
  return topics.length > 0 ? topics.map(({ title }) => title).join(' · ') : undefined
}

/** The picture of a story or film as a band over its title, or nothing where it has none. */
async function bandOf({ image, illustration }: HeroView): Promise<Picture | undefined> {
  const file = image
    ? await readSharedImage(image)
    : illustration &&
      (await readFile(path.join(process.cwd(), 'public/illustrations', `${illustration}.svg`)))
  if (!file) return undefined
  const band = await sharp(file).resize(sheet.width, bandHeight, { fit: 'cover' }).png().toBuffer()
  return `data:image/png;base64,${band.toString('base64')}`
}
