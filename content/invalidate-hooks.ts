import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { afterCommit } from './after-commit'
import { invalidate } from './invalidate'
import { isTag, type Tag } from './tags'

function tagOf(slug: string): Tag {
  if (!isTag(slug))
    throw new Error(`${slug} is shown on the site but has no cache tag: add it to content/tags.ts`)
  return slug
}

/**
 * Expires what showed a record. Drafts too: what Payload hands over as the previous document is the latest draft,
 * so whether the public could see the record before cannot be told from it, and a page shown too long is worse
 * than one rendered again. A new draft alone has been seen by nobody; the panel makes one while it renders its form, when
 * nothing may be expired.
 */
export const invalidateAfterChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  req,
}) => {
  if (operation === 'create' && doc._status === 'draft') return doc
  await afterCommit(req, () => invalidate([tagOf(collection.slug)]))
  return doc
}

/** Expires what showed a record that is gone. */
export const invalidateAfterDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await afterCommit(req, () => invalidate([tagOf(collection.slug)]))
  return doc
}

/** Expires what a global is shown on, which is mostly everything. */
export const invalidateAfterGlobalChange: GlobalAfterChangeHook = async ({ global, doc, req }) => {
  await afterCommit(req, () => invalidate([tagOf(global.slug)]))
  return doc
}
