import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { commandLine, run } from '../../../scripts/processes.mjs'
import { testSecrets } from '../../support/secrets'

/** The password of the demo staff while the tests run. */
export const demoPassword = 'a password for tests'

/** Seeds a database in a folder. @returns the environment of the site that is to be served from there */
export async function prepareSite(folder: string, more: Record<string, string> = {}) {
  const port = String(await freePort())
  const env = {
    ...process.env,
    ...testSecrets,
    NODE_ENV: 'production' as const,
    DATABASE_URL: `file:${path.join(folder, 'site.db')}`,
    MEDIA_DIR: path.join(folder, 'media'),
    DEMO_PASSWORD: demoPassword,
    PORT: port,
    SITE_URL: `http://localhost:${port}`,
    LOG_LEVEL: 'warn',
    ...more,
  }
  const seeded = await run(['seed/run.ts', '--demo-accounts'], { env })
  if (seeded !== 0) throw new Error(`Seeding failed with code ${seeded}`)
  return env
}

/** Serves the build, once it is ready. `end` sends it a signal, and waits until it has ended. */
export async function serveSite(env: Awaited<ReturnType<typeof prepareSite>>) {
  // In a group of its own: Next serves from a process below the one that is started.
  const site = spawn(process.execPath, commandLine(['scripts/start.ts']), {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  await untilReady(`${env.SITE_URL}/readyz`, site)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ended = new Promise((resolve) => site.once('exit', resolve))
    if (site.pid) process.kill(-site.pid, signal)
    await ended
  }
  return { end }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

async function untilReady(url: string, site: ChildProcess): Promise<void> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (site.exitCode !== null) throw new Error(`The site ended with code ${site.exitCode}`)
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The site did not become ready')
}
