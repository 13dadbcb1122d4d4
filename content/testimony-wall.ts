import type { Locale } from '@/messages/locales'
import type { Testimony } from '@/payload-types'
import { findReadable, remembered, thePublic } from './read'
import { findTestimonies } from './testimonies'
import { allSeen, toTopicView } from './to-views'
import type { ChoiceView, TestimonyWallView } from './views'

/** How many testimonies a page of the wall has. */
export const perWallPage = 24

/** What a reader chose to see of the wall; what is not chosen is not there. */
export type WallChoice = {
  /** The slug of a topic. */
  topic?: string
  /** The year in which the speaker left. */
  left?: string
  /** The primary language of the words. */
  language?: string
}

/** What the wall is chosen by: never the words. */
type Card = {
  id: string
  topic: { slug: string; title: string; lang?: Locale }[]
  left?: string
  language: string
}

/** With the tags of all that a page of the wall shows, since that is read with them. */
const listCards = remembered('testimony-cards', ['testimonies', 'topics', 'media'], findCards)

/**
 * A page of the testimonies that match a choice, the earliest to be entered first, with what else can be chosen among
 * them and how many there would be. A page beyond the last is empty.
 */
export async function findWall(
  { choice, page, locale }: { choice: WallChoice; page: number; locale: Locale },
  cards: (locale: Locale) => Promise<Card[]> = listCards,
): Promise<TestimonyWallView> {
  const all = await cards(locale)
  const matching = all.filter((card) => matches(card, choice))
  const ids = matching.slice((page - 1) * perWallPage, page * perWallPage).map(({ id }) => id)
  const testimonies = ids.length > 0 ? await findTestimonies(locale, { id: { in: ids } }) : []
  const besides = (facet: keyof WallChoice) =>
    all.filter((card) => matches(card, { ...choice, [facet]: undefined }))
  return {
    testimonies,
    quickExit: testimonies.some((testimony) => testimony.quickExit),
    count: matching.length,
    page,
    pages: Math.ceil(matching.length / perWallPage),
    topics: choices(
      besides('topic').flatMap(({ topic }) => topic.map(({ slug, ...named }) => ({ value: slug, ...named }))),
    ),
    years: choices(besides('left').flatMap(({ left }) => (left ? [{ value: left, title: left }] : []))).sort(
      byValue,
    ),
    languages: choices(
      besides('language').map(({ language }) => ({ value: language, title: language })),
    ).sort(byValue),
  }
}

/** All that can be read of the wall, for `findWall`. */
export async function findCards(locale: Locale): Promise<Card[]> {
  const testimonies: Pick<Testimony, 'id' | 'topics' | 'leftYear' | 'originalLanguage'>[] =
    await findReadable(
      {
        collection: 'testimonies',
        locale,
        sort: 'createdAt',
        depth: 1,
        select: { topics: true, leftYear: true, originalLanguage: true },
      },
      thePublic,
    )
  return testimonies.map(({ id, topics, leftYear, originalLanguage }) => ({
    id,
    topic: allSeen(topics).map((topic) => {
      const { slug, title, lang } = toTopicView(topic, locale)
      return { slug, title, lang }
    }),
    left: leftYear ? String(leftYear) : undefined,
    language: originalLanguage.split('-', 1)[0] ?? originalLanguage,
  }))
}

function matches(card: Card, { topic, left, language }: WallChoice): boolean {
  return (
    (topic === undefined || card.topic.some(({ slug }) => slug === topic)) &&
    (left === undefined || card.left === left) &&
    (language === undefined || card.language === language)
  )
}

/** Each of the values once, with how often it is there. */
function choices(values: Omit<ChoiceView, 'count'>[]): ChoiceView[] {
  const counted = new Map<string, ChoiceView>()
  for (const value of values) {
    const known = counted.get(value.value)
    if (known) known.count++
    else counted.set(value.value, { ...value, count: 1 })
  }
  return [...counted.values()]
}

const byValue = (one: ChoiceView, other: ChoiceView) => one.value.localeCompare(other.value)
