import type { CollectionConfig, CollectionSlug } from 'payload'
import { createDrafts, readPublished, staffOnly, trashOrDelete, updateDrafts } from '@/access/policies'
import { invalidateAfterChange, invalidateAfterDelete } from '@/content/invalidate-hooks'
import { localePath } from '@/content/paths'
import { env } from '@/env'
import { defaultLocale, isLocale } from '@/messages/locales'

/**
 * What every collection that readers see shares: drafts and versions, the trash, who may do what, that the site
 * learns of each change, and the preview button. `pageOf` gives the page on which a record is seen.
 */
export function publishedRecord(
  slug: CollectionSlug,
  pageOf = (record: { slug: string }) => `/${slug}/${encodeURIComponent(record.slug)}`,
) {
  return {
    slug,
    trash: true,
    access: {
      read: readPublished,
      readVersions: staffOnly,
      create: createDrafts,
      update: updateDrafts,
      delete: trashOrDelete,
    },
    versions: { drafts: { schedulePublish: true }, maxPerDoc: 100 },
    hooks: { afterChange: [invalidateAfterChange], afterDelete: [invalidateAfterDelete] },
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
