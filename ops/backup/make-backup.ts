import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { type BasePayload, createLocalReq } from 'payload'
import { recordAudit } from '@/audit/record'
import { databaseFile } from '@/database'
import { env } from '@/env'
import { readConsents } from './consents'
import { readDepartures } from './departures'
import { ignoreMissing, syncFolder, writePrivately } from './files'
import {
  type BackupFile,
  type Manifest,
  manifestName,
  ofThisVersion,
  readManifest,
  unfinishedName,
  verifyFiles,
} from './manifest'
import { copyMedia } from './media-folder'
import { dumpMongodb } from './mongodb'
import { forgetBackup, type KnownBackup, listBackups, noteIn, rememberBackup } from './registry'
import { dumpSqlite } from './sqlite'
import { readTakedowns, toLine } from './takedowns'

const day = 86_400_000

/** @throws Error unless a backup can be made there: nothing is there yet, or an empty folder */
export async function ensureEmpty(dir: string): Promise<void> {
  const entries = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new Error(`${dir} cannot be a backup: ${error.message}`)
  })
  if (entries.length > 0) throw new Error(`${dir} is not empty. Name a folder that is not there yet.`)
}

/**
 * Copies database and uploaded files into a folder, while the site runs. Made beside it, read again and only then given
 * its name, so that none that was interrupted is taken for a whole one.
 * @throws Error when the folder is not empty, or something could not be written
 */
export async function makeBackup(payload: BasePayload, dir: string): Promise<Manifest> {
  await ensureEmpty(dir)
  const parent = path.dirname(dir)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  await removeInterrupted(parent)
  await takeUpInterrupted(payload)
  const made = Date.now()
  const backup: KnownBackup = {
    id: randomUUID(),
    dir,
    madeAt: new Date(made).toISOString(),
    expiresOn: new Date(made + env.BACKUP_DAYS * day).toISOString(),
  }
  const draft = path.join(parent, `.unfinished-backup-${process.pid}-${backup.id}`)
  try {
    await mkdir(draft, { mode: 0o700 })
    // Known before anything is copied, so that every receipt counts it.
    await rememberBackup(payload, { ...backup, draft })
    await recordAudit({ req: await createLocalReq({}, payload), action: 'backup', id: backup.id })
    const manifest = await fill(payload, draft, backup)
    await rmdir(dir).catch(ignoreMissing)
    await rename(draft, dir)
    await syncFolder(parent)
    await complete(payload, backup)
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(dir)) await forgetBackup(payload, backup.id)
    throw error
  }
}

/** Tells a backup what came while it was made. From here on it is told at once. */
async function complete(payload: BasePayload, { draft: _, ...backup }: KnownBackup): Promise<void> {
  await rememberBackup(payload, backup)
  const takedowns = (await readTakedowns(payload)).filter(({ updatedAt }) => updatedAt >= backup.madeAt)
  const consents = (await readConsents(payload)).filter(({ at }) => at >= backup.madeAt)
  const departures = (await readDepartures(payload)).filter(({ at }) => at >= backup.madeAt)
  const others = [...consents, ...departures.map(({ left }) => ({ left }))]
  const lines = [...takedowns.map(toLine), ...others.map((other) => JSON.stringify(other))]
  if (lines.length > 0) await noteIn(backup.dir, lines)
}

/** What a process that was killed was making is a whole backup, or gone. */
async function takeUpInterrupted(payload: BasePayload): Promise<void> {
  for (const backup of await listBackups(payload)) {
    if (!backup.draft || existsSync(backup.draft)) continue
    const manifest = await readManifest(backup.dir).catch(() => undefined)
    if (manifest?.id === backup.id) await complete(payload, backup)
    else await forgetBackup(payload, backup.id)
  }
}

/** The database goes first: a file under a name never changes, and each that a record names is there before the record. */
async function fill(
  payload: BasePayload,
  draft: string,
  { id, madeAt, expiresOn }: KnownBackup,
): Promise<Manifest> {
  const dump = databaseFile ? dumpSqlite : dumpMongodb
  const { files, counts } = await dump(payload.db, path.join(draft, 'database'))
  const database: BackupFile[] = files.map(({ name, ...digest }) => ({ path: `database/${name}`, ...digest }))
  const manifest: Manifest = {
    ...ofThisVersion,
    id,
    madeAt,
    expiresOn,
    counts,
    files: [...database, ...(await copyMedia(draft))],
  }
  await verifyFiles(draft, manifest.files)
  await writePrivately(path.join(draft, manifestName), [`${JSON.stringify(manifest, null, 2)}\n`])
  return manifest
}

/** Removes what processes that were killed have left there: it holds as much as a backup does, and nobody would look. */
async function removeInterrupted(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid] = unfinishedName.exec(name) ?? []
    if (pid && !lives(Number(pid))) await rm(path.join(parent, name), { recursive: true, force: true })
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
