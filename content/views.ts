import type { ActionKind, Frequency, Purpose } from '@/actions/kinds'
import type { StepPicture } from '@/blocks/steps/pictures'
import type { periods, qualifiers, statisticKinds, symbols } from '@/collections/statistics'
import type { Locale } from '@/messages/locales'
import type { Piece } from '@/search/excerpt'
import type { Closeness } from '@/search/text-index'
import type { Illustration } from './illustrations'
import type { MachinesView } from './machines'

/**
 * What readers see, as plain data: everything in here may be shown, and nothing else reaches a component. `path` is
 * the address of a record's page in the language it was asked for; dates are ISO 8601.
 */

export type LinkView = { title: string; path: string; lang?: Locale }

export type ImageView = {
  /** For browsers that know none of the formats below. */
  src: string
  /** The same picture in each format, the one to be preferred first. */
  sources: { type: string; srcSet: string }[]
  width: number
  height: number
  /** Empty where the picture shows nothing that matters. */
  alt: string
  credit?: string
  /** What must stay in sight where the picture is cut, as CSS `object-position`, unless that is the middle. */
  focus?: string
}

export type SourceView = {
  title: string
  publisher?: string
  url?: string
  date?: string
  accessed?: string
  citedIn?: string
}

/** A source in the list of a story’s, with what in the story rests on it. The ids are anchors of its page. */
export type NumberedSourceView = SourceView & {
  number: number
  id: string
  places: { id: string; title: string; statistic?: StatisticView; lang?: Locale }[]
}

/** Which of a story’s sources something placed in it rests on, and the anchors of both. */
export type ReferenceView = { number: number; source: string; place: string }

/** How a record's page is to treat those who read it, people and machines; what was not asked for is not there. */
export type CareView = {
  /** Whether readers are offered a way out at once. */
  quickExit?: true
  machines?: MachinesView
}

/** Which languages a record has text in. */
export type LanguagesView = {
  /** The one that its text is in, where that is not the one it was asked for in. */
  lang?: Locale
  languages: Locale[]
}

type RecordView = CareView & LanguagesView & { slug: string; path: string }

export type TestimonyView = RecordView & {
  updatedAt: string
  quote: string
  /** The BCP 47 tag of the language that `quote` is in, whatever the page's. */
  language: string
  attribution: string
  leftVerb?: 'escaped' | 'left' | 'fled' | 'was-exiled'
  leftPlace?: string
  leftYear?: number
  contentNote?: string
  portrait?: ImageView
  citation?: SourceView
  /** Within a story. */
  reference?: ReferenceView
  topics: LinkView[]
}

export type StatisticView = RecordView & {
  updatedAt: string
  title: string
  value: number
  upperValue?: number
  kind: (typeof statisticKinds)[number]
  /** `percent`, an ISO 4217 code, or a word. */
  unit?: string
  qualifier: (typeof qualifiers)[number]
  per?: (typeof periods)[number]
  counts: string
  population?: string
  caveat?: string
  /** What is drawn for one of what is counted. */
  symbol?: (typeof symbols)[number]
  /** Something that readers know, in the same unit. */
  comparison?: { value: number; label: string; source: string }
  source: SourceView
  /** Within a story. */
  reference?: ReferenceView
  asOf?: string
  reviewBy?: string
  topics: LinkView[]
}

export type VideoView = RecordView & {
  title: string
  description?: string
  provider: 'youtube' | 'vimeo' | 'file'
  /** The page at the provider, or the address of our own file. */
  url: string
  mimeType?: string
  /** The provider's player, which asks nobody to be recognised; none where the page is of no single film. */
  player?: string
  /** Our own files, the one to be preferred first. */
  sources: { src: string; type: string }[]
  contentNote?: string
  poster?: ImageView
  /** When it was entered here. */
  addedAt: string
  /** Seconds. */
  duration?: number
  /** Captions in each language that there are any in, the reader's own first. */
  tracks: { src: string; language: Locale }[]
  transcript?: string
  speakers: string[]
  topics: LinkView[]
}

export type ActionView = {
  slug: string
  /** The language that its words are in, where that is not the one it was asked for in. */
  lang?: Locale
  kind: ActionKind
  label: string
  text?: string
  /** What one is asked to give: each a button. */
  gifts: GiftView[]
  /** Its time, where it has one: ISO 8601. */
  shownFrom?: string
  shownUntil?: string
}

/** An action on the page where it is done. */
export type ActView = ActionView & {
  /** What it signs people up for. */
  purpose?: Purpose
  consentText?: string
  thanks?: string
  /** In which currencies gifts are taken. */
  currencies: string[]
  isMonthly: boolean
  /** How many have signed, and how many are hoped for. */
  signed?: { count: number; goal?: number }
}

