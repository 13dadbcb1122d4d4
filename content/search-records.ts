import type { Where } from 'payload'
import type { Locale } from '@/messages/locales'
import { toProse } from './prose'
import { proseTexts } from './prose-texts'
import { findReadable, thePublic } from './read'
import { toSourceView, toStatisticView, toStoryCardView, toTestimonyView, toVideoView } from './to-views'
import type { FoundCollection, FoundRecord, SourceView } from './views'

/** What can be searched, in the order in which it is offered. */
export const foundCollections = ['stories', 'testimonies', 'statistics', 'videos'] as const

/** A record as the public may read it now, with all that it can be found by. */
export type SearchRecord = {
  id: string
  /** Differs whenever the record has changed. */
  updatedAt: string
  found: FoundRecord
  title: string
  /** What may be quoted in a list of results. */
  quotable: string[]
  /** What it is found by, too, but what is not shown there: words behind a content note, sources, numbers. */
  unquoted: string[]
}

/** Those of these records that the public may read. */
export async function readSearchRecords(
  collection: FoundCollection,
  ids: string[],
  locale: Locale,
): Promise<SearchRecord[]> {
  if (ids.length === 0) return []
  return readers[collection]({ id: { in: ids } }, locale)
}

/** No result shows them, and each is a table more to look in. */
const unshown = { topics: false, createdBy: false, changedBy: false, review: false } as const

type Read = (where: Where, locale: Locale) => Promise<SearchRecord[]>

const readers: Record<FoundCollection, Read> = {
  stories: async (where, locale) => {
    // Without what a story places, which is found by itself.
    const stories = await findReadable(
      { collection: 'stories', where, locale, depth: 0, select: unshown },
      thePublic,
    )
    return stories.map((story) => {
      const found = { type: 'stories' as const, record: toStoryCardView(story, locale) }
      const { id, updatedAt, title, deck, chapters, sources } = story
      const open = chapters.filter(({ contentNote }) => !contentNote)
      const closed = chapters.filter(({ contentNote }) => contentNote)
      const textsOf = (some: typeof chapters) => some.flatMap(({ body }) => proseTexts(toProse(body, locale)))
      return {
        id,
        updatedAt,
        found,
        title,
        quotable: [deck, ...textsOf(open)],
        unquoted: [
          ...chapters.map((chapter) => chapter.title),
          ...textsOf(closed),
          ...(sources ?? []).flatMap((source) => sourceTexts(toSourceView(source))),
        ],
      }
    })
  },
  testimonies: async (where, locale) => {
    const testimonies = await findReadable(
      {
        collection: 'testimonies',
        where,
        locale,
        depth: 0,
        select: { ...unshown, portrait: false, consent: false },
      },
      thePublic,
    )
    return testimonies.map(({ id, ...testimony }) => {
      const record = toTestimonyView({ id, ...testimony }, locale)
      const { updatedAt, attribution, quote, contentNote, leftVerb, leftPlace, leftYear, citation } = record
      return {
        id,
        updatedAt,
        found: { type: 'testimonies', record },
        title: attribution,
        quotable: [contentNote ?? quote],
        unquoted: [
          ...(contentNote ? [quote] : []),
          // Readers are told of neither without the other.
          ...(leftVerb && leftPlace ? [leftPlace, String(leftYear ?? '')] : []),
          ...sourceTexts(citation),
        ],
      }
    })
  },
  statistics: async (where, locale) => {
    const statistics = await findReadable(
      { collection: 'statistics', where, locale, depth: 0, select: unshown },
      thePublic,
    )
    return statistics.map(({ id, ...statistic }) => {
      const record = toStatisticView({ id, ...statistic }, locale)
      const { updatedAt, title, counts, population, caveat, value, upperValue, unit, source } = record
      return {
        id,
        updatedAt,
        found: { type: 'statistics', record },
        title,
        quotable: [population ?? '', caveat ?? '', counts],
        unquoted: [
          ...numberTexts(value, locale),
          ...(upperValue === undefined ? [] : numberTexts(upperValue, locale)),
          unit ?? '',
          ...sourceTexts(source),
        ],
      }
    })
  },
  videos: async (where, locale) => {
    const videos = await findReadable({ collection: 'videos', where, locale, depth: 1 }, thePublic)
    return videos.flatMap(({ id, updatedAt, ...video }) => {
      const record = toVideoView({ id, updatedAt, ...video }, locale)
      if (!record) return []
      const { title, description = '', transcript = '', contentNote, speakers } = record
      return {
        id,
        updatedAt,
        found: { type: 'videos' as const, record },
        title,
        quotable: contentNote ? [contentNote, description] : [description, transcript],
        unquoted: [...(contentNote ? [transcript] : []), ...speakers],
      }
    })
  },
}

/** A number in digits and as a language says it: “1000000”, “1 million”. */
function numberTexts(value: number, locale: Locale): string[] {
  const spoken = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long' })
  return [String(value), spoken.format(value)]
}

function sourceTexts({ title, publisher, citedIn }: Partial<SourceView> = {}): string[] {
  return [title, publisher, citedIn].flatMap((text) => text ?? [])
}
