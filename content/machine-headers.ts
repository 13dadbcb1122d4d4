import type { BasePayload } from 'payload'
import { isPublic } from '@/access/policies'
import { filesShownBy, showing } from '@/access/published-media'
import { pictureSizes } from '@/media/picture-sizes'
import { processWide } from '@/ops/process-wide'
import { type MachinesView, machineHeaders } from './machines'
import { fileAt, type PublicCollection, publicCollections, recordAt } from './paths'
import { toMachinesView } from './to-views'

type Asking = { id: string; slug?: string; machines?: Parameters<typeof toMachinesView>[0] }
type File = { id: string; filename?: string; sizes?: Record<string, { filename?: string | null }> }

/** What the few published records ask that ask something: for their pages, and for the files they show. */
type Asked = Map<string, MachinesView>

const state = processWide('machine-headers', () => ({
  of: new Map<PublicCollection, Asked>(),
  refreshed: Promise.resolve(),
}))

const pageKey = (slug: string) => `page ${slug.normalize('NFC')}`
const fileKey = (name: string) => `file ${name}`

/** The headers that what is at an address asks for: none for most. A file is asked for by all records that show it. */
export function machineHeadersAt(url: string): Record<string, string> {
  if ([...state.of.values()].every(({ size }) => size === 0)) return {}
  const record = recordAt(url)
  if (record) return machineHeaders(state.of.get(record.collection)?.get(pageKey(record.slug)) ?? {})
  const file = fileAt(url)
  if (!file) return {}
  return machineHeaders(Object.assign({}, ...[...state.of.values()].map((asked) => asked.get(fileKey(file)))))
}

/**
 * Reads anew which records ask something of machines, one reading after the other, so that none which began before a
 * change overwrites what was read after it.
 */
export async function refreshMachineHeaders(payload: BasePayload, changed: readonly string[]): Promise<void> {
  const collections = publicCollections.filter((one) => changed.includes(one) || changed.includes('media'))
  const refreshing = state.refreshed.then(async () => {
    for (const collection of collections) state.of.set(collection, await readAsked(payload, collection))
  })
  // The next change is read whatever became of this one.
  state.refreshed = refreshing.catch(() => undefined)
  await refreshing
}

async function readAsked({ db }: BasePayload, collection: PublicCollection): Promise<Asked> {
  const asks = ['noIndex', 'noTraining', 'noPreview'].map((name) => ({
    [`machines.${name}`]: { equals: true },
  }))
  const shown = showing.find((each) => each.collection === collection)?.fields ?? []
  const { docs } = await db.find<Asking>({
    collection,
    where: { and: [isPublic, { or: asks }] },
    pagination: false,
    limit: 0,
    select: Object.fromEntries(
      ['slug', 'machines', ...shown].map((field) => [field.split('.', 1).join(), true]),
    ),
    locale: 'all',
  })
  const asked: Asked = new Map()
  const ofFiles = new Map<string, MachinesView>()
  for (const doc of docs) {
    const machines = toMachinesView(doc.machines) ?? {}
    if (doc.slug) asked.set(pageKey(doc.slug), machines)
    for (const id of filesShownBy(collection, doc)) ofFiles.set(id, { ...ofFiles.get(id), ...machines })
  }
  if (ofFiles.size === 0) return asked
  const files = await db.find<File>({
    collection: 'media',
    where: { id: { in: [...ofFiles.keys()] } },
    select: { filename: true, sizes: true },
    pagination: false,
    limit: 0,
  })
  for (const { id, filename, sizes } of files.docs) {
    const names = [filename, ...pictureSizes.map(({ name }) => sizes?.[name]?.filename)]
    for (const name of names) if (name) asked.set(fileKey(name), ofFiles.get(id) ?? {})
  }
  return asked
}
