import { frequencies } from '@/actions/kinds'
import { pictureFormats, shownSize } from '@/media/picture-sizes'
import { isLocale, type Locale } from '@/messages/locales'
import type { Action, Media, Statistic, Story, Testimony, Topic, Video } from '@/payload-types'
import type { MachinesView } from './machines'
import { type PublicCollection, pathOf } from './paths'
import { playerAddress } from './player-address'
import type {
  ActionView,
  CareView,
  GiftView,
  HeroView,
  ImageView,
  LanguagesView,
  LinkView,
  SourceView,
  StatisticView,
  StoryCardView,
  TestimonyView,
  TopicView,
  VideoView,
} from './views'

/** A relationship as Payload gives it: a record, or only its id where the reader may not see the record. */
type Reference<T> = T | string | null | undefined

/** The record behind a reference, if the reader may see it. */
export function seen<T extends object>(reference: Reference<T>): T | undefined {
  return typeof reference === 'object' && reference !== null ? reference : undefined
}

/** The records behind references, without those the reader may not see. */
export function allSeen<T extends object>(references: Reference<T>[] | null | undefined): T[] {
  return references?.flatMap((reference) => seen(reference) ?? []) ?? []
}

/** Drops what is null or an empty text, so that a view has a field or does not. */
function present<T>(value: T | null | undefined): T | undefined {
  return value === null || value === '' ? undefined : value
}

type Paged = { slug: string; languages?: Locale[] | null }

/** Where a record's page is, and in which languages there is text on it. */
function page(collection: PublicCollection, { slug, languages }: Paged, locale: Locale) {
  return { slug, path: pathOf({ collection, slug, locale }), ...toLanguagesView(languages ?? [], locale) }
}

function toLanguagesView(languages: Locale[], locale: Locale): LanguagesView {
  return { languages, lang: languages.includes(locale) ? undefined : languages[0] }
}

/** What a record asks of machines, if anything. */
export function toMachinesView(machines: Topic['machines']): MachinesView | undefined {
  const { noIndex, noTraining, noPreview } = machines ?? {}
  if (!noIndex && !noTraining && !noPreview) return undefined
  return {
    ...(noIndex && { noIndex: true }),
    ...(noTraining && { noTraining: true }),
    ...(noPreview && { noPreview: true }),
  }
}

function toCareView({ quickExit, machines }: Pick<Topic, 'quickExit' | 'machines'>): CareView {
  return { quickExit: quickExit ? true : undefined, machines: toMachinesView(machines) }
}

export function toTopicView(topic: Topic, locale: Locale): TopicView {
  return {
    ...page('topics', topic, locale),
    ...toCareView(topic),
    title: topic.title,
    description: present(topic.description),
  }
}

function toTopicLinks(topics: Story['topics'], locale: Locale): LinkView[] {
  return allSeen(topics).map((topic) => {
    const { path, lang } = page('topics', topic, locale)
    return { title: topic.title, path, lang }
  })
}

export function toSourceView(
  source: { [key in keyof SourceView]?: string | null } | null | undefined,
): SourceView | undefined {
  if (!source?.title) return undefined
  return {
    title: source.title,
    publisher: present(source.publisher),
    url: present(source.url),
    date: present(source.date),
    accessed: present(source.accessed),
    citedIn: present(source.citedIn),
  }
}

/** Where a file is served, through its access rule. Only the path: the site may have many addresses. */
function fileAt(filename: string): string {
  return `/api/media/file/${filename}`
}

/** What of a picture is shown: the whole or a part that nobody knows beforehand, or the largest square of it. */
type Cut = 'any' | 'square'

/** A picture with the sizes that Payload made of it, the formats in the order in which browsers are offered them. */
export function toImageView(media: Reference<Media>, cut: Cut = 'any'): ImageView | undefined {
  const image = seen(media)
  if (!image?.width || !image.height) return undefined
  const sizes = Object.values(image.sizes ?? {})
  const sources = pictureFormats.flatMap((format) => {
    const type = `image/${format}`
    // A picture smaller than a size has its own width there too, under the same name.
    const candidates = new Set(
      sizes.flatMap(({ filename, mimeType, width }) =>
        mimeType === type && filename && width ? [`${fileAt(filename)} ${width}w`] : [],
      ),
    )
    return candidates.size > 0 ? [{ type, srcSet: [...candidates].join(', ') }] : []
  })
  const src = image.sizes?.[shownSize]?.filename ?? image.filename
  if (!src) return undefined
  const shorter = Math.min(image.width, image.height)
  const [x, y] = [
    positionOf(image.focalX, cut === 'square' ? shorter / image.width : 1),
    positionOf(image.focalY, cut === 'square' ? shorter / image.height : 1),
  ]
  return {
    src: fileAt(src),
    sources,
    width: image.width,
    height: image.height,
    alt: image.decorative ? '' : (image.alt ?? ''),
    credit: present(image.credit),
    focus: x === 50 && y === 50 ? undefined : `${x}% ${y}%`,
  }
}

/**
 * Where a cut lies along one side, in percent as `object-position` has it: 0 is the beginning of the picture at that of
 * the cut, 100 its end at the end. With the share of the side that is shown known, the focal point comes to its middle,
 * as far as the picture reaches; else it stays in sight wherever the cut ends.
 */
