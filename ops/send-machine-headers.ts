import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { machineHeadersAt } from '@/content/machine-headers'

/**
 * Puts what a record asks of machines into the headers of its page, which a page of Next cannot set.
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function sendMachineHeaders(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    for (const [name, value] of Object.entries(machineHeadersAt(request.url ?? '')))
      response.setHeader(name, value)
  })
}
