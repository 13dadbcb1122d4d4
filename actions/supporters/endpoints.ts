import { type Endpoint, Forbidden } from 'payload'
import { hasRole } from '@/access/roles'
import { env } from '@/env'
import { streamOf } from '@/ops/stream-of'
import { unsubscribe } from './answer-link'
import { exportSupporters } from './export'

/**
 * `POST /api/supporters/unsubscribe?link=` is how mail programs unsubscribe in one step (RFC 8058): a link that is no good
 * is answered the same. Who opens it in a browser is led to the page with the button. `GET /api/supporters/csv` is the
 * export, for admins.
 */
export const supporterEndpoints: Endpoint[] = [
  {
    path: '/unsubscribe',
    method: 'post',
    handler: async (req) => {
      await unsubscribe(req.payload, req.searchParams.get('link'))
      return new Response(null, { status: 204 })
    },
  },
  {
    path: '/unsubscribe',
    method: 'get',
    handler: ({ searchParams }) => {
      const asked = new URLSearchParams({ link: searchParams.get('link') ?? '' })
      return new Response(null, {
        status: 303,
        headers: { location: `${env.SITE_URL}/sign-up/unsubscribe?${asked}` },
      })
    },
  },
  {
    path: '/csv',
    method: 'get',
    handler: async (req) => {
      if (!hasRole(req.user, 'admin')) throw new Forbidden(req.t)
      const day = new Date().toISOString().slice(0, 10)
      return new Response(streamOf(exportSupporters(req)), {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="supporters-${day}.csv"`,
          'Cache-Control': 'private, no-store',
        },
      })
    },
  },
]
