import type { PayloadRequest } from 'payload'
import { isCollection } from '@/audit/is-collection'
import type { Left } from '@/consent/takedown/receipt'
import { receiptOf } from '@/consent/takedown/take-down'
import { defaultLocale } from '@/messages/locales'
import { titleOf } from '../title-of'

/** A record that somebody has to look at after a takedown, and why. */
export type ToLookAt = { title: string; path: `/${string}`; why: string }

const reasons: Record<Left['what'] | 'copy', string> = {
  copy: 'words were cut out of it. Read whether what is left makes sense.',
  consent: 'it has the same words by another consent, and is still there.',
  speaker:
    'it has the same words, by another speaker as it seems, and is off the site. Take it down for good, or have it published again.',
  longer:
    'the words were cut out of it, and it is off the site. Take it down for good, or have what is left published again.',
  former:
    'it rested on this consent before, and does not now. If it is theirs, take it down for good as well.',
  film: 'its captions held the words and are removed. Look at the film itself.',
}

/** What a takedown left to people: texts it cut words out of, and what it could not decide. */
export async function findToLookAt(req: PayloadRequest, takedown: string): Promise<ToLookAt[]> {
  const { removed, left } = await receiptOf(req.payload, takedown)
  const isLeft = new Set(left.map(({ record }) => record))
  const copies = removed.filter(({ what, record }) => what === 'copy' && !isLeft.has(record))
  const all = [...left, ...copies.map(({ record }) => ({ what: 'copy' as const, record }))]
  const found = await Promise.all(all.map((each) => toLookAt(req, each)))
  return found.filter((each) => each !== undefined)
}

async function toLookAt(
  { payload, user }: PayloadRequest,
  { what, record }: { what: keyof typeof reasons; record: string },
): Promise<ToLookAt | undefined> {
  const [slug, id] = record.split('/')
  const why = reasons[what]
  const global = payload.config.globals.find((each) => each.slug === slug)
  if (global) return { title: String(global.label), path: `/globals/${slug}`, why }
  if (!slug || !id || !isCollection(payload, slug)) return undefined
  const doc = await payload.findByID({
    collection: slug,
    id,
    draft: true,
    depth: 0,
    locale: defaultLocale,
    disableErrors: true,
    overrideAccess: false,
    user,
  })
  return doc ? { title: titleOf(doc), path: `/collections/${slug}/${id}`, why } : undefined
}
