import { type BasePayload, type CollectionSlug, createLocalReq } from 'payload'
import { recordAudit } from '@/audit/record'
import { inTransaction } from '@/ops/in-transaction'
import { retrying } from '@/ops/retry'
import { removeEvidence, resealEvidence } from './evidence-files'
import { isSealedNow, SealBroken, seal, unseal } from './seal'
import { sealedFieldsOf } from './sealed-field'

/** What was done: how many records and files are under the present key now that were not, and what cannot be opened. */
export type Resealed = { records: number; files: number; broken: string[] }

type Sealed = { name: string; place: string }
type Stored = { id: string } & Record<string, unknown>

/**
 * Seals everything in the vault with the present key that is under the one before. Each record and each file is changed
 * whole, so that it can be interrupted anywhere, and goes on when it is run again; what the site writes meanwhile is
 * never overwritten. The audit trail says that it was begun.
 */
export async function resealVault(payload: BasePayload): Promise<Resealed> {
  await recordAudit({ req: await createLocalReq({}, payload), action: 'rotate-vault' })
  const done: Resealed = { records: 0, files: 0, broken: [] }
  for (const collection of payload.config.collections) {
    const fields = sealedFieldsOf(collection)
    if (fields.length > 0) await resealRecords(payload, { collection: collection.slug, fields, done })
  }
  await resealFiles(payload, done)
  return done
}

type Work = { collection: CollectionSlug; fields: Sealed[]; done: Resealed }

async function resealRecords(payload: BasePayload, { collection, fields, done }: Work): Promise<void> {
  const { docs } = await payload.db.find<Stored>({
    collection,
    select: Object.fromEntries(fields.map(({ name }) => [name, true])),
    pagination: false,
    limit: 0,
  })
  for (const { id, ...record } of docs) {
    await unlessBroken(`${collection} ${id}`, done, async () => {
      if (!fields.some(({ name }) => textsIn(record[name]).some((text) => !isSealedNow(text)))) return
      if (await retrying(() => resealRecord(payload, { collection, fields, id }))) done.records++
    })
  }
}

type Wanted = { collection: CollectionSlug; fields: Sealed[]; id: string }

/** Within a transaction, so that nobody writes between the reading and the writing. */
async function resealRecord(payload: BasePayload, { collection, fields, id }: Wanted): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const where = { id: { equals: id } }
    const record = await payload.db.findOne<Stored>({ collection, where, req })
    if (record) {
      const data = Object.fromEntries(
        await Promise.all(
          fields.map(async ({ name, place }) => [name, await resealValue(record[name], place)] as const),
        ),
      )
      // To those who read it, nothing has changed.
      await payload.db.updateOne({
        collection,
        id,
        data: { ...data, updatedAt: null },
        req,
        returning: false,
      })
    }
    return record !== null
  })
}

async function resealValue(value: unknown, place: string): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((text) => resealValue(text, place)))
  if (typeof value !== 'string' || value === '' || isSealedNow(value)) return value
  return seal(await unseal(value, place), place)
}

function textsIn(value: unknown): string[] {
  return [value].flat().filter((text): text is string => typeof text === 'string' && text !== '')
}

async function resealFiles({ db }: BasePayload, done: Resealed): Promise<void> {
  const findFiles = async (id?: string) => {
    const where = id ? { id: { equals: id } } : undefined
    const found = await db.find<{ id: string; filename?: string | null }>({
      collection: 'evidence',
      where,
      select: { filename: true },
      pagination: false,
      limit: 0,
    })
    return found.docs
  }
  for (const { id, filename } of await findFiles()) {
    if (!filename) continue
    await unlessBroken(`the file of evidence ${id}`, done, async () => {
      if (!(await resealEvidence(filename))) return
      done.files++
      const [record] = await findFiles(id)
      if (record?.filename !== filename) await removeEvidence(filename)
    })
  }
}

/** What cannot be opened, or is not there any more, keeps nothing else from being sealed. */
async function unlessBroken(name: string, { broken }: Resealed, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    if (!(error instanceof SealBroken)) throw error
    broken.push(name)
  }
}
