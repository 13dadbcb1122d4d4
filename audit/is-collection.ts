import type { BasePayload, CollectionSlug } from 'payload'

/** Whether a slug that came from somewhere else is that of a collection. */
export function isCollection(payload: BasePayload, slug: string): slug is CollectionSlug {
  return Object.hasOwn(payload.collections, slug)
}
