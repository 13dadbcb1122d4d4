import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** Where there is nothing, in any language. */
const nowhere = '/malformed'

/** Has addresses that are no valid encoding answer 404, as all others do at which there is nothing. Next answers 500. */
export function answerMalformed(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (!isDecodable(path)) request.url = nowhere
  })
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
