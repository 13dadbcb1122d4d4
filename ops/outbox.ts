import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { log } from './log'

/** Where messages lie that no server could be given. */
export const outbox = () => path.resolve('data/outbox')

/** Writes a message to the outbox, for the eyes of its owner alone. */
export async function keep(message: Buffer): Promise<void> {
  await mkdir(outbox(), { recursive: true, mode: 0o700 })
  const file = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID()}.eml`
  await writeFile(path.join(outbox(), file), message, { mode: 0o600 })
  log.warn({ file }, 'SMTP_URL is not set: a message was written to data/outbox')
}
