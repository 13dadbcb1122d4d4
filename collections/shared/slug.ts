import {
  type CollectionSlug,
  type PayloadRequest,
  type TextField,
  ValidationError,
  type Where,
  type WhereField,
} from 'payload'
import { isGone } from '@/consent/takedown/gone-slug'
import { isAutosave } from './is-autosave'
import { toSlug } from './to-slug'

/**
 * The last part of a record's address: unique, and made from other fields until an editor writes one. While nobody can
 * have linked to it, because the record was never published, it follows those fields: what is saved by itself while a
 * title is being typed would else keep its first letter.
 */
export function slugField(...from: string[]): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: `The end of the page’s address. Left empty, it is made from: ${from.join(', ')}.`,
    },
    hooks: {
      beforeValidate: [
        async ({ value, data, originalDoc, collection, req }) => {
          const kept: string | undefined = originalDoc?.slug ?? undefined
          const given = typeof value === 'string' ? toSlug(value) : ''
          if (!collection) return given || kept
          const place = { collection: collection.slug, id: originalDoc?.id, req }
          // A refusal would come again with each letter.
          if (given && given !== kept)
            return isAutosave(req) ? freeSlug(given, place) : refuseTaken(given, place)
          const made = slugOf(from, data)
          if (!made || (kept && !isMadeFrom(slugOf(from, originalDoc), kept))) return kept
          if (isMadeFrom(made, kept)) return kept
          return kept && (await isPublished(place)) ? kept : freeSlug(made, place)
        },
      ],
    },
  }
}

function slugOf(from: string[], record: Record<string, unknown> | undefined): string | undefined {
  const parts = from.map((name) => record?.[name]).filter((part) => typeof part === 'string')
  const [name = '', ...rest] = parts
  return toSlug([name, ...rest.map(firstWords)].join(' ')) || undefined
}

/** An address lives on in other people's links when what it led to is taken back, so it holds few words of it. */
function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > 1 ? words.slice(0, 4).join(' ') : text.slice(0, 12)
}

/** Whether a slug was made from these words, with or without a number behind them. */
function isMadeFrom(words: string | undefined, slug: string | undefined): boolean {
  return words !== undefined && slug?.replace(/-\d+$/, '') === words.replace(/-\d+$/, '')
}

type Place = { collection: CollectionSlug; id: string | undefined; req: PayloadRequest }

/** The slug itself, or with the first number behind it that no other record has, be it in the trash, or had for good. */
async function freeSlug(slug: string, place: Place): Promise<string> {
  const taken = await slugsOfOthers({ like: slug }, place)
  let free = slug
  for (let number = 2; taken.has(free) || wasTakenDown(free, place); number++) free = `${slug}-${number}`
  return free
}

/** The slug, unless another record has it, on the site or in a draft: the database looks at no drafts. */
async function refuseTaken(slug: string, place: Place): Promise<string> {
  const taken = await slugsOfOthers({ equals: slug }, place)
  const isGoneForGood = wasTakenDown(slug, place)
  if (!taken.has(slug) && !isGoneForGood) return slug
  const message = isGoneForGood
    ? `What had the slug “${slug}” was taken down, and its address says so for good. Choose another one.`
    : `Another record has the slug “${slug}”. Choose another one.`
  const errors = [{ path: 'slug', label: 'Slug', message }]
  throw new ValidationError({ collection: place.collection, errors, req: place.req }, place.req.t)
}

/** Whether an address is to say for good that what was there is gone. */
function wasTakenDown(slug: string, { collection }: Place): boolean {
  return collection === 'testimonies' && isGone(slug)
}

/** Asked of the database itself, past all that Payload does with a record: an import asks for each row. */
async function slugsOfOthers(slug: WhereField, { collection, id, req }: Place): Promise<Set<unknown>> {
  const { db } = req.payload
  const all = { collection, pagination: false, limit: 0, req }
  const notThis = (name: string): Where[] => (id ? [{ [name]: { not_equals: id } }] : [])
  const { docs } = await db.find<Slugged>({
    ...all,
    where: { and: [{ slug }, ...notThis('id')] },
    select: { slug: true },
  })
  const drafts = await db.findVersions<Slugged>({
    ...all,
    where: { and: [{ 'version.slug': slug }, { latest: { equals: true } }, ...notThis('parent')] },
    select: { version: { slug: true } },
  })
  return new Set([...docs, ...drafts.docs.map(({ version }) => version)].map((record) => record.slug))
}

type Slugged = { id: string; slug?: string }

async function isPublished({ collection, id, req }: Place): Promise<boolean> {
  if (!id) return false
  const main = await req.payload.findByID({ collection, id, req, depth: 0, disableErrors: true, trash: true })
  return main !== null && '_status' in main && main._status === 'published'
}
