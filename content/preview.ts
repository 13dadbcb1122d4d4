import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { isStaff } from '@/access/roles'
import { type PublishedCollection, publishedCollections } from '@/collections/shared/published-collections'
import type { Locale } from '@/messages/locales'
import { findAction } from './actions'
import type { Reader } from './read'
import { findStatistic } from './statistics'
import { findStory } from './stories'
import { findTestimony } from './testimonies'
import { findTopic } from './topics'
import { findVideo } from './videos'
import type {
  ActionView,
  InContext,
  StatisticView,
  StoryView,
  TestimonyPageView,
  TopicPageView,
  VideoView,
} from './views'

/** What a page would show, were it published as it stands. */
export type Preview =
  | { collection: 'stories'; view: StoryView }
  | { collection: 'testimonies'; view: TestimonyPageView }
  | { collection: 'statistics'; view: InContext<StatisticView> }
  | { collection: 'videos'; view: InContext<VideoView> }
  | { collection: 'topics'; view: TopicPageView }
  | { collection: 'actions'; view: ActionView }

/**
 * Whoever asks for a page, if they are on the staff and signed in at this very moment. A preview needs no mode that
 * could outlast a session, and no link that could be passed on.
 */
export async function findStaffReader(): Promise<Reader | null> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  return isStaff(user) ? { user, draft: true } : null
}

/** Whether a part of an address names a collection that can be previewed. */
export function isPreviewed(collection: string): collection is PublishedCollection {
  return publishedCollections.some((slug) => slug === collection)
}

/** A record with everything it places, drafts included; null when there is none or too little of it to show. */
export async function findPreview(
  record: { collection: PublishedCollection; id: string; locale: Locale },
  reader: Reader,
): Promise<Preview | null> {
  const { collection, id, locale } = record
  switch (collection) {
    case 'stories': {
      const view = await findStory({ id }, locale, reader)
      return view && { collection, view }
    }
    case 'testimonies': {
      const view = await findTestimony({ id }, locale, reader)
      return view?.quote && view.attribution ? { collection, view } : null
    }
    case 'statistics': {
      const view = await findStatistic({ id }, locale, reader)
      return Number.isFinite(view?.value) && view ? { collection, view } : null
    }
    case 'videos': {
      const view = await findVideo({ id }, locale, reader)
      return view && { collection, view }
    }
    case 'topics': {
      const view = await findTopic({ id }, locale, reader)
      return view && { collection, view }
    }
    case 'actions': {
      const view = await findAction({ id }, locale, reader)
      return view && { collection, view }
    }
  }
}
