import type { Access, CollectionSlug, PayloadRequest, Where } from 'payload'
import { pictureSizes } from '@/media/picture-sizes'
import { locales } from '@/messages/locales'
import { isPublic } from './policies'
import { isStaff } from './roles'

/** Where a published record can show a file. A test holds this against the fields that there are. */
export const showing = [
  { collection: 'stories', fields: ['hero.image', 'placed.media'] },
  { collection: 'testimonies', fields: ['portrait'] },
  { collection: 'videos', fields: ['file', 'poster', ...locales.map((locale) => `captions.${locale}`)] },
] satisfies { collection: CollectionSlug; fields: string[] }[]

/**
 * A file is readable by the public while something published shows it, and by staff always. A file that there is none
 * of is refused just as one that may not be seen is.
 */
export const readPublishedMedia: Access = async ({ req, id, data, isReadingStaticFile }) => {
  if (isReadingStaticFile) {
    const file = await idOfFile(req, data?.filename)
    return file && (isStaff(req.user) || (await isShown(req, file))) ? { id: { equals: file } } : false
  }
  if (isStaff(req.user)) return true
  if (id) return isShown(req, String(id))
  return { id: { in: await allShown(req) } } satisfies Where
}

/** Whether something published shows a file. One indexed question a collection, until one says yes. */
export function isShown(req: PayloadRequest, id: string): Promise<boolean> {
  return isPlaced(req, id, { where: isPublic })
}

/** Whether something that waits for its review, or was approved in one, shows a file. */
export function isInReview(req: PayloadRequest, id: string): Promise<boolean> {
  const where: Where = { 'review.state': { in: ['in-review', 'approved'] } }
  return isPlaced(req, id, { where, draft: true })
}

type Placing = { where: Where; draft?: boolean }

async function isPlaced(req: PayloadRequest, id: string, { where, draft }: Placing): Promise<boolean> {
  for (const { collection, fields } of showing) {
    const { docs } = await req.payload.find({
      collection,
      where: { and: [where, { or: fields.map((field) => ({ [field]: { equals: id } })) }] },
      draft,
      select: { slug: true },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    })
    if (docs.length > 0) return true
  }
  return false
}

/** The record of a file, whichever of its sizes the name is of. */
async function idOfFile(req: PayloadRequest, filename: unknown): Promise<string | undefined> {
  if (typeof filename !== 'string') return undefined
  const names = ['filename', ...pictureSizes.map(({ name }) => `sizes.${name}.filename`)]
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { or: names.map((name) => ({ [name]: { equals: filename } })) },
    select: { filename: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0]?.id
}

/** For lists, and for the files that the records of a list show. */
async function allShown(req: PayloadRequest): Promise<string[]> {
  const ids = new Set<string>()
  for (const { collection, fields } of showing) {
    const { docs } = await req.payload.find({
      collection,
      where: { and: [isPublic, { or: fields.map((field) => ({ [field]: { exists: true } })) }] },
      select: Object.fromEntries(fields.map((field) => [field.split('.')[0], true])),
      locale: 'all',
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const field of fields) for (const doc of docs) for (const id of idsAt(doc, field)) ids.add(id)
  }
  return [...ids]
}

/** The ids at a dotted path of an unpopulated document, be it one relationship or many. */
function idsAt(doc: unknown, path: string): string[] {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], doc)
  return [value].flat().filter((id) => typeof id === 'string')
}
