import type { BasePayload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { takenDownPage } from '@/actions/forget-pages'
import { publicCollections, recordAt } from '@/content/paths'
import { defaultLocale } from '@/messages/locales'
import { titleOf } from '../title-of'

/** What something counted is called, where it is in the panel, and what kind of thing it is. */
export type Name = { title: string; href?: string; note?: string }

type Named = { id: string; deletedAt?: string | null }

/** Pages that are of no record. */
const plainPages: Record<string, string> = {
  '': 'From outside the site',
  '/': 'The first page',
  '/stories': 'All stories',
  '/testimonies': 'All testimonies',
  '/statistics': 'All figures',
  '/videos': 'All films',
  '/act': 'What readers can do',
  '/about': 'About',
  '/search': 'Search',
  [takenDownPage]: 'Testimonies that were taken down',
}

/** What actions are called, by their ids; those that are gone for good are called deleted. */
export async function nameActions(payload: BasePayload, ids: readonly string[]): Promise<Map<string, Name>> {
  // All of them, which are few: MongoDB would refuse to look for what cannot be an id.
  const { docs } = await payload.find({
    collection: 'actions',
    select: { label: true, slug: true, deletedAt: true },
    ...asStored,
  })
  const found = new Map(docs.map((doc) => [doc.id, nameOf(payload, 'actions', doc)]))
  return new Map(ids.map((id) => [id, found.get(id) ?? { title: 'A deleted call to action' }]))
}

/** What pages are called, by their paths. One whose record is gone, or has another address by now, has only its path. */
export async function namePages(payload: BasePayload, paths: readonly string[]): Promise<Map<string, Name>> {
  const names = new Map(paths.map((path) => [path, { title: plainPages[path] ?? path } as Name]))
  for (const collection of publicCollections) {
    const slugs = new Map(
      paths.flatMap((path) => {
        const record = recordAt(path)
        return record?.collection === collection ? [[record.slug, path] as const] : []
      }),
    )
    if (slugs.size === 0) continue
    const where = { slug: { in: [...slugs.keys()] } }
    const { docs } = await payload.find({ collection, where, ...asStored })
    const note = String(payload.collections[collection].config.labels.singular)
    for (const doc of docs) {
      const path = slugs.get(doc.slug)
      if (path !== undefined) names.set(path, { ...nameOf(payload, collection, doc), note })
    }
  }
  return names
}

const asStored = { locale: defaultLocale, trash: true, depth: 0, pagination: false } as const

function nameOf({ config }: BasePayload, collection: string, doc: Named): Name {
  const path = `/collections/${collection}${doc.deletedAt ? '/trash' : ''}/${doc.id}` as const
  return {
    title: titleOf(doc),
    href: formatAdminURL({ adminRoute: config.routes.admin, path }),
    note: doc.deletedAt ? 'in the trash' : undefined,
  }
}
