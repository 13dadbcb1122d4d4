import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs'

/** Writes `.env` with new secrets, readable by its owner alone, unless there is one. @returns whether it did */
export function ensureEnvFile() {
  if (existsSync('.env')) return false
  const secret = () => randomBytes(32).toString('base64url')
  const lines = [
    '# Made by `npm run setup`. Keep it secret and keep a copy: without VAULT_KEY the vault cannot be read again.',
    '# Everything that can be set is in .env.example.',
    `PAYLOAD_SECRET=${secret()}`,
    `PREVIEW_SECRET=${secret()}`,
    `VAULT_KEY=${randomBytes(32).toString('base64')}`,
  ]
  // Linked into place when complete, so that no crash leaves half a file and no race writes it twice.
  const draft = `.env.${process.pid}`
  writeFileSync(draft, `${lines.join('\n')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, '.env')
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

/**
 * The same, for any command that is run in a clone where nothing has been done yet. Where there is data already, a
 * missing `.env` is a loss to be told of, not to be papered over with new secrets.
 */
export function ensureEnvFileInFreshClone() {
  if (existsSync('data') || process.env.PAYLOAD_SECRET) return
  if (ensureEnvFile()) console.log('Wrote .env with new secrets')
}