/** A page that a reader passes on, with its whole address. */
export type SharedView = { title: string; url: string }

/** A gift that is suggested, in whole units of an ISO 4217 currency. */
export type GiftView = { amount: number; currency: string; frequency: Frequency }

export type HeroView = { illustration?: Illustration; image?: ImageView }

export type StoryCardView = RecordView & {
  updatedAt: string
  title: string
  deck: string
  hero: HeroView
  topics: LinkView[]
}

export type StoryView = StoryCardView & {
  chapters: { id: string; title: string; contentNote?: string; body: ProseNode[] }[]
  sources: NumberedSourceView[]
  readingMinutes: number
  /** What to read next, the nearest first. */
  related: StoryCardView[]
}

export type TopicView = RecordView & { title: string; description?: string }

export type SiteView = {
  name: string
  tagline?: string
  description?: string
  /** The address of mail at which the site takes requests. */
  contact?: string
  /** Where readers are led who leave at once: a harmless page elsewhere. */
  quickExitUrl: string
  about: ProseNode[]
  /** On what terms others may use the figures. */
  dataLicence: { name: string; url?: string }
}

export type NavigationView = { header: LinkView[]; footer: LinkView[] }

/** A record on its own page, with the stories in which it stands. */
export type InContext<View> = View & { stories: LinkView[] }

/** Something that a list can be narrowed to, and how many there would be. */
export type ChoiceView = { value: string; title: string; lang?: Locale; count: number }

/** A page of the testimonies that a reader chose to see. */
export type TestimonyWallView = {
  testimonies: TestimonyView[]
  /** Whether any of them asks that readers are offered a way out at once. */
  quickExit: boolean
  /** How many there are on all pages. */
  count: number
  page: number
  pages: number
  topics: ChoiceView[]
  years: ChoiceView[]
  /** Primary subtags of BCP 47. */
  languages: ChoiceView[]
}

/** A testimony on its own page. */
export type TestimonyPageView = InContext<TestimonyView> & {
  /** Whether its words may leave the site with our help: framed elsewhere, with shared links, as data for machines. */
  isShareable: boolean
  /** In which languages of the site it has a page. */
  readableIn: readonly Locale[]
}

export type HomeView = {
  headline?: string
  intro?: string
  story?: StoryCardView
  testimonies: TestimonyView[]
  statistics: StatisticView[]
  action?: ActionView
  seenIn: string[]
  /** What it is that was seen there, if it is not this site. */
  seenInTitle?: string
}

/** Everything that shares a theme. */
export type TopicPageView = TopicView & {
  stories: StoryCardView[]
  testimonies: TestimonyView[]
  statistics: StatisticView[]
  videos: VideoView[]
}

/** One step of how something is done. */
export type StepView = { title: string; text: string; picture?: StepPicture }

/** A record that can be searched, with its kind. */
export type FoundRecord =
  | { type: 'stories'; record: StoryCardView }
  | { type: 'testimonies'; record: TestimonyView }
  | { type: 'statistics'; record: StatisticView }
  | { type: 'videos'; record: VideoView }

export type FoundCollection = FoundRecord['type']
/** A text in pieces, of which some are what was looked for. */
export type MarkedText = Piece[]
/** A record that answers a query, with the part of its words that does. */
export type FoundView = FoundRecord & { title: MarkedText; excerpt: MarkedText }
export type SearchView = {
  found: FoundView[]
  closeness: Closeness
  /** How many answer in each collection, whichever are shown. */
  counts: Record<FoundCollection, number>
  page: number
  pages: number
}

/** A block as it stands in a text. One whose record readers may not see is not there at all. */
export type BlockView =
  | { type: 'testimony'; testimony: TestimonyView }
  | { type: 'statistic'; statistic: StatisticView }
  | { type: 'statistics'; title?: string; statistics: StatisticView[] }
  | { type: 'video'; video: VideoView }
  | { type: 'steps'; title?: string; steps: StepView[] }
  | { type: 'action'; action: ActionView }
  | { type: 'image'; image: ImageView; caption?: string }
  | { type: 'aside'; title?: string; text: string }

/** Rich text. */
export type ProseNode =
  | { type: 'text'; text: string; bold: boolean; italic: boolean }
  | { type: 'linebreak' }
  | { type: 'link'; href: string; children: ProseNode[] }
  | { type: 'paragraph'; children: ProseNode[] }
  | { type: 'heading'; level: 2 | 3; children: ProseNode[] }
  | { type: 'list'; ordered: boolean; children: ProseNode[] }
  | { type: 'item'; children: ProseNode[] }
  | { type: 'block'; block: BlockView }
