import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BasePayload } from 'payload'
import { networkOf } from '@/accounts/client-address'
import { actionsOn } from '@/content/page-cache.mjs'
import { type SitePage, sitePageAt } from '../from-page'
import { isCounted } from '../visitors'
import { idsOf } from './action-ids'
import { count, countInBackground } from './count'

/**
 * Counts each page that is read, and the actions on it. Seen from the server: it needs no script, no picture that is
 * fetched, and nothing kept in the browser.
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function countViews(payload: BasePayload): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const { method, url = '', headers } = request
    // What scripts fetch of a page is no reading of it.
    const page = method === 'GET' && !headers.rsc ? sitePageAt(url) : undefined
    if (!page) return
    const visitor = {
      headers: { get: (name: string) => headers[name]?.toString() ?? null },
      address: networkOf(headers['x-forwarded-for']?.toString() ?? ''),
    }
    response.once('finish', () => {
      // 304: it is read again by somebody who had it already.
      const isRead = response.statusCode === 200 || response.statusCode === 304
      if (!isRead || !isCounted(`view ${page.path}`, visitor)) return
      countInBackground(countView(payload, page))
    })
  })
}

/** The calls to action on a page: on one that is kept, or the one that a page is about. */
function actionsSeen({ locale, path, action }: SitePage): readonly string[] {
  return action && path === `/act/${action}` ? [action] : actionsOn(`/${locale}`, path)
}

async function countView(payload: BasePayload, page: SitePage): Promise<void> {
  const { path: source, action } = page
  // A page that says there is no such action is answered with 200 as well: anybody could make up rows.
  if (action !== undefined && (await idsOf(payload, [action])).length === 0) return
  const ids = await idsOf(payload, actionsSeen(page))
  const one = { views: 1 }
  await Promise.all([
    count(payload, { source }, one),
    ...ids.map((action) => count(payload, { action, source }, one)),
  ])
}
