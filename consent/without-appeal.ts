import type { BasePayload } from 'payload'
import { isAllowed } from './public-clause'

/**
 * Which testimonies must not stand beside an appeal for donations: those whose person did not allow it, or not for this
 * moment. Asked past access control, and about slugs that a reader was given: nothing of a consent is handed out. One
 * that nothing is known of is among them.
 */
export async function withoutAppeal({ db }: BasePayload, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return []
  const { docs } = await db.find<{ id: string; slug?: string }>({
    collection: 'testimonies',
    where: { and: [{ slug: { in: [...slugs] } }, isAllowed('fundraising')] },
    pagination: false,
    limit: 0,
    select: { slug: true },
  })
  const allowed = new Set(docs.map(({ slug }) => slug))
  return slugs.filter((slug) => !allowed.has(slug))
}
