import { docAccessOperation, Forbidden, type PayloadRequest } from 'payload'
import { isStaff } from '@/access/roles'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import type { Situation } from './rules'
import { idOf, requiresSecondReviewer } from './track-review'

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
  const situation: Situation = {
    state: record.review?.state ?? 'draft',
    isPending: record._status !== 'published',
    changedBy: idOf(record.changedBy),
    user: {
      id: user.id,
      mayChange: await may({ slug: record.slug }),
      mayPublish: await may({ _status: 'published' }),
    },
    requireSecondReviewer: await requiresSecondReviewer(req),
  }
  const main = await req.payload.findByID({ collection, id, depth: 0, req })
  const mayTakeDown =
    main._status === 'published' && !situation.user.mayPublish && (await may({ _status: 'draft' }))
  return { record, situation, mayTakeDown }
}
