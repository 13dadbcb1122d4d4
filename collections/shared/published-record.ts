import type { CollectionConfig } from 'payload'
import { createDrafts, readPublished, staffOnly, trashOrDelete, updateDraftsOf } from '@/access/policies'
import { invalidateAfterChange, invalidateAfterDelete } from '@/content/invalidate-hooks'
import { localePath } from '@/content/paths'
import { env } from '@/env'
import { defaultLocale, isLocale } from '@/messages/locales'
import { reviewEndpoints } from '@/review/endpoints'
import { trackReview } from '@/review/track-review'
import { scheduleEndpoints } from '@/scheduling/endpoints'
import type { PublishedCollection } from './published-collections'

/**
 * What every collection that readers see shares: drafts and versions, the trash, who may do what, that the site
 * learns of each change, and the preview button. `pageOf` gives the page on which a record is seen.
 */
export function publishedRecord(
  slug: PublishedCollection,
  pageOf = (record: { slug: string }) => `/${slug}/${encodeURIComponent(record.slug)}`,
) {
  return {
    slug,
    trash: true,
    access: {
      read: readPublished,
      readVersions: staffOnly,
      create: createDrafts,
      update: updateDraftsOf(slug),
      delete: trashOrDelete,
    },
    versions: {
      drafts: { autosave: { interval: 1500 } },
      maxPerDoc: 100,
    },
    hooks: {
      beforeChange: [trackReview],
      afterChange: [invalidateAfterChange],
      afterDelete: [invalidateAfterDelete],
    },
    endpoints: [...reviewEndpoints(slug), ...scheduleEndpoints(slug)],
    admin: {
      preview: (doc, { locale }) => {
        if (doc._status !== 'published' || typeof doc.slug !== 'string') return null
        return (
          env.SITE_URL + localePath(isLocale(locale) ? locale : defaultLocale, pageOf({ slug: doc.slug }))
        )
      },
    },
  } satisfies Omit<CollectionConfig, 'fields'>
}
