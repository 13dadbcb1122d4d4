import { LRUCache } from 'lru-cache'
import type { BasePayload } from 'payload'

const ids = new LRUCache<string, { id?: string }>({ max: 1000, ttl: 10_000 })

/** The ids of published actions by their slugs, which may have been given to others ten seconds ago; unknown ones are left out. */
export async function idsOf({ db }: BasePayload, slugs: readonly string[]): Promise<string[]> {
  const unknown = slugs.filter((slug) => !ids.has(slug))
  if (unknown.length > 0) {
    const { docs } = await db.find<{ id: string; slug: string }>({
      collection: 'actions',
      where: { and: [{ slug: { in: unknown } }, { _status: { equals: 'published' } }] },
      select: { slug: true },
      pagination: false,
    })
    for (const slug of unknown) ids.set(slug, { id: docs.find((doc) => doc.slug === slug)?.id })
  }
  return slugs.flatMap((slug) => ids.get(slug)?.id ?? [])
}
