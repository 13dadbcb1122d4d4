import { type Endpoint, Forbidden } from 'payload'
import { hasRole } from '@/access/roles'
import { localePath } from '@/content/paths'
import { env } from '@/env'
import { defaultLocale, isLocale } from '@/messages/locales'
import { streamOf } from '@/ops/stream-of'
import { findBehind, unsubscribe } from './answer-link'
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
    handler: async ({ payload, searchParams }) => {
      const link = searchParams.get('link') ?? ''
      const language = (await findBehind(payload, 'unsubscribe', link))?.language
      const path = localePath(isLocale(language) ? language : defaultLocale, '/sign-up/unsubscribe')
      const location = `${env.SITE_URL}${path}?${new URLSearchParams({ link })}`
      return new Response(null, { status: 303, headers: { location } })
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
