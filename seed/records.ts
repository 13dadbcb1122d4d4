import type { Locale } from '@/messages/locales'
import type { Story } from '@/payload-types'
import type { Seed } from './load'
import { passagesToRichText, sectionsToRichText } from './rich-text'
import type { Localised, Passage, StorySeed, VideoSeed } from './schema'

/** The collections that the seed fills, in an order in which each finds what it refers to. */
export const seedCollections = [
  'topics',
  'actions',
  'testimonies',
  'statistics',
  'videos',
  'stories',
] as const

export type SeedCollection = (typeof seedCollections)[number]

/** The id of a record by its slug; nothing when an editor has deleted or renamed it since. */
export type IdOf = (collection: SeedCollection, slug: string) => string | undefined

/** A file that comes with the seed, and what a picture shows. */
export type SeedFile = { path: string; alt?: Localised }

/** A record as it is written: whole in English first, then what Korean adds. */
export type SeedRecord = {
  slug: string
  /** Whether readers may see it; what lacks something stays a draft. */
  publish: boolean
  en: object
  /** The Korean texts, given the draft that the English ones became. */
  ko: (draft: object) => object
  /** The files that it shows, by the fields that name them. */
  files?: Record<Locale, Record<string, SeedFile>>
}

/** The records of a collection. Pure: what they refer to is asked of `idOf`, and left out when it is gone. */
export function recordsIn(collection: SeedCollection, seed: Seed, idOf: IdOf): SeedRecord[] {
  const topics = (slugs: string[]) => slugs.flatMap((slug) => idOf('topics', slug) ?? [])
  switch (collection) {
    case 'topics':
      return seed.topics.map(({ slug, title, description }) => ({
        slug,
        publish: true,
        en: { slug, title: title.en, description: description.en },
        ko: () => ({ title: title.ko, description: description.ko }),
      }))
    case 'actions':
      return seed.actions.map(({ label, text, consentText, ...action }) => ({
        slug: action.slug,
        publish: true,
        en: { ...action, label: label.en, text: text.en, consentText: consentText?.en },
        ko: () => ({ label: label.ko, text: text.ko, consentText: consentText?.ko }),
      }))
    case 'testimonies':
      return seed.testimonies.map(({ leftPlace, topics: themes, ...testimony }) => ({
        slug: testimony.slug,
        publish: true,
        en: { ...testimony, basis: 'published-source', leftPlace: leftPlace?.en, topics: topics(themes) },
        // The name stays as published: how it is spelt in Korean is not ours to guess.
        ko: () => ({ attribution: testimony.attribution, leftPlace: leftPlace?.ko }),
      }))
    case 'statistics':
      return seed.statistics.map((statistic) => {
        const { title, counts, population, caveat, comparison, topics: themes, ...figure } = statistic
        const inLanguage = (locale: Locale) => ({
          title: title[locale],
          counts: counts[locale],
          population: population?.[locale],
          caveat: caveat?.[locale],
          comparison: comparison && { ...comparison, label: comparison.label[locale] },
        })
        return {
          slug: figure.slug,
          publish: true,
          en: { ...figure, ...inLanguage('en'), topics: topics(themes) },
          ko: () => inLanguage('ko'),
        }
      })
    case 'videos':
      return seed.videos.map((video) => videoRecord(video, topics(video.topics)))
    case 'stories':
      return seed.stories.map((story, index) => storyRecord({ story, order: index + 1, idOf }))
  }
}

function videoRecord({ slug, title, film }: VideoSeed, topics: string[]): SeedRecord {
  const inLanguage = (locale: Locale) => ({
    title: title[locale],
    description: film?.description[locale],
    transcript: film?.transcript[locale],
  })
  const { provider, duration } = { provider: film ? 'file' : 'none', duration: film?.duration }
  return {
    slug,
    publish: Boolean(film),
    en: { slug, ...inLanguage('en'), provider, duration, topics },
    ko: () => inLanguage('ko'),
    files: film && {
      en: {
        file: { path: film.webm },
        alternative: { path: film.mp4 },
        poster: { path: film.poster, alt: film.posterAlt },
        captions: { path: film.captions.en },
      },
      ko: { captions: { path: film.captions.ko } },
    },
  }
}

function storyRecord({ story, order, idOf }: { story: StorySeed; order: number; idOf: IdOf }): SeedRecord {
  const { slug, title, deck, illustration, chapters, sources } = story
  return {
    slug,
    publish: true,
    en: {
      slug,
      order,
      title: title.en,
      deck: deck.en,
      hero: { illustration },
      sources,
      topics: story.topics.flatMap((topic) => idOf('topics', topic) ?? []),
      chapters: chapters.map((chapter) => ({
        title: chapter.title.en,
        body: passagesToRichText(presentPassages(chapter.body, idOf), 'en', idOf),
      })),
    },
    ko: (draft) => ({
      title: title.ko,
      deck: deck.ko,
      // Chapters are rows with an identity: each Korean text goes to the row that its English one became.
      chapters: (draft as Story).chapters.map((row, index) => {
        const chapter = chapters[index]
        if (!chapter) return row
        const body = passagesToRichText(presentPassages(chapter.body, idOf), 'ko', idOf)
        return { id: row.id, title: chapter.title.ko, body }
      }),
    }),
  }
}

/** The passages whose record is still there. */
function presentPassages(passages: Passage[], idOf: IdOf): Passage[] {
  return passages.filter((passage) => {
    if ('testimony' in passage) return idOf('testimonies', passage.testimony)
    if ('statistic' in passage) return idOf('statistics', passage.statistic)
    if ('statistics' in passage) return passage.statistics.every((slug) => idOf('statistics', slug))
    if ('video' in passage) return idOf('videos', passage.video)
    if ('action' in passage) return idOf('actions', passage.action)
    return true
  })
}

/** A global's texts in both languages, and the field that shows whether a language has been filled in. */
export type SeedGlobal = { slug: 'site' | 'home' | 'navigation'; sign: string; en: object; ko: object }

/** The globals that the seed fills. */
export function globalsIn(seed: Seed, idOf: IdOf): SeedGlobal[] {
  const { site, home } = seed
  const all = (collection: SeedCollection, slugs: string[]) =>
    slugs.flatMap((slug) => idOf(collection, slug) ?? [])
  const siteIn = (locale: 'en' | 'ko') => ({
    name: site.name[locale],
    tagline: site.tagline[locale],
    description: site.description[locale],
    about: sectionsToRichText(site.about, locale),
  })
  const homeIn = (locale: 'en' | 'ko') => ({
    headline: home.headline[locale],
    intro: home.intro[locale],
    seenInTitle: home.seenInTitle[locale],
  })
  return [
    {
      slug: 'site',
      sign: 'name',
      en: { ...siteIn('en'), contact: site.contact, action: idOf('actions', site.action) },
      ko: siteIn('ko'),
    },
    {
      slug: 'home',
      sign: 'headline',
      en: {
        ...homeIn('en'),
        featuredStory: idOf('stories', home.featuredStory),
        featuredTestimonies: all('testimonies', home.featuredTestimonies),
        featuredStatistics: all('statistics', home.featuredStatistics),
        action: idOf('actions', home.action),
        seenIn: home.seenIn,
      },
      ko: homeIn('ko'),
    },
  ]
}
