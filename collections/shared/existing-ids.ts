import type { CollectionSlug, PayloadRequest } from 'payload'

/**
 * Those of some ids that records of a collection have, be they in the trash. One after the other: a transaction does one
 * thing at a time, and MongoDB stumbles over a list with an id in it that cannot be one.
 */
export async function existingIds(
  collection: CollectionSlug,
  ids: readonly string[],
  req: PayloadRequest,
): Promise<string[]> {
  const existing: string[] = []
  for (const id of ids) {
    const query = { collection, id, depth: 0, select: {}, trash: true, disableErrors: true, req }
    if (await req.payload.findByID(query)) existing.push(id)
  }
  return existing
}
