import {
  type Access,
  type CollectionSlug,
  isolateObjectProperty,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isAllowed } from '@/consent/public-clause'
import { pictureSizes } from '@/media/picture-sizes'
import { locales } from '@/messages/locales'
import { isPublic } from './policies'
import { isStaff } from './roles'

/** Where a published record can show a file. A test holds this against the fields that there are. */
export const showing = [
  { collection: 'stories', fields: ['hero.image', 'placed.media'] },
  { collection: 'testimonies', fields: ['portrait'] },
  {
    collection: 'videos',
    fields: ['file', 'alternative', 'poster', ...locales.map((locale) => `captions.${locale}`)],
  },
] satisfies { collection: CollectionSlug; fields: string[] }[]

/** What shows its files to the public at this moment: what is published and, where that rests on a consent, covered. */
const showsNow = (collection: (typeof showing)[number]['collection']): Where =>
  collection === 'testimonies' ? { and: [isPublic, ...isSeen()] } : isPublic

/** That a portrait rests on no consent, or on one that allows it on the site at this moment. */
const isSeen = (): Where[] => [isAllowed('website'), isAllowed('portrait')]

/**
 * A file is readable by the public while something that they may see shows it, and by staff always. A portrait by
 * consent is, whatever else shows it, while such a consent covers it. A file that there is none of is refused just as
 * one that may not be seen is.
 */
export const readPublishedMedia: Access = async ({ req, id, data, isReadingStaticFile }) => {
  if (isReadingStaticFile) {
    const file = await idOfFile(req, data?.filename)
    return file && (isStaff(req.user) || (await isOpen(req, file))) ? { id: { equals: file } } : false
  }
  if (isStaff(req.user)) return true
  if (id) return isOpen(req, String(id))
  return { id: { in: await allOpen(req) } } satisfies Where
}

/** Whether the public may see a file now. One indexed question a collection until one says yes, and two of portraits. */
async function isOpen(req: PayloadRequest, id: string): Promise<boolean> {
  if (!(await isPlaced(req, id, { whereOf: showsNow }))) return false
  const isIt: Where = { portrait: { equals: id } }
  return !(await portraitsByConsent(req, isIt)).includes(id) || (await seenPortraits(req, isIt)).includes(id)
}

/**
 * Whether something published shows a file, or does so as soon as a consent covers it again: what staff do with it has
 * to be fit for the public.
 */
export function isShown(req: PayloadRequest, id: string): Promise<boolean> {
  return isPlaced(req, id, { whereOf: () => isPublic })
}

/** Whether something that waits for its review, or was approved in one, shows a file. */
export function isInReview(req: PayloadRequest, id: string): Promise<boolean> {
  const where: Where = { 'review.state': { in: ['in-review', 'approved'] } }
  return isPlaced(req, id, { whereOf: () => where, draft: true })
}

type Placing = { whereOf: typeof showsNow; draft?: boolean }

async function isPlaced(req: PayloadRequest, id: string, { whereOf, draft }: Placing): Promise<boolean> {
  for (const { collection, fields } of showing) {
    const { docs } = await req.payload.find({
      collection,
      where: { and: [whereOf(collection), { or: fields.map((field) => ({ [field]: { equals: id } })) }] },
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
async function allOpen(req: PayloadRequest): Promise<string[]> {
  const ids = new Set<string>()
  // Payload would have what comes after this read in all languages as well.
  const asking = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  for (const { collection, fields } of showing) {
    const { docs } = await req.payload.find({
      collection,
      where: { and: [showsNow(collection), { or: fields.map((field) => ({ [field]: { exists: true } })) }] },
      select: Object.fromEntries(fields.map((field) => [field.split('.')[0], true])),
      locale: 'all',
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req: asking,
    })
    for (const doc of docs) for (const id of filesShownBy(collection, doc)) ids.add(id)
  }
  const any: Where = { portrait: { exists: true } }
  const [byConsent, seen] = [await portraitsByConsent(req, any), await seenPortraits(req, any)]
  for (const id of byConsent) if (!seen.includes(id)) ids.delete(id)
  return [...ids]
}

/** The files that are somebody's portrait by consent, be the testimony published, a draft, or in the trash. */
async function portraitsByConsent(req: PayloadRequest, ...which: Where[]): Promise<string[]> {
  const ids: string[] = []
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: 'testimonies',
      where: { and: [{ basis: { equals: 'consent' } }, ...which] },
      draft,
      select: { portrait: true },
      depth: 0,
      pagination: false,
      trash: true,
      overrideAccess: true,
      req,
    })
    ids.push(...docs.flatMap((doc) => idsAt(doc, 'portrait')))
  }
  return ids
}

/** Those of them whose consent covers it. */
function seenPortraits(req: PayloadRequest, which: Where): Promise<string[]> {
  return portraitsByConsent(req, which, ...isSeen())
}

/** The files that a record shows, as it was read without populating anything. */
export function filesShownBy(collection: CollectionSlug, doc: unknown): string[] {
  const fields = showing.find((each) => each.collection === collection)?.fields ?? []
  return fields.flatMap((field) => idsAt(doc, field))
}

/** The ids at a dotted path of an unpopulated document, be it one relationship or many. */
function idsAt(doc: unknown, path: string): string[] {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], doc)
  return [value].flat().filter((id) => typeof id === 'string')
}
