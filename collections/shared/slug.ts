import { slug as slugify } from 'github-slugger'
import type { CollectionSlug, PayloadRequest, TextField } from 'payload'

const longest = 80

/** Lower case words joined by hyphens, in any script, cut at a word's end. */
export function toSlug(text: string): string {
  const slug = slugify(text.normalize('NFC')).replace(/-+/g, '-').replace(/^-|-$/g, '')
  if (slug.length <= longest) return slug
  return slug
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest)
}

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
          if (given && given !== kept) return given
          const made = slugOf(from, data)
          if (!collection || !made || (kept && !isMadeFrom(slugOf(from, originalDoc), kept))) return kept
          if (isMadeFrom(made, kept)) return kept
          const place = { collection: collection.slug, id: originalDoc?.id, req }
          return kept && (await isPublished(place)) ? kept : freeSlug(made, place)
        },
      ],
    },
  }
}

function slugOf(from: string[], record: Record<string, unknown> | undefined): string | undefined {
  const words = from.map((name) => record?.[name]).filter((part) => typeof part === 'string')
  return toSlug(words.join(' ')) || undefined
}

/** Whether a slug was made from these words, with or without a number behind them. */
function isMadeFrom(words: string | undefined, slug: string | undefined): boolean {
  return words !== undefined && slug?.replace(/-\d+$/, '') === words.replace(/-\d+$/, '')
}

type Place = { collection: CollectionSlug; id: string | undefined; req: PayloadRequest }

/** The slug itself, or with the first number behind it that no other record has, be it in the trash. */
async function freeSlug(slug: string, { collection, id, req }: Place): Promise<string> {
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ slug: { like: slug } }, ...(id ? [{ id: { not_equals: id } }] : [])] },
    select: { slug: true },
    depth: 0,
    pagination: false,
    trash: true,
    req,
  })
  const taken = new Set(docs.map((doc) => ('slug' in doc ? doc.slug : undefined)))
  let free = slug
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`
  return free
}

async function isPublished({ collection, id, req }: Place): Promise<boolean> {
  if (!id) return false
  const main = await req.payload.findByID({ collection, id, req, depth: 0, disableErrors: true, trash: true })
  return main !== null && '_status' in main && main._status === 'published'
}
