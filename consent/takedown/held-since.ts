import type { CollectionSlug, PayloadRequest } from 'payload'
import { isCollection } from '@/audit/is-collection'
import type { Notes, StoredTakedown } from './ledger'

/** When the oldest of some records was entered, of those that are there. */
export async function oldestOf(
  records: readonly { collection: CollectionSlug; id: string }[],
  req: PayloadRequest,
): Promise<string | undefined> {
  const days: string[] = []
  for (const { collection, id } of records) {
    const where = { id: { equals: id } }
    const found = await req.payload.db.findOne<{ id: string; createdAt: string }>({ collection, where, req })
    if (found) days.push(new Date(found.createdAt).toISOString())
  }
  return days.toSorted()[0]
}

/**
 * Since when there was anything of what was taken down: the oldest of it, or of the records that held a copy. From the
 * beginning where that is not known, or it stood in a global.
 */
export async function heldSince(
  { since }: StoredTakedown,
  { removed }: Notes,
  req: PayloadRequest,
): Promise<string> {
  const copies = removed.filter(({ what }) => what === 'copy').map(({ record }) => record.split('/'))
  const records = copies.flatMap(([collection = '', id]) =>
    id && isCollection(req.payload, collection) ? { collection, id } : [],
  )
  if (!since || records.length < copies.length) return ''
  return [since, (await oldestOf(records, req)) ?? since].toSorted()[0] ?? ''
}
