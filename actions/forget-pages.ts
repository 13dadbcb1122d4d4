import type { BasePayload, CollectionSlug } from 'payload'
import { isGone } from '@/consent/takedown/gone-slug'
import { recordAt } from '@/content/paths'

/** What stands for the page of a testimony that was taken down. */
export const takenDownPage = '/testimonies/[taken down]'

/** Where it is kept from which page somebody came. */
const keeping = ['action-counts', 'supporters', 'donations'] as const satisfies CollectionSlug[]

type Kept = { id: string; source?: string | null; day?: string; action?: string | null }

/**
 * Takes the addresses of testimonies that were taken down out of what readers left with us: they hold names and first
 * words. The numbers stay. Done again, it ends the same.
 */
export async function forgetTakenDownPages({ db }: BasePayload): Promise<void> {
  for (const collection of keeping) {
    const { docs } = await db.find<Kept>({
      collection,
      // All that begin with it: the character after the slash is a nought.
      where: {
        and: [{ source: { greater_than: '/testimonies/' } }, { source: { less_than: '/testimonies0' } }],
      },
      select: { source: true, day: true, action: true },
      pagination: false,
    })
    for (const { id, source, day, action } of docs) {
      if (!isTakenDown(source)) continue
      // A row's key has its page too, and begins with its day.
      const key = day ? { key: [day, action ?? '', takenDownPage, id].join(' ') } : {}
      await db.updateOne({ collection, id, data: { source: takenDownPage, ...key }, returning: false })
    }
  }
}

/** Whether an address is that of a testimony that was taken down. */
export function isTakenDown(source: string | null | undefined): boolean {
  const record = recordAt(source ?? '')
  return record?.collection === 'testimonies' && isGone(record.slug)
}
