import { APIError, addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { recordIdIn } from '@/collections/shared/record-id'
import { cancel, plan, viewSchedule } from './schedule'
import { localTimePattern } from './site-time'

const planSchema = z.object({
  type: z.enum(['publish', 'unpublish']),
  at: z.string().regex(localTimePattern, 'must be a day and time such as 2026-12-01T09:00'),
  seen: z.iso.datetime().optional(),
})

/** `GET`, `POST` and `DELETE /api/{collection}/{id}/schedule`: what is planned for a record, at hours of the site. */
export function scheduleEndpoints(collection: PublishedCollection): Endpoint[] {
  const path = '/:id/schedule'
  return [
    {
      path,
      method: 'get',
      handler: async (req) => Response.json(await viewSchedule({ collection, id: recordIdIn(req), req })),
    },
    {
      path,
      method: 'post',
      handler: async (req) => {
        await addDataAndFileToRequest(req)
        const body = planSchema.safeParse(req.data)
        if (!body.success) throw new APIError(z.prettifyError(body.error), 400, undefined, true)
        const place = { collection, id: recordIdIn(req), req }
        await plan({ ...place, ...body.data })
        return Response.json(await viewSchedule(place), { status: 201 })
      },
    },
    {
      path: `${path}/:job`,
      method: 'delete',
      handler: async (req) => {
        const place = { collection, id: recordIdIn(req), req }
        await cancel({ ...place, job: recordIdIn(req, 'job') })
        return Response.json(await viewSchedule(place))
      },
    },
  ]
}
