import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuild } from '../../../scripts/build.mjs'
import { commandLine, run } from '../../../scripts/processes.mjs'
import { testSecrets } from '../../support/secrets'

/** The password of the demo staff while the tests run. */
export const demoPassword = 'a password for tests'

/** Builds and serves the site on a database, a folder and a port of its own. @returns how to end it */
export default async function startSite(): Promise<() => Promise<void>> {
  const code = await ensureBuild({ ...process.env, ...testSecrets })
  if (code !== 0) throw new Error(`The build failed with code ${code}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-site-'))
  const port = String(await freePort())
  // Where a test that reads mail opens a mailbox.
  const mailPort = String(await freePort())
  const siteUrl = `http://localhost:${port}`
  const databaseUrl = `file:${path.join(folder, 'site.db')}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...testSecrets,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    MEDIA_DIR: path.join(folder, 'media'),
    DEMO_PASSWORD: demoPassword,
    PORT: port,
    SITE_URL: siteUrl,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    LOG_LEVEL: 'warn',
  }
  const seeded = await run(['seed/run.ts', '--demo-accounts'], { env })
  if (seeded !== 0) throw new Error(`Seeding failed with code ${seeded}`)

  const site = spawn(process.execPath, commandLine(['scripts/start.ts']), {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await untilReady(`${siteUrl}/readyz`, site)
  // Read by the tests, which run in other processes.
  Object.assign(process.env, {
    TEST_SITE_URL: siteUrl,
    TEST_SITE_DATABASE_URL: databaseUrl,
    TEST_SITE_MEDIA_DIR: env.MEDIA_DIR,
    TEST_MAIL_PORT: mailPort,
  })
  return async () => {
    const ended = new Promise((resolve) => site.once('exit', resolve))
    site.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
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
