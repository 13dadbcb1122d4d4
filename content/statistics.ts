import type { Locale } from '@/messages/locales'
import { findReadable, remembered, thePublic, type Which, whereIs } from './read'
import { findStoriesPlacing } from './stories'
import { toStatisticView } from './to-views'
import type { InContext, StatisticView } from './views'

/** All figures, the earliest to be entered first. */
export const listStatistics = remembered('statistics', ['statistics', 'topics'], findStatistics)

/** One figure, or null if there is none. */
export const getStatistic = remembered(
  'statistic',
  ['statistics', 'topics', 'stories'],
  (slug: string, locale: Locale) => findStatistic(slug, locale),
)

export async function findStatistics(locale: Locale): Promise<StatisticView[]> {
  const statistics = await findReadable(
    { collection: 'statistics', locale, sort: 'createdAt', depth: 1 },
    thePublic,
  )
  return statistics.map((statistic) => toStatisticView(statistic, locale))
}

export async function findStatistic(
  which: Which,
  locale: Locale,
  reader = thePublic,
): Promise<InContext<StatisticView> | null> {
  const where = whereIs(which)
  const [statistic] = await findReadable(
    { collection: 'statistics', locale, where, depth: 1, limit: 1 },
    reader,
  )
  if (!statistic) return null
  return {
    ...toStatisticView(statistic, locale),
    stories: await findStoriesPlacing(statistic.id, locale, reader),
  }
}
