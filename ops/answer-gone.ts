import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isGone } from '@/consent/takedown/gone-slug'
import { localePath, pageAt, recordAt } from '@/content/paths'

/** What stands in for what was taken down: a page, and in frames on other sites a part of one. */
const goneAt = { page: '/gone', frame: '/embed/gone' }

/** By which browsers ask for less than the whole page, or only if it is a new one. */
const partial = [
  'if-none-match',
  'if-modified-since',
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
]

/**
 * Has testimonies that were taken down answer 410, with a page in the language that was asked for. A page of Next cannot
 * say 410, and a proxy would run for every request; here nothing is rendered but the one page, which is kept.
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function answerGone(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const instead = insteadOf(request.url ?? '')
    if (!instead) return
    request.url = instead
    for (const name of partial) delete request.headers[name]
    response.writeHead = new Proxy(response.writeHead, {
      apply(writeHead, self: ServerResponse, [status, ...rest]: [number, ...unknown[]]) {
        response.setHeader('Cache-Control', 'no-store')
        response.setHeader('X-Robots-Tag', 'noindex')
        return Reflect.apply(writeHead, self, [status === 200 ? 410 : status, ...rest])
      },
    })
  })
}

/** What is answered at an address at which nothing is shown any more, in its language; else nothing. */
function insteadOf(url: string): string | undefined {
  const { locale, path, segments } = pageAt(url)
  const at = segments[0] === 'embed' ? goneAt.frame : goneAt.page
  const record = recordAt(url)
  const isTakenDown = record?.collection === 'testimonies' && isGone(record.slug)
  return isTakenDown || path === at ? localePath(locale, at) : undefined
}
