import { type Endpoint, Forbidden } from 'payload'
import { isStaff } from '@/access/roles'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { recordIdIn } from '@/collections/shared/record-id'
import { removeBlank } from './blank'
import { giveUpHold } from './hold'

/**
 * `POST /api/{collection}/{id}/leave`: whoever asks has closed the form, and holds the record no longer. What nobody
 * entered anything into goes, unless they say by `?stays=true` that they are still looking at it.
 */
export function editingEndpoints(collection: PublishedCollection): Endpoint[] {
  return [
    {
      path: '/:id/leave',
      method: 'post',
      handler: async (req) => {
        if (!isStaff(req.user)) throw new Forbidden(req.t)
        const place = { collection, id: recordIdIn(req), req }
        await giveUpHold(place)
        return Response.json({ removed: req.query.stays !== 'true' && (await removeBlank(place)) })
      },
    },
  ]
}
