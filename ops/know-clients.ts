import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { clientAddress } from '@/accounts/client-address'
import { env } from '@/env'

/**
 * Makes `X-Forwarded-For` the one address that a request really came from, before Next sees it: Next hands no socket to
 * its routes, and leaves the header as any client wrote it.
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function knowClients(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const { headers, socket } = request
    headers['x-forwarded-for'] = clientAddress({
      socketAddress: socket.remoteAddress ?? 'unknown',
      forwardedFor: [headers['x-forwarded-for']].flat().join(','),
      trustedProxies: env.TRUSTED_PROXIES,
    })
  })
}
