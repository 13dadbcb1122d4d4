import { APIError, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { isPublisher } from '@/access/roles'
import { recordIdIn } from '@/collections/shared/record-id'
import { streamOf } from '@/ops/stream-of'
import { today } from '../counting/count'
import { toReport } from './add-up'
import { exportCounts } from './export-counts'
import { type Range, readRange } from './range'
import { summarise } from './read-counts'

const headers = { 'Cache-Control': 'private, no-store' }

/**
 * `GET /api/actions/{id}/report?from=&to=`: how often an action was seen and pressed, by page and by day; and
 * `GET /api/actions/report.csv`, the same of all actions and pages as rows. For editors and admins.
 */
export const reportEndpoints: Endpoint[] = [
  {
    path: '/report.csv',
    method: 'get',
    handler: async (req) => {
      ensureAllowed(req)
      const range = await rangeIn(req)
      return new Response(streamOf(exportCounts(req, range)), {
        headers: {
          ...headers,
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="views-and-presses-${range.from}-${range.to}.csv"`,
        },
      })
    },
  },
  {
    path: '/:id/report',
    method: 'get',
    handler: async (req) => {
      ensureAllowed(req)
      const id = recordIdIn(req)
      const where = { id: { equals: id } }
      const { totalDocs } = await req.payload.count({ collection: 'actions', where, trash: true, req })
      if (totalDocs === 0) throw new NotFound(req.t)
      return Response.json(toReport(await summarise(req.payload, await rangeIn(req), id)), { headers })
    },
  },
]

function ensureAllowed(req: PayloadRequest): void {
  if (!isPublisher(req.user)) throw new Forbidden(req.t)
}

async function rangeIn({ payload, searchParams }: PayloadRequest): Promise<Range> {
  const query = { from: searchParams.get('from'), to: searchParams.get('to') }
  const asked = readRange(query, await today(payload))
  if ('refused' in asked) throw new APIError(asked.refused, 400, undefined, true)
  return asked.range
}
