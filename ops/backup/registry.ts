import { existsSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import { z } from 'zod'
import { log } from '../log'
import type { KnownConsent } from './consents'
import { rememberDeparture } from './departures'
import { manifestName, takedownsName } from './manifest'
import { type NotedTakedown, toLine } from './takedowns'

const prefix = 'backup:'

const entrySchema = z.object({
  dir: z.string(),
  madeAt: z.string(),
  expiresOn: z.string(),
  /** Where it is being made, as long as that goes on. */
  draft: z.string().optional(),
})

export const backupSchema = entrySchema.extend({ id: z.string() })

/** A backup of this installation, and where it was made. */
export type KnownBackup = z.infer<typeof backupSchema>

type Kv = Pick<BasePayload, 'kv'>

/** Notes in the database that there is a backup. */
export function rememberBackup(
  { kv }: Kv,
  { id, dir, madeAt, expiresOn, draft }: KnownBackup,
): Promise<void> {
  return kv.set(prefix + id, { dir, madeAt, expiresOn, ...(draft && { draft }) })
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
 * @returns the ids of those that could not be written to
 */
export function noteTakedownInBackups(payload: Kv, takedown: NotedTakedown): Promise<string[]> {
  return noteInBackups(payload, toLine(takedown))
}

/** The same of what a consent allows from now on. */
export function noteConsentInBackups(payload: Kv, consent: KnownConsent): Promise<string[]> {
  return noteInBackups(payload, JSON.stringify(consent))
}

/** The same of a supporter who leaves. */
export async function noteDepartureInBackups(payload: Kv, supporter: string): Promise<string[]> {
  return noteInBackups(payload, JSON.stringify(await rememberDeparture(payload, supporter)))
}

async function noteInBackups(payload: Kv, line: string): Promise<string[]> {
  const untold: string[] = []
  for (const { id, dir, draft } of await listBackups(payload)) {
    // One that is being made is told when that ends.
    if (draft && !isThere(dir)) continue
    try {
      await noteIn(dir, [line])
    } catch (error) {
      untold.push(id)
      log.warn({ err: error, backup: id }, 'a withdrawal could not be noted in a backup')
    }
  }
  return untold
}

const isThere = (dir: string) => existsSync(path.join(dir, manifestName))

/** @throws Error when there is no backup, or it cannot be written to */
export async function noteIn(dir: string, lines: readonly string[]): Promise<void> {
  if (!isThere(dir)) throw new Error('there is no backup where it was made')
  // Begun on a line of its own, should the one before have been cut off.
  const apart = lines.map((line) => `\n${line}\n`)
  await appendFile(path.join(dir, takedownsName), apart.join(''), { mode: 0o600, flush: true })
}
