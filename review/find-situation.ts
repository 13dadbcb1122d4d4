import { docAccessOperation, Forbidden, type PayloadRequest } from 'payload'
import { hasRole, isStaff } from '@/access/roles'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { idOf } from './id-of'
import type { Situation } from './rules'
import { standing } from './takedown'
import { requiresSecondReviewer } from './track-review'

type Place = { collection: PublishedCollection; id: string; req: PayloadRequest }

/**
 * Where the review of a record stands for whoever asks.
 * @throws Forbidden to anybody but staff, NotFound when there is no such record
 */
export async function findSituation({ collection, id, req }: Place) {
  const { user } = req
  if (!user || !isStaff(user)) throw new Forbidden(req.t)
  const record = await req.payload.findByID({ collection, id, draft: true, depth: 0, req })
  const may = async (data: { slug: string } | { _status: 'published' | 'draft' }) => {
    const { config } = req.payload.collections[collection]
    const permissions = await docAccessOperation({ id, collection: { config }, data, req })
    return Boolean('update' in permissions && permissions.update)
  }
  const onSite = await req.payload.findByID({ collection, id, depth: 0, req })
  const asGuardian = onSite._status === 'published' && hasRole(user, 'guardian')
  const viewer = {
    id: user.id,
    mayChange: await may({ slug: record.slug }),
    mayPublish: await may({ _status: 'published' }),
    mayTakeDown: asGuardian && (await may({ _status: 'draft' })),
  }
  const situation = {
    state: record.review?.state ?? 'draft',
    isPending: record._status !== 'published',
    changedBy: idOf(record.changedBy),
    takedown: standing(record.review?.takedown),
    user: viewer,
    requireSecondReviewer: await requiresSecondReviewer(req),
  } satisfies Situation
  return { record, situation }
}
