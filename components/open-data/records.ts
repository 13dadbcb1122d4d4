import type { SiteView, SourceView, StatisticView, TestimonyView } from '@/content/views'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { citationsOf, citedPage } from '../citation/citation'
import { figureText } from '../figure-number'
import { speakerFacts } from '../speaker-facts'
import { statisticTitle } from '../titles'

/** A record as a file of open data has it: each has the same fields, and no field for what it does not have. */
export type DataRecord = Record<string, string | number | string[] | undefined>

type Context = { site: SiteView; locale: Locale }

/** What every record ends with: where it is from, and on what terms it is given. */
const endings = [
  'source.title',
  'source.publisher',
  'source.url',
  'source.date',
  'source.accessed',
  'source.citedIn',
  'topics',
  'updatedAt',
  'licence',
  'citation',
] as const

export const statisticFields = [
  'slug',
  'url',
  'language',
  'title',
  'figure',
  'value',
  'upperValue',
  'kind',
  'unit',
  'qualifier',
  'per',
  'counts',
  'population',
  'caveat',
  'asOf',
  'reviewBy',
  ...endings,
] as const

export const testimonyFields = [
  'slug',
  'url',
  'language',
  'quote',
  'quoteLanguage',
  'attribution',
  'speaker',
  'contentNote',
  ...endings,
] as const

/** A figure that is not torn from what it means: with its qualifier, source and caveat, and how it is cited. */
export function statisticRecord(statistic: StatisticView, { site, locale }: Context): DataRecord {
  const { title, value, upperValue, kind, unit, qualifier, per, counts, population, caveat } = statistic
  return {
    ...pageOf(statistic, locale),
    title,
    figure: figureText(statistic, locale),
    value,
    upperValue,
    kind,
    unit,
    // A figure that its source gives without one may still be rounded, or guessed.
    qualifier: qualifier === 'exactly' ? undefined : qualifier,
    per,
    counts,
    population,
    caveat,
    asOf: dayOf(statistic.asOf),
    reviewBy: dayOf(statistic.reviewBy),
    ...sourceOf(statistic.source),
    ...about(statistic),
    licence: [site.dataLicence.name, site.dataLicence.url].filter(Boolean).join(', '),
    citation: apa(
      {
        what: 'Figure',
        title: statisticTitle(statistic, locale),
        record: statistic,
        source: statistic.source,
      },
      site,
    ),
  }
}

/** A testimony with who spoke and where it was published. The words are under no licence of ours, and it says so. */
export function testimonyRecord(testimony: TestimonyView, { site, locale }: Context): DataRecord {
  const { quote, language, attribution, contentNote, citation } = testimony
  return {
    ...pageOf(testimony, locale),
    quote,
    quoteLanguage: language,
    attribution,
    speaker: speakerFacts(testimony, locale),
    contentNote,
    ...sourceOf(citation),
    ...about(testimony),
    licence: translator(locale)('openData.theirs'),
    citation: apa({ what: 'Testimony', title: attribution, record: testimony, source: citation }, site),
  }
}

function pageOf({ slug, path, lang }: { slug: string; path: string; lang?: Locale }, locale: Locale) {
  return { slug, url: env.SITE_URL + path, language: lang ?? locale }
}

function about({ topics, updatedAt }: Pick<StatisticView, 'topics' | 'updatedAt'>) {
  return { topics: topics.map(({ title }) => title), updatedAt }
}

function sourceOf(source: SourceView | undefined): DataRecord {
  return {
    'source.title': source?.title,
    'source.publisher': source?.publisher,
    'source.url': source?.url,
    'source.date': dayOf(source?.date),
    'source.accessed': dayOf(source?.accessed),
    'source.citedIn': source?.citedIn,
  }
}

function apa(page: Parameters<typeof citedPage>[0], { name }: SiteView): string | undefined {
  return citationsOf(citedPage(page, { name, url: env.SITE_URL }))[0]?.text
}

/** Days are kept as instants. */
function dayOf(instant: string | undefined): string | undefined {
  return instant?.slice(0, 10)
}
