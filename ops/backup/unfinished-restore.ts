import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import { z } from 'zod'
import { databaseFile } from '@/database'
import { syncFolder, writePrivately } from './files'
import { dropMarker, hasMarker, readMarker, writeMarker } from './mongodb'
import { addTo, type Noted, nothingNoted } from './noted'
import { backupSchema, type KnownBackup } from './registry'

/**
 * What a restore knew before it replaced anything. It lies beside the database until all is done: whoever would serve
 * what is half restored is refused, and a repeated restore forgets no withdrawal.
 */
export type UnfinishedRestore = { dir: string; backups: KnownBackup[] } & Noted

const head = z.object({
  dir: z.string(),
  backups: z.array(backupSchema),
})

const file = databaseFile && `${databaseFile}.restore-unfinished`

type Db = Pick<BasePayload, 'db'>

/** @throws Error when a restore was begun and not finished */
export async function refuseUnfinishedRestore({ db }: Db): Promise<void> {
  if (file ? existsSync(file) : await hasMarker(db))
    throw new Error(
      'A restore was interrupted, and nothing is served before it is complete. Run it again: npm run restore -- DIR',
    )
}

/** What an interrupted restore left to know. On SQLite the database need not be open, nor be there. */
export async function readUnfinishedRestore(payload: Db | undefined): Promise<UnfinishedRestore | undefined> {
  if (file && !existsSync(file)) return undefined
  const lines = file
    ? (await readFile(file, 'utf8')).trimEnd().split('\n')
    : payload && (await readMarker(payload.db))
  if (!lines) return undefined
  const [first, ...others] = lines.map((line): unknown => JSON.parse(line))
  const noted = nothingNoted()
  for (const other of others) addTo(noted, other)
  return { ...head.parse(first), ...noted }
}

/** Notes that a restore replaces the database from here on. */
export async function markUnfinishedRestore(
  payload: Db | undefined,
  { takedowns, consents, departures, ...rest }: UnfinishedRestore,
): Promise<void> {
  const lines = [rest, ...takedowns, ...consents, ...departures].map((value) => JSON.stringify(value))
  if (file) {
    await writePrivately(
      `${file}.part`,
      lines.map((line) => `${line}\n`),
    )
    await rename(`${file}.part`, file)
    await syncFolder(path.dirname(file))
  } else if (payload) await writeMarker(payload.db, lines)
}

/** The restore is complete. */
export async function unmarkUnfinishedRestore({ db }: Db): Promise<void> {
  if (file) await rm(file)
  else await dropMarker(db)
}
