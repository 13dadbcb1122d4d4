import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { prepareSite, serveSite } from './support/serve-site'
import { signInByApi } from './support/test'

const story = '/stories/markets-from-below'
const action = 'become-agents-of-change'
const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Asks for something as visitor number so and so. @returns the status, or 0 for no answer */
function askAs(visitor: number, url: string, connections: Agent): Promise<number> {
  const address = `10.0.${visitor >> 8}.${visitor & 255}`
  return new Promise((resolve) => {
    get(
      url,
      { agent: connections, headers: { 'user-agent': agent, 'x-forwarded-for': address } },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(0))
      },
    ).on('error', () => resolve(0))
  })
}

test('a thousand readers at once are counted once each, and none is lost when the site ends in order', async ({
  playwright,
}) => {
  test.slow()
  // A site of its own: it is ended, and believes what a proxy says of who asks.
  const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-counting-'))
  const env = await prepareSite(folder, { TRUSTED_PROXIES: '1' })
  const site = await serveSite(env)
  const connections = new Agent({ keepAlive: true, maxSockets: 200 })
  const press = (visitor: number) => askAs(visitor, `${env.SITE_URL}/go/${action}?from=${story}`, connections)
  const read = (visitor: number) => askAs(visitor, env.SITE_URL + story, connections)
  // Kept from now on, so that what stands on it is known.
  await read(60_000)
  // There is no such action, and nobody is to make up rows.
  await askAs(60_001, `${env.SITE_URL}/act/made-up`, connections)

  const first = await Promise.all(Array.from({ length: 1000 }, (_, visitor) => press(visitor)))
  expect(first.filter((status) => status === 303)).toHaveLength(1000)
  // Again within the minute.
  await Promise.all(Array.from({ length: 50 }, (_, visitor) => press(visitor)))

  const last = Array.from({ length: 400 }, (_, n) => (n % 2 ? press(2000 + n) : read(2000 + n)))
  await Promise.race(last.slice(200))
  const ended = site.end('SIGTERM')
  const statuses = await Promise.all(last)
  await ended
  const answered = (parity: number, status: number) =>
    statuses.filter((each, n) => n % 2 === parity && each === status).length

  const again = await serveSite(env)
  const request = await playwright.request.newContext({ baseURL: env.SITE_URL })
  const as = await signInByApi(request, 'editor')
  const found = await request.get(`/api/actions?where[slug][equals]=${action}`, as)
  const { docs } = (await found.json()) as { docs: { id: string }[] }
  const report = await (await request.get(`/api/actions/${docs[0]?.id}/report`, as)).json()
  expect(report.presses).toBe(1000 + answered(1, 303))
  expect(report.bySource).toEqual([expect.objectContaining({ source: story, presses: report.presses })])
  expect(report.views).toBe(1 + answered(0, 200))
  const rows = await request.get('/api/actions/report.csv', as)
  expect(await rows.text()).not.toContain('made-up')
  connections.destroy()
  await request.dispose()
  await again.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})
