import {
  type CollectionSlug,
  type FlattenedField,
  type GlobalSlug,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import { isPublic } from '@/access/policies'
import { placedRecords } from '@/blocks/placed-records'
import { existingIds } from '@/collections/shared/existing-ids'
import { type PublishedCollection, publishedCollections } from '@/collections/shared/published-collections'
import { captionTexts, isPublicField, type PublicText, publicTexts } from './public-texts'

type Values = Record<string, unknown>
export type ShownCollection = PublishedCollection | 'media'

/** What is to be looked at: a record, or one of the globals, which have no id. */
export type Place = { collection: ShownCollection; id: string } | { global: GlobalSlug }

/** The texts of one record, under the name of the place at which it stands. */
export type RecordTexts = { type: string; id: string | null; texts: PublicText[] }

const shown = new Set<string>([...publishedCollections, 'media'])

/**
 * What readers see of a record and of all that it places, in all languages. Of what is placed that is what is
 * published; what is not yet is looked at when it is to be.
 * @param draft whether to take the latest version of the record itself
 */
export async function publicRecords(
  req: PayloadRequest,
  place: Place,
  draft = false,
): Promise<RecordTexts[]> {
  const { config } = req.payload
  // Asking in all languages would change the language in which this request is being saved.
  const asking = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const reading = { locale: 'all', depth: 0, overrideAccess: true, req: asking } as const
  if ('global' in place) {
    const fields = config.globals.find(({ slug }) => slug === place.global)?.flattenedFields ?? []
    const record = { ...(await req.payload.findGlobal({ slug: place.global, ...reading })) }
    const own = { type: place.global, id: null, texts: publicTexts(fields, record) }
    return [own, ...(await placedTexts(asking, referencesIn(fields, record), new Set()))]
  }
  const { collection, id } = place
  const record = await req.payload.findByID({
    collection,
    id,
    draft,
    trash: true,
    disableErrors: true,
    ...reading,
  })
  if (!record) return []
  return textsOf(asking, collection, { ...record }, new Set())
}

/** The texts of a record that was read in all languages, without those of what it places. */
export async function ownTexts(
  { payload }: PayloadRequest,
  collection: ShownCollection,
  record: Values,
): Promise<PublicText[]> {
  const { flattenedFields } = payload.collections[collection].config
  const captions = collection === 'media' ? await captionTexts(record) : []
  return [...publicTexts(flattenedFields, record), ...captions]
}

async function textsOf(
  req: PayloadRequest,
  collection: ShownCollection,
  record: Values,
  seen: Set<string>,
): Promise<RecordTexts[]> {
  const { flattenedFields: fields, labels } = req.payload.collections[collection].config
  seen.add(`${collection} ${record.id}`)
  const texts = await ownTexts(req, collection, record)
  const isFirst = seen.size === 1
  const named = isFirst
    ? texts
    : texts.map(({ field, text }) => ({ field: `${labels.singular} → ${field}`, text }))
  return [
    { type: collection, id: String(record.id), texts: named },
    ...(await placedTexts(req, referencesIn(fields, record), seen)),
  ]
}

type References = { collection: ShownCollection; id: string }[]

async function placedTexts(
  req: PayloadRequest,
  references: References,
  seen: Set<string>,
): Promise<RecordTexts[]> {
  const found: RecordTexts[] = []
  for (const collection of new Set(references.map((reference) => reference.collection))) {
    const ids = references
      .filter(
        (reference) => reference.collection === collection && !seen.has(`${collection} ${reference.id}`),
      )
      .map(({ id }) => id)
    const existing = await existingIds(collection, [...new Set(ids)], req)
    if (existing.length === 0) continue
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { and: [{ id: { in: existing } }, ...(collection === 'media' ? [] : [isPublic])] },
      locale: 'all',
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const doc of docs) {
      if (seen.has(`${collection} ${doc.id}`)) continue
      // What a global places is not the first, however little was seen.
      if (seen.size === 0) seen.add('the global')
      found.push(...(await textsOf(req, collection, { ...doc }, seen)))
    }
  }
  return found
}

/** The public records that the fields of a record name, in whatever language. */
function referencesIn(fields: readonly FlattenedField[], record: Values): References {
  return fields.filter(isPublicField).flatMap((field): References => {
    const value = record[field.name]
    if (field.type === 'relationship' || field.type === 'upload') return idsIn(field.relationTo, value)
    if (field.type === 'array' || field.type === 'group' || field.type === 'tab')
      return [value].flat().flatMap((row) => (isValues(row) ? referencesIn(field.flattenedFields, row) : []))
    if (field.type !== 'richText') return []
    return Object.entries(placedRecords(value)).flatMap(([collection, ids]) =>
      ids.map((id) => ({ collection: collection as ShownCollection, id })),
    )
  })
}

/** The ids of a field that refers to one collection: one, several, or those of each language. */
function idsIn(collection: string | readonly string[], value: unknown): References {
  if (typeof collection !== 'string' || !shown.has(collection)) return []
  const ids = isValues(value) ? Object.values(value) : [value]
  return ids
    .flat()
    .filter((id) => typeof id === 'string')
    .map((id) => ({ collection: collection as ShownCollection, id }))
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
