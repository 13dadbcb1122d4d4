import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isGone } from '@/consent/takedown/gone-slug'
import { localePath, pageAt, recordAt } from '@/content/paths'
import type { Locale } from '@/messages/locales'

/** The page that stands in for what was taken down. */
const gonePage = '/gone'

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
    const locale = localeOfGone(request.url ?? '')
    if (!locale) return
    request.url = localePath(locale, gonePage)
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

/** In which language an address was asked for at which nothing is shown any more, or else nothing. */
function localeOfGone(url: string): Locale | undefined {
  const record = recordAt(url)
  if (record?.collection === 'testimonies' && isGone(record.slug)) return record.locale
  const page = pageAt(url)
  return page.path === gonePage ? page.locale : undefined
}
