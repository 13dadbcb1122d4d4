import type { BasePayload } from 'payload'
import { z } from 'zod'

const prefix = 'left-supporter:'

const schema = z.object({ left: z.string() })

const entry = z.object({ at: z.string() })

/** That a supporter has left, by the id of what was kept of them: it says nothing of the person. */
export type Departure = z.infer<typeof schema>

type Kv = Pick<BasePayload, 'kv'>

/** @throws Error when it is none */
export function parseDeparture(value: unknown): Departure {
  return schema.parse(value)
}

/** Remembers that a supporter has left, for as long as there are backups from before. */
export async function rememberDeparture({ kv }: Kv, supporter: string): Promise<Departure> {
  await kv.set(prefix + supporter, { at: new Date().toISOString() })
  return { left: supporter }
}

/** Who has left, and when: as long as there can be a backup from before. */
export async function readDepartures({ kv }: Kv): Promise<(Departure & { at: string })[]> {
  const departures: (Departure & { at: string })[] = []
  for (const key of await kv.keys()) {
    if (!key.startsWith(prefix)) continue
    departures.push({ left: key.slice(prefix.length), ...entry.parse(await kv.get(key)) })
  }
  return departures
}

/** Forgets who left before an instant from which on all backups are newer. */
export async function forgetDepartures(payload: Kv, before: Date): Promise<void> {
  for (const { left, at } of await readDepartures(payload))
    if (new Date(at) < before) await payload.kv.delete(prefix + left)
}

/** Lets go of those again who have left since what was restored. */
export async function leaveAgain(payload: BasePayload, known: readonly Departure[]): Promise<void> {
  for (const { left } of known) {
    await payload.db.deleteMany({
      collection: 'supporters',
      where: { and: [{ id: { equals: left } }, { state: { not_equals: 'unsubscribed' } }] },
    })
    await rememberDeparture(payload, left)
  }
}
