import type { Locale } from '@/messages/locales'
import { findPublic, remembered } from './read'
import { findStoriesPlacing } from './stories'
import { toStatisticView } from './to-views'
import type { InContext, StatisticView } from './views'

/** All figures, the earliest to be entered first. */
export const listStatistics = remembered('statistics', ['statistics', 'topics'], findStatistics)

/** One figure, or null if there is none. */
export const getStatistic = remembered('statistic', ['statistics', 'topics', 'stories'], findStatistic)

export async function findStatistics(locale: Locale): Promise<StatisticView[]> {
  const statistics = await findPublic({ collection: 'statistics', locale, sort: 'createdAt', depth: 1 })
  return statistics.map((statistic) => toStatisticView(statistic, locale))
}

export async function findStatistic(slug: string, locale: Locale): Promise<InContext<StatisticView> | null> {
  const where = { slug: { equals: slug } }
  const [statistic] = await findPublic({ collection: 'statistics', locale, where, depth: 1, limit: 1 })
  if (!statistic) return null
  return { ...toStatisticView(statistic, locale), stories: await findStoriesPlacing(statistic.id, locale) }
}
