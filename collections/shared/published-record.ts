import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import {
  createDrafts,
  isRestore,
  readPublished,
  staffOnly,
  trashOrDelete,
  updateDraftsOf,
} from '@/access/policies'
import { nameEndpoints } from '@/consent/names/endpoints'
import { keepNamesOut } from '@/consent/names/keep-names-out'
import { refuseReturn } from '@/consent/takedown/refuse-return'
import { invalidateAfterChange, invalidateAfterDelete } from '@/content/invalidate-hooks'
import { localePath } from '@/content/paths'
import { editingEndpoints } from '@/editing/endpoints'
import { keepHold } from '@/editing/hold'
import { explainLock, refuseStale } from '@/editing/refuse-stale'
import { defaultLocale, isLocale } from '@/messages/locales'
import { reviewEndpoints } from '@/review/endpoints'
import { trackReview } from '@/review/track-review'
import { scheduleEndpoints } from '@/scheduling/endpoints'
import { noteLanguages } from './languages'
import { oneWayToPublish, settleStatus } from './publication-intent'
import type { PublishedCollection } from './published-collections'
import { undoAll } from './undo-all'

/** The widths at which a page can be looked at before it is published, in CSS pixels. */
const breakpoints = [
  { name: 'phone', label: 'Phone', width: 390, height: 844 },
  { name: 'tablet', label: 'Tablet', width: 820, height: 1180 },
  { name: 'desktop', label: 'Desktop', width: 1440, height: 900 },
]

const noteRestore: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion')
    req.context[isRestore] = 'draft' in args && args.draft ? 'draft' : 'whole'
  return args
}

/**
 * What every collection that readers see shares: drafts and versions, the trash, who may do what, that the site
 * learns of each change, and the preview button. `pageOf` gives the page on which a record is seen.
 */
export function publishedRecord(
  slug: PublishedCollection,
  pageOf = (record: { slug: string }) => `/${slug}/${encodeURIComponent(record.slug)}`,
) {
  const previewOf = (locale: string, id: unknown) => (id ? `/preview/${locale}/${slug}/${id}` : null)
  return {
    slug,
    trash: true,
    // In seconds since somebody last typed. What they left unsaid longer ago is kept safe by `refuseStale` alone.
    lockDocuments: { duration: 120 },
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
      beforeOperation: [noteRestore, oneWayToPublish],
      beforeRead: [noteLanguages],
      beforeChange: [refuseStale, settleStatus, trackReview(slug)],
      afterChange: [refuseReturn, keepNamesOut(slug), invalidateAfterChange, keepHold],
      afterDelete: [invalidateAfterDelete],
      afterOperation: [undoAll],
      afterError: [explainLock],
    },
    endpoints: [
      ...reviewEndpoints(slug),
      ...scheduleEndpoints(slug),
      ...editingEndpoints(slug),
      ...nameEndpoints({ collection: slug }),
    ],
    admin: {
      components: {
        edit: {
          beforeDocumentControls: [
            '/newsroom/record-title.client#RecordTitle',
            '/newsroom/leave-safely.client#LeaveSafely',
            '/newsroom/newer-version.client#NewerVersion',
            '/newsroom/wait-for-take-over.client#WaitForTakeOver',
            '/newsroom/review-controls.client#ReviewControls',
            '/newsroom/fit-preview.client#FitPreview',
          ],
          PublishButton: '/newsroom/publish-button.client#PublishWhenSaved',
        },
        views: { edit: { versions: { Component: '/newsroom/versions#Versions' } } },
      },
      preview: (doc, { locale }) => {
        const language = isLocale(locale) ? locale : defaultLocale
        const isPublic = doc._status === 'published' && typeof doc.slug === 'string'
        return isPublic
          ? localePath(language, pageOf({ slug: String(doc.slug) }))
          : previewOf(language, doc.id)
      },
      livePreview: { url: ({ data, locale }) => previewOf(locale.code, data.id), breakpoints },
    },
  } satisfies Omit<CollectionConfig, 'fields'>
}
