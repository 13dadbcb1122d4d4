import type { BasePayload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { log } from '@/ops/log'
import { SealBroken, seal, unseal } from '@/vault/seal'
import type { Receipt } from './receipt'

const collection = 'takedowns'
const place = 'takedowns.receipt'

/** What a takedown removes for good and, when the person is erased, all else there is of them; in this order. */
export const targets = ['media', 'testimonies', 'evidence', 'consents', 'people'] as const

const schema = z.object({
  id: z.string(),
  origin: z.enum(['consent', 'testimony', 'person']),
  originId: z.string(),
  person: z.string().nullish(),
  since: z.coerce.string().nullish(),
  state: z.enum(['begun', 'complete']),
  createdAt: z.coerce.string(),
  updatedAt: z.coerce.string(),
  completedAt: z.string().nullish(),
  records: z.array(z.object({ collection: z.enum(targets), id: z.string() })),
  goneSlugs: z.array(z.string()),
  fingerprints: z.array(z.string()),
  receipt: z.string().nullish(),
})

/** A takedown as the database keeps it; `receipt` is sealed. */
export type StoredTakedown = z.infer<typeof schema>

/** Whether the person was erased, or is being: then nothing of the receipt is kept. */
export const isErased = ({ records }: Pick<StoredTakedown, 'records'>) =>
  records.some(({ collection }) => collection === 'people')

/** A record that is to be deleted. */
export type Target = StoredTakedown['records'][number]

/** What is noted of a takedown while it goes on, and stands on its receipt. */
export type Notes = Pick<Receipt, 'removed' | 'left' | 'backups'>

type Where = NonNullable<Parameters<BasePayload['db']['find']>[0]['where']>

async function read({ db }: BasePayload, where: Where, req?: PayloadRequest): Promise<StoredTakedown[]> {
  const { docs } = await db.find({ collection, where, sort: 'createdAt', pagination: false, limit: 0, req })
  return docs.flatMap((doc) => {
    const takedown = schema.safeParse(doc)
    if (takedown.success) return takedown.data
    log.error({ takedown: doc.id }, 'a takedown cannot be understood')
    return []
  })
}

/** The takedown of a consent or of one testimony, if it was ever begun. */
export async function findTakedown(
  payload: BasePayload,
  originId: string,
): Promise<StoredTakedown | undefined> {
  const [found] = await read(payload, { originId: { equals: originId } })
  return found
}

/** All that was taken down of a person: what rested on these consents of theirs, and testimonies one by one. */
export function findTakedownsOf(
  payload: BasePayload,
  { person, consents }: { person: string; consents: readonly string[] },
): Promise<StoredTakedown[]> {
  const said: Where[] = [{ person: { equals: person } }, { originId: { in: [...consents] } }]
  return read(payload, { and: [{ origin: { not_equals: 'person' } }, { or: said }] })
}

/** One takedown. @throws Error when there is none */
export async function readTakedown(payload: BasePayload, id: string): Promise<StoredTakedown> {
  const [found] = await read(payload, { id: { equals: id } })
  if (!found) throw new Error(`There is no takedown ${id}`)
  return found
}

/** All takedowns, or those that were begun and not completed, the oldest first. */
export function listTakedowns(
  payload: BasePayload,
  which: 'all' | 'begun',
  req?: PayloadRequest,
): Promise<StoredTakedown[]> {
  return read(payload, which === 'all' ? { id: { exists: true } } : { state: { equals: 'begun' } }, req)
}

/** Writes down more of a takedown, past the access rules that keep everybody else from it. */
export async function update(
  payload: BasePayload,
  id: string,
  changed: Partial<Omit<StoredTakedown, 'id' | 'createdAt' | 'updatedAt'>>,
): Promise<void> {
  const data = { ...changed, updatedAt: new Date().toISOString() }
  await payload.db.updateOne({ collection, id, data, returning: false })
}

const nothingYet: Notes = { removed: [], left: [], backups: { count: 0, lastExpiresOn: null, untold: 0 } }

/** What was noted so far: nothing where it cannot be opened, which must not keep anything from being taken down. */
export async function openNotes({ id, receipt }: StoredTakedown): Promise<Notes> {
  try {
    return receipt ? { ...nothingYet, ...JSON.parse(await unseal(receipt, place)) } : nothingYet
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    log.error({ err: error, takedown: id }, 'a receipt cannot be opened')
    return nothingYet
  }
}

/** Seals notes: addresses can name people. */
export function sealNotes(notes: Notes): Promise<string> {
  return seal(JSON.stringify(notes), place)
}
