import type { TaskConfig } from 'payload'
import { type PublishedCollection, publishedCollections } from '@/collections/shared/published-collections'

/** What is to become of a record, and in whose name. Kept in the queue until it is done. */
export type PublicationInput = {
  type: 'publish' | 'unpublish'
  doc: { relationTo: PublishedCollection; value: string }
  user: string
}

/**
 * Publishes a record with the rights that whoever scheduled it has now, or takes it off the site, which needs none any
 * more: whoever had them meant it to be gone by now. Done again after a kill, it ends the same.
 */
export const publicationTask: TaskConfig<{ input: PublicationInput; output: object }> = {
  slug: 'publication',
  interfaceName: 'PublicationTask',
  retries: { attempts: 2, backoff: { type: 'fixed', delay: 10_000 } },
  inputSchema: [
    { name: 'type', type: 'select', required: true, options: ['publish', 'unpublish'] },
    { name: 'doc', type: 'relationship', required: true, relationTo: [...publishedCollections] },
    { name: 'user', type: 'text', required: true },
  ],
  handler: async ({ input: { type, doc, user: userId }, req: { payload } }) => {
    const user = await payload.findByID({
      collection: 'users',
      id: userId,
      depth: 0,
      disableErrors: type === 'unpublish',
    })
    const record = { collection: doc.relationTo, id: doc.value, depth: 0 }
    const wanted = type === 'publish' ? 'published' : 'draft'
    const latest = await payload.findByID({ ...record, draft: type === 'publish' })
    if (latest._status === wanted) return { output: {} }
    await payload.update({
      ...record,
      data: { _status: wanted },
      overrideAccess: type === 'unpublish',
      user: user ?? undefined,
    })
    return { output: {} }
  },
}
