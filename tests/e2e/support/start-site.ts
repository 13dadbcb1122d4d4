import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, prepareSite, serveSite } from './serve-site'

/** Serves the site on a database, a folder and a port of its own. @returns its address, and how to end it */
export async function startSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-site-'))
  // Where a test that reads mail opens a mailbox.
  const mailPort = String(await freePort())
  const env = await prepareSite(folder, { SMTP_URL: `smtp://127.0.0.1:${mailPort}` })
  const { end } = await serveSite(env)
  // Read by the tests.
  Object.assign(process.env, {
    TEST_SITE_URL: env.SITE_URL,
    TEST_SITE_DATABASE_URL: env.DATABASE_URL,
    TEST_SITE_MEDIA_DIR: env.MEDIA_DIR,
    TEST_MAIL_PORT: mailPort,
  })
  const stop = async () => {
    await end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: env.SITE_URL, stop }
}
