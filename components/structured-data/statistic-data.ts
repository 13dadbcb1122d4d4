import type { Dataset, Observation, StatisticalVariable } from 'schema-dts'
import type { SiteView, StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { statisticTitle } from '../titles'
import { absolute, publisherOf } from './site-data'
import { sourceData } from './source-data'

/** How ISO 8601 has the periods that figures are for. */
const periods: Partial<Record<NonNullable<StatisticView['per']>, string>> = {
  day: 'P1D',
  week: 'P7D',
  month: 'P1M',
  year: 'P1Y',
}

/** A figure with what it counts, its limits and its source, so that no machine can take it for more than it says. */
export function statisticData(
  statistic: StatisticView,
  { site, locale }: { site: SiteView; locale: Locale },
): Dataset {
  const { counts, population, caveat, source, per, asOf } = statistic
  const variable: StatisticalVariable = {
    '@type': 'StatisticalVariable',
    name: counts,
    description: population,
  }
  const observation: Observation = {
    '@type': 'Observation',
    name: statisticTitle(statistic, locale),
    variableMeasured: variable,
    ...extentOf(statistic),
    ...unitOf(statistic),
    observationDate: asOf?.slice(0, 10),
    observationPeriod: per && periods[per],
  }
  return {
    '@type': 'Dataset',
    name: statisticTitle(statistic, locale),
    description: [[counts, population].filter(Boolean).join('; '), caveat].filter(Boolean).join('. '),
    url: absolute(statistic.path),
    dateModified: statistic.updatedAt,
    inLanguage: statistic.lang ?? locale,
    isAccessibleForFree: true,
    creator: source.publisher ? { '@type': 'Organization', name: source.publisher } : undefined,
    publisher: publisherOf(site),
    citation: sourceData(source),
    variableMeasured: variable,
    mainEntity: observation,
  }
}

/** A number as exactly as it is known: “over” is its least, “up to” its most, and neither is the number itself. */
function extentOf({
  value,
  upperValue,
  qualifier,
}: StatisticView): Pick<Observation, 'value' | 'minValue' | 'maxValue'> {
  if (upperValue !== undefined) return { minValue: value, maxValue: upperValue }
  switch (qualifier) {
    case 'over':
    case 'at least':
      return { minValue: value }
    case 'up to':
      return { maxValue: value }
    case 'about':
    case 'exactly':
      return { value }
  }
}

/** @see https://unece.org/trade/uncefact/cl-recommendations (recommendation 20: P1 is per cent) */
function unitOf({ kind, unit }: StatisticView): Pick<Observation, 'unitCode' | 'unitText'> {
  return kind === 'percent' ? { unitCode: 'P1', unitText: '%' } : { unitText: unit }
}
