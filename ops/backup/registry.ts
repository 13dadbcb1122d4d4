import { existsSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import { z } from 'zod'
import { log } from '../log'
import { manifestName, takedownsName } from './manifest'
import { type NotedTakedown, toLine } from './takedowns'

const prefix = 'backup:'

const entrySchema = z.object({ dir: z.string(), madeAt: z.string(), expiresOn: z.string() })

/** A backup of this installation, and where it was made. */
export type KnownBackup = z.infer<typeof entrySchema> & { id: string }

type Kv = Pick<BasePayload, 'kv'>

/** Notes in the database that there is a backup. */
export function rememberBackup({ kv }: Kv, { id, dir, madeAt, expiresOn }: KnownBackup): Promise<void> {
  return kv.set(prefix + id, { dir, madeAt, expiresOn })
}

export function forgetBackup({ kv }: Kv, id: string): Promise<void> {
  return kv.delete(prefix + id)
}

/** The backups that there are, oldest first: those that have expired and were not yet removed are among them. */
export async function listBackups({ kv }: Kv): Promise<KnownBackup[]> {
  const keys = (await kv.keys()).filter((key) => key.startsWith(prefix))
  const backups: KnownBackup[] = []
  for (const key of keys) {
    const entry = await kv.get(key)
    if (entry) backups.push({ id: key.slice(prefix.length), ...entrySchema.parse(entry) })
  }
  return backups.sort((a, b) => a.madeAt.localeCompare(b.madeAt))
}

/**
 * Notes a withdrawal in each backup that is within reach, so that it is known wherever that one is restored, be it on an
 * emptied machine. A backup that cannot be written to is logged, and does not hold up the withdrawal.
 * @returns how many could not be written to
 */
export async function noteTakedownInBackups(payload: Kv, takedown: NotedTakedown): Promise<number> {
  let untold = 0
  for (const { id, dir } of await listBackups(payload)) {
    try {
      await noteIn(dir, [takedown])
    } catch (error) {
      untold++
      log.warn({ err: error, backup: id }, 'a withdrawal could not be noted in a backup')
    }
  }
  return untold
}

/** @throws Error when there is no backup, or it cannot be written to */
export async function noteIn(dir: string, takedowns: readonly NotedTakedown[]): Promise<void> {
  if (!existsSync(path.join(dir, manifestName))) throw new Error('there is no backup where it was made')
  // Begun on a line of its own, should the one before have been cut off.
  const lines = takedowns.map((takedown) => `\n${toLine(takedown)}\n`)
  await appendFile(path.join(dir, takedownsName), lines.join(''), { mode: 0o600, flush: true })
}
