import { randomBytes } from 'node:crypto'
import {
  type BasePayload,
  type CollectionSlug,
  createLocalReq,
  type FlattenedField,
  type GlobalSlug,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isLocale } from '@/messages/locales'
import { inPortions } from '@/ops/in-portions'
import { inTransaction } from '@/ops/in-transaction'
import { type Removal, without } from './without'

type Values = Record<string, unknown>

/** Something that the database holds, in all languages. */
export type Stored = {
  /** The collection or global. */
  type: string
  /** The record's; none for a global. */
  id?: string
  isVersion: boolean
  data: Values
  /** The names of its texts that must not be empty. */
  required: ReadonlySet<string>
  /** What it is at this moment; nothing when it is gone. */
  read: (req: PayloadRequest) => Promise<Values | undefined>
  write: (data: Values, req: PayloadRequest) => Promise<void>
}

/** What is sealed, or holds no words: nothing of a testimony can be in there. */
const others = new Set([
  'people',
  'consents',
  'evidence',
  'takedowns',
  'name-allowances',
  'audit-entries',
  'users',
  'action-counts',
  'donations',
])

/**
 * Everything the newsroom keeps words in: records, drafts and versions of all collections and globals.
 * @param since only what was changed after this moment
 */
export async function* storedRecords(payload: BasePayload, since?: string): AsyncGenerator<Stored> {
  const where: Where = since ? { updatedAt: { greater_than: since } } : {}
  for (const { slug, versions, flattenedFields } of payload.config.collections) {
    if (others.has(slug) || slug.startsWith('payload-')) continue
    const required = requiredTexts(flattenedFields)
    yield* recordsOf(payload, { slug, required, where })
    if (versions) yield* versionsOf(payload, { slug, required, where })
  }
  for (const { slug, versions, flattenedFields } of payload.config.globals) {
    const required = requiredTexts(flattenedFields)
    yield* globalOf(payload, { slug, required })
    if (versions) yield* globalVersionsOf(payload, { slug, required, where })
  }
}

function requiredTexts(fields: FlattenedField[]): ReadonlySet<string> {
  const isRequired = (field: FlattenedField) => 'required' in field && field.required
  return new Set(fields.filter(isRequired).map(({ name }) => name))
}

type Of<Slug> = { slug: Slug; required: ReadonlySet<string>; where: Where }

const locale = 'all'
const all = { pagination: false, limit: 0, locale } as const

const both = (one: Where, { where }: { where: Where }): Where => ({ and: [one, where] })

async function* recordsOf(
  { db }: BasePayload,
  { slug, required, where }: Of<CollectionSlug>,
): AsyncGenerator<Stored> {
  const found = inPortions((portion) =>
    db.find<Values & { id: string }>({ ...portion, collection: slug, where: both(where, portion), locale }),
  )
  for await (const data of found) {
    const id = String(data.id)
    const read = async (req: PayloadRequest) =>
      (await db.findOne<Values & { id: string }>({
        collection: slug,
        where: { id: { equals: id } },
        locale,
        req,
      })) ?? undefined
    const write = async (changed: Values, req: PayloadRequest) => {
      await db.updateOne({ collection: slug, id, data: { ...changed, ...touched() }, returning: false, req })
    }
    yield { type: slug, id, isVersion: false, data, required, read, write }
  }
}

async function* versionsOf(
  { db }: BasePayload,
  { slug, required, where }: Of<CollectionSlug>,
): AsyncGenerator<Stored> {
  const found = inPortions((portion) =>
    db.findVersions<Values>({ ...portion, collection: slug, where: both(where, portion), locale }),
  )
  for await (const { id: row, version: data, parent } of found) {
    const find = async (req: PayloadRequest) => {
      const where = { id: { equals: row } }
      const [version] = (await db.findVersions<Values>({ collection: slug, where, ...all, req })).docs
      return version
    }
    const write = async (changed: Values, req: PayloadRequest) => {
      const version = await find(req)
      if (!version) return
      const { createdAt, updatedAt, latest } = version
      const meta = {
        createdAt,
        updatedAt: latest ? touched().updatedAt : updatedAt,
        parent: version.parent,
      }
      // Forms that were opened before are too old to be saved: they hold what is gone.
      const kept = latest ? { ...changed, ...touched(), changedBy: null } : changed
      const versionData = { ...meta, ...(latest && { latest }), version: kept }
      await db.updateVersion({ collection: slug, id: row, versionData, returning: false, req })
    }
    const read = async (req: PayloadRequest) => (await find(req))?.version
    yield { type: slug, id: String(parent), isVersion: true, data, required, read, write }
  }
}

