import type { Locale } from '@/messages/locales'
import { getStatistic } from './statistics'
import { getTestimony } from './testimonies'
import type { StatisticView, TestimonyView } from './views'

export type FramedView =
  | { collection: 'statistics'; view: StatisticView }
  | { collection: 'testimonies'; view: TestimonyView }

/**
 * What other sites may show in a frame: any figure, and a testimony that may leave the site (docs/consent.md). Null for
 * all else, and for what is not there.
 */
export async function getFramed(
  collection: string,
  slug: string,
  locale: Locale,
): Promise<FramedView | null> {
  if (collection === 'statistics') {
    const view = await getStatistic(slug, locale)
    return view && { collection, view }
  }
  if (collection === 'testimonies') {
    const view = await getTestimony(slug, locale)
    return view?.isShareable ? { collection, view } : null
  }
  return null
}
