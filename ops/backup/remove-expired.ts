import { readdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import { type Manifest, manifestName, readManifest, takedownsName } from './manifest'
import { forgetBackup, type KnownBackup, listBackups } from './registry'

/**
 * Removes the backups of this installation that have expired and still lie where they were made: the files that their
 * manifests list and nothing else.
 * @returns a sentence for each
 */
export async function removeExpired(payload: BasePayload): Promise<string[]> {
  const said: string[] = []
  for (const backup of await listBackups(payload)) {
    if (backup.expiresOn > new Date().toISOString()) continue
    said.push(await remove(backup))
    await forgetBackup(payload, backup.id)
  }
  return said
}

async function remove({ id, dir, expiresOn }: KnownBackup): Promise<string> {
  const on = expiresOn.slice(0, 10)
  const manifest = await readManifest(dir).catch(() => undefined)
  if (manifest?.id !== id)
    return `The backup that expired on ${on} is no longer at ${dir}. If it was moved, delete it where it is.`
  const emptied = await removeFiles(dir, manifest)
  return emptied
    ? `Removed the backup ${dir}, which expired on ${on}.`
    : `Removed the backup in ${dir}, which expired on ${on}. Other files lie there and were left.`
}

/** The manifest goes last, so that what is interrupted is taken up by the next run. */
async function removeFiles(dir: string, { files }: Manifest): Promise<boolean> {
  for (const file of files) await rm(path.join(dir, file.path), { force: true })
  for (const part of ['database', 'media']) await removeEmptyFolders(path.join(dir, part))
  await rm(path.join(dir, takedownsName), { force: true })
  await rm(path.join(dir, manifestName))
  return rmdir(dir).then(
    () => true,
    () => false,
  )
}

/** Leaves those that hold something else. */
async function removeEmptyFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries)
    if (entry.isDirectory()) await removeEmptyFolders(path.join(folder, entry.name))
  await rmdir(folder).catch(() => {})
}
