import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** Bytes of a page that arrive together, and milliseconds until the next ones: long enough for them to be painted. */
const piece = 2048
const pause = 40

/**
 * A server that leads to a site over a line on which pages arrive piece by piece, as they do on a poor connection, and
 * everything else at once.
 */
export async function startSlowLine(site: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async ({ url, headers }, response) => {
    const answer = await fetch(site + url, {
      headers: { accept: headers.accept ?? '*/*' },
      redirect: 'manual',
    })
    const type = answer.headers.get('content-type') ?? 'application/octet-stream'
    response.writeHead(answer.status, { 'content-type': type })
    const body = Buffer.from(await answer.arrayBuffer())
    if (type.startsWith('text/html')) await writeSlowly(body, response)
    response.end(type.startsWith('text/html') ? undefined : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

async function writeSlowly(body: Buffer, response: ServerResponse): Promise<void> {
  for (let start = 0; start < body.length && !response.destroyed; start += piece) {
    response.write(body.subarray(start, start + piece))
    await setTimeout(pause)
  }
}
