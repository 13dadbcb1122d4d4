import type { Locale } from '@/messages/locales'
import { getMoved } from './moved'
import { recordAt } from './paths'
import { getStatistic } from './statistics'
import { getTestimony } from './testimonies'
import type { StatisticView, TestimonyView } from './views'

export type FramedView =
  | { collection: 'statistics'; view: StatisticView }
  | { collection: 'testimonies'; view: TestimonyView }

/**
 * What other sites may show in a frame: any figure, under every address it had, as frames are never written anew; and a
 * testimony that may leave the site (docs/consent.md). Null for all else, and for what is not there.
 */
export async function getFramed(
  collection: string,
  slug: string,
  locale: Locale,
): Promise<FramedView | null> {
  if (collection === 'statistics') {
    const view = (await getStatistic(slug, locale)) ?? (await getMovedStatistic(slug, locale))
    return view && { collection, view }
  }
  if (collection === 'testimonies') {
    const view = await getTestimony(slug, locale)
    return view?.isShareable ? { collection, view } : null
  }
  return null
}

async function getMovedStatistic(slug: string, locale: Locale): Promise<StatisticView | null> {
  const path = await getMoved({ collection: 'statistics', slug, locale })
  const now = path && recordAt(path)?.slug
  return now ? getStatistic(now, locale) : null
}
