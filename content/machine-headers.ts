import type { BasePayload } from 'payload'
import { isPublic } from '@/access/policies'
import { processWide } from '@/ops/process-wide'
import { machineHeaders } from './machines'
import { type PublicCollection, publicCollections, recordAt } from './paths'
import { toMachinesView } from './to-views'

type Stored = { id: string; slug?: string; machines?: Parameters<typeof toMachinesView>[0] }

/** By slug, the headers of the few published records that ask something of machines. */
type HeadersBySlug = Map<string, Record<string, string>>

const state = processWide('machine-headers', () => ({
  of: new Map<PublicCollection, HeadersBySlug>(),
  refreshed: Promise.resolve(),
}))

/** The headers that the record at an address asks for: none for most. */
export function machineHeadersAt(url: string): Record<string, string> {
  if ([...state.of.values()].every(({ size }) => size === 0)) return {}
  const record = recordAt(url)
  return (record && state.of.get(record.collection)?.get(record.slug.normalize('NFC'))) ?? {}
}

/**
 * Reads anew which records ask something of machines, one reading after the other, so that none which began before a
 * change overwrites what was read after it.
 */
export async function refreshMachineHeaders(payload: BasePayload, changed: readonly string[]): Promise<void> {
  const collections = publicCollections.filter((collection) => changed.includes(collection))
  const refreshing = state.refreshed.then(async () => {
    for (const collection of collections) state.of.set(collection, await readHeaders(payload, collection))
  })
  // The next change is read whatever became of this one.
  state.refreshed = refreshing.catch(() => undefined)
  await refreshing
}

async function readHeaders({ db }: BasePayload, collection: PublicCollection): Promise<HeadersBySlug> {
  const asks = ['noIndex', 'noTraining', 'noPreview'].map((name) => ({
    [`machines.${name}`]: { equals: true },
  }))
  const { docs } = await db.find<Stored>({
    collection,
    where: { and: [isPublic, { or: asks }] },
    pagination: false,
    limit: 0,
    select: { slug: true, machines: true },
  })
  return new Map(
    docs.flatMap(({ slug, machines }) =>
      slug ? [[slug, machineHeaders(toMachinesView(machines) ?? {})]] : [],
    ),
  )
}
