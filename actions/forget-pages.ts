import type { BasePayload, CollectionSlug, Where } from 'payload'
import { isGone, loadGone } from '@/consent/takedown/gone-slug'
import { recordAt } from '@/content/paths'

/** What stands for the page of a testimony that was taken down. */
export const takenDownPage = '/testimonies/[taken down]'

/** Where it is kept from which page somebody came. */
const keeping = ['action-counts', 'supporters', 'donations'] as const satisfies CollectionSlug[]

type Kept = { id: string; day?: string; action?: string | null }

/**
 * Takes the addresses of testimonies that were taken down out of what readers left with us: they hold names and first
 * words. The numbers stay. Done again, it ends the same.
 */
export async function forgetTakenDownPages(payload: BasePayload): Promise<void> {
  const { db } = payload
  // Another process may have taken something down.
  await loadGone(payload)
  for (const collection of keeping) {
    const { values } = await db.findDistinct({ collection, field: 'source', where: ofTestimonies })
    const sources = values.map(({ source }) => String(source)).filter(isTakenDown)
    if (sources.length === 0) continue
    const { docs } = await db.find<Kept>({
      collection,
      where: { source: { in: sources } },
      select: { day: true, action: true },
      pagination: false,
    })
    for (const { id, day, action } of docs) {
      // A row's key has its page too, and begins with its day.
      const key = day ? { key: [day, action ?? '', takenDownPage, id].join(' ') } : {}
      await db.updateOne({ collection, id, data: { source: takenDownPage, ...key }, returning: false })
    }
  }
}

/** All that begin with it: the character after the slash is a nought. */
const ofTestimonies: Where = {
  and: [{ source: { greater_than: '/testimonies/' } }, { source: { less_than: '/testimonies0' } }],
}

/** Whether an address is that of a testimony that was taken down. */
export function isTakenDown(source: string | null | undefined): boolean {
  const record = recordAt(source ?? '')
  return record?.collection === 'testimonies' && isGone(record.slug)
}
