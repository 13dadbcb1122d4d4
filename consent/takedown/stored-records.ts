import type { BasePayload, CollectionSlug, FlattenedField, GlobalSlug } from 'payload'
import { type Removal, without } from './without'

/** Something that the database holds, in all languages, and how to put it back when it was changed. */
export type Stored = {
  /** The collection or global. */
  type: string
  /** The record's; none for a global. */
  id?: string
  isVersion: boolean
  /** Whether it is what the record is, on the site or in its latest draft, and not what it was. */
  isPresent: boolean
  data: Record<string, unknown>
  /** The names of its texts that must not be empty. */
  required: ReadonlySet<string>
  write: (data: Record<string, unknown>) => Promise<void>
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
])

const pageSize = 100

/** Everything the newsroom keeps words in: records, drafts and versions of all collections and globals. */
export async function* storedRecords(payload: BasePayload): AsyncGenerator<Stored> {
  for (const { slug, versions, flattenedFields } of payload.config.collections) {
    if (others.has(slug) || slug.startsWith('payload-')) continue
    const required = requiredTexts(flattenedFields)
    yield* recordsOf(payload, slug, required)
    if (versions) yield* versionsOf(payload, slug, required)
  }
  for (const { slug, versions, flattenedFields } of payload.config.globals) {
    const required = requiredTexts(flattenedFields)
    yield* globalOf(payload, slug, required)
    if (versions) yield* globalVersionsOf(payload, slug, required)
  }
}

async function* recordsOf(
  { db }: BasePayload,
  collection: CollectionSlug,
  required: Required,
): AsyncGenerator<Stored> {
  const read = (page: number) =>
    db.find<Values>({ collection, locale: 'all', sort: 'id', limit: pageSize, page })
  for await (const data of pages(read)) {
    const id = String(data.id)
    const write = async (changed: Values) => {
      await db.updateOne({ collection, id, data: { ...changed, ...touched() }, returning: false })
    }
    yield { type: collection, id, isVersion: false, isPresent: true, data, required, write }
  }
}

async function* versionsOf(
  { db }: BasePayload,
  collection: CollectionSlug,
  required: Required,
): AsyncGenerator<Stored> {
  const read = (page: number) =>
    db.findVersions<Values>({ collection, locale: 'all', sort: 'id', limit: pageSize, page })
  for await (const row of pages(read)) {
    const { id, version, parent, createdAt, updatedAt, latest } = row
    const write = async (changed: Values) => {
      // Forms that were opened before are too old to be saved: they hold what is gone.
      const data = latest ? { ...changed, ...touched(), changedBy: null } : changed
      await db.updateVersion({
        collection,
        id,
        versionData: {
          createdAt,
          updatedAt: latest ? touched().updatedAt : updatedAt,
          ...(latest ? { latest } : {}),
          parent,
          version: data,
        },
        returning: false,
      })
    }
    yield {
      type: collection,
      id: String(parent),
      isVersion: true,
      isPresent: Boolean(latest),
      data: version,
      required,
      write,
    }
  }
}

async function* globalOf({ db }: BasePayload, slug: GlobalSlug, required: Required): AsyncGenerator<Stored> {
  const data = await db.findGlobal<Values>({ slug, locale: 'all' })
  if (!data?.id) return
  const write = async (changed: Values) => {
    await db.updateGlobal({ slug, data: { ...changed, ...touched() }, returning: false })
  }
  yield { type: slug, isVersion: false, isPresent: true, data, required, write }
}

async function* globalVersionsOf(
  { db }: BasePayload,
  global: GlobalSlug,
  required: Required,
): AsyncGenerator<Stored> {
  const read = (page: number) =>
    db.findGlobalVersions<Values>({ global, locale: 'all', sort: 'id', limit: pageSize, page })
  for await (const { id, version, createdAt, updatedAt, latest } of pages(read)) {
    const write = async (changed: Values) => {
      const versionData = { createdAt, updatedAt, ...(latest ? { latest } : {}), version: changed }
      await db.updateGlobalVersion({ global, id, versionData, returning: false })
    }
    yield { type: global, isVersion: true, isPresent: Boolean(latest), data: version, required, write }
  }
}

function requiredTexts(fields: FlattenedField[]): Required {
  const isRequired = (field: FlattenedField) => 'required' in field && field.required
  return new Set(fields.filter(isRequired).map(({ name }) => name))
}

type Required = ReadonlySet<string>

type Values = Record<string, unknown>

async function* pages<Row>(
  read: (page: number) => Promise<{ docs: Row[]; hasNextPage: boolean }>,
): AsyncGenerator<Row> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await read(page)
    yield* docs
    if (!hasNextPage) return
  }
}

const touched = () => ({ updatedAt: new Date().toISOString() })

/** What a stored record is once all this is removed from it; nothing when there is nothing to remove. */
export function remainder({ id, data, required }: Stored, removal: Removal): Values | undefined {
  // Its own id is no reference to it.
  const ids =
    id && removal.ids.has(id) ? new Set([...removal.ids].filter((other) => other !== id)) : removal.ids
  const rest = without(data, { ...removal, ids })
  return rest === data ? undefined : withoutBlanks(rest, required)
}

/** A text that must not be empty, and of which nothing is left, is three dots: its record stays where it is. */
function withoutBlanks(rest: Values, required: ReadonlySet<string>): Values {
  const filled = Object.entries(rest).map(([name, value]) => [
    name,
    required.has(name) ? filledIn(value) : value,
  ])
  return Object.fromEntries(filled)
}

/** In one language or in all. */
function filledIn(value: unknown): unknown {
  if (value === '') return '…'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([locale, text]) => [locale, text === '' ? '…' : text]))
}
