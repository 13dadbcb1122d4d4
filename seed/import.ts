import type { BasePayload } from 'payload'
import { retrying } from '@/ops/retry'
import { keepFiles } from './keep-file'
import { SeedLedger } from './ledger'
import type { Seed } from './load'
import {
  globalsIn,
  type IdOf,
  recordsIn,
  type SeedCollection,
  type SeedGlobal,
  type SeedRecord,
  seedCollections,
} from './records'

type Outcome = 'created' | 'completed' | 'kept'

/**
 * Writes the seed into the database. Each record is made as a draft in English, then given its Korean and published
 * in one step, then entered into the ledger; so it can be killed anywhere and run again, and it never overwrites what
 * an editor has done since.
 * @returns how many records were created, completed after an interruption, and left as they were
 */
export async function importSeed(payload: BasePayload, seed: Seed): Promise<Record<Outcome, number>> {
  const ledger = await SeedLedger.open(payload)
  const outcomes = { created: 0, completed: 0, kept: 0 }
  const ids = new Map<string, string>()
  const idOf: IdOf = (collection, slug) => ids.get(`${collection}/${slug}`)

  for (const collection of seedCollections) {
    for (const record of recordsIn(collection, seed, idOf)) {
      const key = `${collection}/${record.slug}`
      if (ledger.has(key)) outcomes.kept++
      else {
        outcomes[await retrying(() => importRecord(payload, collection, record))]++
        await retrying(() => ledger.add(key))
      }
    }
    for (const [slug, id] of await idsBySlug(payload, collection)) ids.set(`${collection}/${slug}`, id)
  }
  for (const global of globalsIn(seed, idOf)) {
    const key = `globals/${global.slug}`
    if (ledger.has(key)) continue
    await retrying(() => fillGlobal(payload, global))
    await retrying(() => ledger.add(key))
  }
  return outcomes
}

async function importRecord(
  payload: BasePayload,
  collection: SeedCollection,
  record: SeedRecord,
): Promise<Outcome> {
  const where = { slug: { equals: record.slug } }
  const found = await payload.find({
    collection,
    where,
    draft: true,
    trash: true,
    depth: 0,
    limit: 1,
    locale: 'en',
  })
  const [existing] = found.docs
  if (existing?._status === 'published' || existing?.deletedAt) return 'kept'

  const [en, ko] = [await keepFiles(payload, record.files?.en), await keepFiles(payload, record.files?.ko)]
  const draft =
    existing ??
    (await payload.create({
      collection,
      data: { ...record.en, ...en },
      draft: true,
      locale: 'en',
      depth: 0,
    }))
  await payload.update({
    collection,
    id: draft.id,
    data: { ...record.ko(draft), ...ko, ...(record.publish && { _status: 'published' }) },
    draft: !record.publish,
    locale: 'ko',
    depth: 0,
  })
  return existing ? 'completed' : 'created'
}

async function fillGlobal(payload: BasePayload, { slug, sign, ...texts }: SeedGlobal): Promise<void> {
  for (const locale of ['en', 'ko'] as const) {
    const current = await payload.findGlobal({ slug, locale, depth: 0 })
    const isFilled = Boolean(new Map<string, unknown>(Object.entries(current)).get(sign))
    if (!isFilled) await payload.updateGlobal({ slug, data: texts[locale], locale, depth: 0 })
  }
}

async function idsBySlug(payload: BasePayload, collection: SeedCollection): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection,
    draft: true,
    depth: 0,
    pagination: false,
    select: { slug: true },
  })
  return new Map(docs.map((doc) => [doc.slug, doc.id]))
}