function positionOf(focal: number | null | undefined, shown: number): number {
  const point = focal ?? 50
  if (shown === 1) return point
  const before = point / 100 - shown / 2
  return Math.round(Math.min(Math.max(before / (1 - shown), 0), 1) * 100)
}

export function toTestimonyView(testimony: Testimony, locale: Locale): TestimonyView {
  return {
    ...page('testimonies', testimony, locale),
    ...toCareView(testimony),
    updatedAt: testimony.updatedAt,
    quote: testimony.quote,
    language: testimony.originalLanguage,
    attribution: testimony.attribution,
    leftVerb: present(testimony.leftVerb),
    leftPlace: present(testimony.leftPlace),
    leftYear: present(testimony.leftYear),
    contentNote: present(testimony.contentNote),
    portrait: toImageView(testimony.portrait, 'square'),
    citation: toSourceView(testimony.citation),
    topics: toTopicLinks(testimony.topics, locale),
  }
}

function toComparison(comparison: Statistic['comparison']): StatisticView['comparison'] {
  const { value, label, source } = comparison ?? {}
  return value && label && source ? { value, label, source } : undefined
}

export function toStatisticView(statistic: Statistic, locale: Locale): StatisticView {
  return {
    ...page('statistics', statistic, locale),
    ...toCareView(statistic),
    updatedAt: statistic.updatedAt,
    title: statistic.title,
    value: statistic.value,
    upperValue: present(statistic.upperValue),
    kind: statistic.kind,
    unit: present(statistic.unit),
    qualifier: statistic.qualifier,
    per: present(statistic.per),
    counts: statistic.counts,
    population: present(statistic.population),
    caveat: present(statistic.caveat),
    symbol: present(statistic.symbol),
    comparison: toComparison(statistic.comparison),
    source: toSourceView(statistic.source) ?? { title: statistic.source.title },
    asOf: present(statistic.asOf),
    reviewBy: present(statistic.reviewBy),
    topics: toTopicLinks(statistic.topics, locale),
  }
}

/** A video that can be watched; nothing while it lacks its link or file. */
export function toVideoView(video: Video, locale: Locale): VideoView | undefined {
  const file = seen(video.file)
  const url = video.provider === 'file' ? file?.filename && fileAt(file.filename) : video.url
  if (!url || video.provider === 'none') return undefined
  return {
    ...page('videos', video, locale),
    ...toCareView(video),
    title: video.title,
    description: present(video.description),
    provider: video.provider,
    url,
    mimeType: present(file?.mimeType),
    player: video.provider === 'file' ? undefined : playerAddress(video.provider, url, locale),
    sources: video.provider === 'file' ? toFilmSources([video.file, video.alternative]) : [],
    contentNote: present(video.contentNote),
    poster: toImageView(video.poster),
    addedAt: video.createdAt,
    duration: present(video.duration),
    tracks: toTracks(video.tracks, locale),
    transcript: present(video.transcript),
    speakers: video.speakers ?? [],
    topics: toTopicLinks(video.topics, locale),
  }
}

/** WebM first, being the smaller one. */
function toFilmSources(files: Reference<Media>[]): VideoView['sources'] {
  return allSeen(files)
    .flatMap(({ filename, mimeType }) =>
      filename && mimeType ? [{ src: fileAt(filename), type: mimeType }] : [],
    )
    .sort((one, other) => Number(other.type === 'video/webm') - Number(one.type === 'video/webm'))
}

function toTracks(tracks: Video['tracks'], locale: Locale): VideoView['tracks'] {
  return (tracks ?? [])
    .flatMap(({ language, file }) => {
      const name = seen(file)?.filename
      return name && isLocale(language) ? [{ src: fileAt(name), language }] : []
    })
    .sort((one, other) => Number(other.language === locale) - Number(one.language === locale))
}

export function toActionView(action: Action, locale: Locale): ActionView {
  return {
    slug: action.slug,
    lang: toLanguagesView(action.languages ?? [], locale).lang,
    kind: action.kind,
    label: action.label,
    text: present(action.text),
    gifts: action.kind === 'donate' ? toGifts(action) : [],
    shownFrom: present(action.shownFrom),
    shownUntil: present(action.shownUntil),
  }
}

function toGifts({ amounts, monthly }: Action): GiftView[] {
  return frequencies
    .filter((frequency) => frequency === 'once' || monthly)
    .flatMap((frequency) => (amounts ?? []).map(({ amount, currency }) => ({ amount, currency, frequency })))
}

function toHeroView(hero: Story['hero']): HeroView {
  return { illustration: present(hero?.illustration), image: toImageView(hero?.image) }
}

export function toStoryCardView(
  story: Pick<
    Story,
    'slug' | 'languages' | 'title' | 'deck' | 'hero' | 'topics' | 'quickExit' | 'machines' | 'updatedAt'
  >,
  locale: Locale,
): StoryCardView {
  return {
    ...page('stories', story, locale),
    ...toCareView(story),
    updatedAt: story.updatedAt,
    title: story.title,
    deck: story.deck,
    hero: toHeroView(story.hero),
    topics: toTopicLinks(story.topics, locale),
  }
}
