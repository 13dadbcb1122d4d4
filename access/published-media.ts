import type { Access, CollectionSlug, PayloadRequest, Where } from 'payload'
import { isPublic } from './policies'
import { isStaff } from './roles'

/** Where a published record can show a file. */
const showing: { collection: CollectionSlug; fields: string[] }[] = [
  { collection: 'stories', fields: ['hero.image', 'placed.media'] },
  { collection: 'testimonies', fields: ['portrait'] },
  { collection: 'videos', fields: ['file', 'poster', 'captions'] },
]

/** A file is readable by the public while something published shows it, and by staff always. */
export const readPublishedMedia: Access = async ({ req }) => {
  if (isStaff(req.user)) return true
  const shown = await Promise.all(showing.map((place) => idsShownBy({ req, ...place })))
  return { id: { in: shown.flat() } } satisfies Where
}

async function idsShownBy(place: { req: PayloadRequest; collection: CollectionSlug; fields: string[] }) {
  const { req, collection, fields } = place
  const { docs } = await req.payload.find({
    collection,
    where: { and: [isPublic, { or: fields.map((field) => ({ [field]: { exists: true } })) }] },
    select: Object.fromEntries(fields.map((field) => [field.split('.')[0], true])),
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.flatMap((doc) => fields.flatMap((field) => idsAt(doc, field)))
}

/** The ids at a dotted path of an unpopulated document, be it one relationship or many. */
function idsAt(doc: unknown, path: string): string[] {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], doc)
  return [value].flat().filter((id) => typeof id === 'string')
}
