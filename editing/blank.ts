import { type FlattenedField, isolateObjectProperty, type PayloadRequest } from 'payload'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { changedFields } from '@/review/content-changes'
import { idOf } from '@/review/id-of'
import { isHeld } from './hold'

type Place = { collection: PublishedCollection; id: string; req: PayloadRequest }

/**
 * Takes a record away again that Payload made when its form was opened, if nobody ever entered anything: it holds only
 * what a new one begins with, in every language, has no earlier version, and nobody is at it now. Whoever made it is
 * alone in being able to.
 */
export async function removeBlank(place: Place): Promise<boolean> {
  const { collection, id, req } = place
  const { payload } = req
  const record = await payload.findByID({
    collection,
    id,
    draft: true,
    locale: 'all',
    depth: 0,
    disableErrors: true,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  if (!record || idOf(record.createdBy) !== req.user?.id) return false
  const fields = payload.collections[collection].config.flattenedFields.filter((field) => !isComputed(field))
  const before = beginnings(fields)
  const isBlank =
    record._status === 'draft' &&
    record.review?.state === 'draft' &&
    changedFields(before, { ...record }).every((name) => !(name in before))
  if (!isBlank || (await isHeld(place)) || (await hasHistory(place))) return false
  await payload.delete({ collection, id, depth: 0, req })
  return true
}

async function hasHistory({ collection, id, req }: Place): Promise<boolean> {
  const where = { parent: { equals: id } }
  const { docs } = await req.payload.findVersions({
    collection,
    where,
    limit: 2,
    depth: 0,
    pagination: false,
    req,
  })
  return docs.length > 1
}

/** What the fields of a new record hold. */
function beginnings(fields: FlattenedField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.type === 'group' ? beginnings(field.flattenedFields) : defaultOf(field),
    ]),
  )
}

const defaultOf = (field: object) => ('defaultValue' in field ? field.defaultValue : undefined)
const isComputed = (field: object) => 'virtual' in field && field.virtual === true