async function* globalOf(
  { db }: BasePayload,
  { slug, required }: Omit<Of<GlobalSlug>, 'where'>,
): AsyncGenerator<Stored> {
  const read = async (req?: PayloadRequest) => {
    const data = await db.findGlobal<Values>({ slug, locale: 'all', req })
    return data?.id ? data : undefined
  }
  const data = await read()
  if (!data) return
  const write = async (changed: Values, req: PayloadRequest) => {
    await db.updateGlobal({ slug, data: { ...changed, ...touched() }, returning: false, req })
  }
  yield { type: slug, isVersion: false, data, required, read, write }
}

async function* globalVersionsOf(
  { db }: BasePayload,
  { slug: global, required, where }: Of<GlobalSlug>,
): AsyncGenerator<Stored> {
  const { docs } = await db.findGlobalVersions<Values>({ global, where, ...all })
  for (const { id, version: data } of docs) {
    const find = async (req: PayloadRequest) =>
      (await db.findGlobalVersions<Values>({ global, where: { id: { equals: id } }, ...all, req })).docs[0]
    const write = async (changed: Values, req: PayloadRequest) => {
      const version = await find(req)
      if (!version) return
      const { createdAt, updatedAt, latest } = version
      const versionData = { createdAt, updatedAt, ...(latest && { latest }), version: changed }
      await db.updateGlobalVersion({ global, id, versionData, returning: false, req })
    }
    const read = async (req: PayloadRequest) => (await find(req))?.version
    yield { type: global, isVersion: true, data, required, read, write }
  }
}

const touched = () => ({ updatedAt: new Date().toISOString() })

/** What a stored record is once all this is removed from it; nothing when there is nothing to remove. */
export function remainder({ id, data, required }: Stored, removal: Removal): Values | undefined {
  // Its own id is no reference to it.
  const ids =
    id && removal.ids.has(id) ? new Set([...removal.ids].filter((other) => other !== id)) : removal.ids
  const all = { ...removal, ids }
  const own = id === undefined ? undefined : removal.spared.get(id)
  if (!own) {
    const rest = withoutAll(data, all)
    return rest === data ? undefined : withoutBlanks(rest, data, required)
  }
  // Its own words stay, in whichever of its versions; what else was taken down does not.
  const fingerprints = new Set([...removal.fingerprints].filter((fingerprint) => !own.has(fingerprint)))
  const { quote, ...others } = data
  const [quoted, rest] = [withoutAll({ quote }, { ...all, fingerprints }), withoutAll(others, all)]
  if (rest === others && quoted.quote === quote) return undefined
  return withoutBlanks({ ...rest, ...quoted }, data, required)
}

/** What stood around a copy may be another one, once it is closed. */
function withoutAll(data: Values, removal: Removal): Values {
  const rest = without(data, removal)
  return rest === data ? data : withoutAll(rest, removal)
}

/**
 * Removes it from what the record is at this moment, whatever it was when it was looked at: somebody may have saved,
 * unpublished or deleted it since.
 */
export async function removeFrom(payload: BasePayload, stored: Stored, removal: Removal): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const data = await stored.read(req)
    const rest = data && remainder({ ...stored, data }, removal)
    if (rest) await stored.write(rest, req)
  })
}

/** A text that must not be empty, and of which nothing is left, is three dots: its record stays where it is. */
function withoutBlanks(rest: Values, before: Values, required: ReadonlySet<string>): Values {
  const filled = Object.entries(rest).map(([name, value]) => {
    // No two records may have the same address.
    if (name === 'slug' && value !== before.slug) return [name, `removed-${randomBytes(4).toString('hex')}`]
    const mayBeEmpty = !required.has(name) && (typeof value === 'string' || isTranslated(value))
    return [name, mayBeEmpty ? value : filledIn(value, before[name])]
  })
  return Object.fromEntries(filled)
}

/** In one language or in all, and within rows: a form with an empty title in it could not be saved. */
function filledIn(value: unknown, before: unknown): unknown {
  if (value === '') return before ? '…' : value
  if (Array.isArray(value)) return value.map((part, index) => filledIn(part, partOf(before, index)))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, filledIn(part, partOf(before, key))]),
  )
}

function isFields(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !('root' in value)
}

function isTranslated(value: unknown): boolean {
  return isFields(value) && Object.keys(value).every((key) => isLocale(key))
}

function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
