import type { BasePayload } from 'payload'
import { z } from 'zod'
import type { Takedown } from '@/payload-types'

const collection = 'takedowns'

/** What of a takedown is needed to do it again: ids and hashes, and nothing of what was said. */
const takedownSchema = z.looseObject({
  id: z.string(),
  origin: z.enum(['consent', 'testimony', 'person']),
  originId: z.string(),
  records: z.json(),
  goneSlugs: z.json(),
  fingerprints: z.json(),
  createdAt: z.string(),
})

export type KnownTakedown = z.infer<typeof takedownSchema>

/** What a backup is told of a takedown. */
export type NotedTakedown = Pick<
  Takedown,
  'id' | 'origin' | 'originId' | 'person' | 'since' | 'records' | 'goneSlugs' | 'fingerprints' | 'createdAt'
>

/** A takedown on a line of its own. */
export function toLine({
  id,
  origin,
  originId,
  person,
  since,
  records,
  goneSlugs,
  fingerprints,
  createdAt,
}: NotedTakedown): string {
  return JSON.stringify({ id, origin, originId, person, since, records, goneSlugs, fingerprints, createdAt })
}

/** @throws Error when it is none */
export function parseTakedown(value: unknown): KnownTakedown {
  return takedownSchema.parse(value)
}

/** All takedowns as the database holds them, receipts sealed. */
export async function readTakedowns({ db }: Pick<BasePayload, 'db'>): Promise<Takedown[]> {
  const { docs } = await db.find<Takedown>({ collection, where: {}, limit: 0, pagination: false })
  return docs
}

/** Unites lists of takedowns. Where several know one, it is as the one has it that knows the most of what it removes. */
export function unite(...lists: (readonly KnownTakedown[])[]): KnownTakedown[] {
  const known = new Map<string, KnownTakedown>()
  for (const takedown of lists.flat()) {
    const other = known.get(takedown.id)
    if (!other || sizeOf(takedown) > sizeOf(other)) known.set(takedown.id, takedown)
  }
  return [...known.values()]
}

/** How much it removes: more when a person is erased whose words were taken down before. */
const sizeOf = ({ records }: { records: unknown }) => (Array.isArray(records) ? records.length : 0)

/**
 * Makes every takedown that a restored backup may not show begun again: those it lacks, and those that were begun or
 * completed since it was made. `resumeTakedowns` then does them in full.
 */
export async function beginAgain(
  { db }: Pick<BasePayload, 'db'>,
  { known, madeAt }: { known: readonly KnownTakedown[]; madeAt: string },
): Promise<void> {
  const restored = await readTakedowns({ db })
  for (const { id, createdAt, completedAt } of restored) {
    if (completedAt && completedAt < madeAt && createdAt < madeAt) continue
    await db.updateOne({ collection, id, data: { state: 'begun', completedAt: null }, returning: false })
  }
  const there = new Map(restored.map((takedown) => [takedown.id, takedown]))
  for (const { id, ...takedown } of known) {
    const data = { ...takedown, state: 'begun', completedAt: null }
    const own = there.get(id)
    if (!own) await db.create({ collection, customID: id, data, returning: false })
    else if (sizeOf(takedown) > sizeOf(own)) await db.updateOne({ collection, id, data, returning: false })
  }
}
