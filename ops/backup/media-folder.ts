import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/env'
import { copyPrivately, filesIn, ignoreMissing } from './files'
import type { BackupFile } from './manifest'

const folder = env.MEDIA_DIR

/** Both lie within the folder, which may be a file system of its own. Uploaded files never have such names. */
const staged = '.restoring'
const replaced = '.replaced-'

const isOurs = (name: string) => name === staged || name.startsWith(replaced)

/** Copies all uploaded files, evidence included. A file that is deleted meanwhile is none of the backup's. */
export async function copyMedia(to: string): Promise<BackupFile[]> {
  const files: BackupFile[] = []
  for (const name of await filesIn(folder)) {
    if (isOurs(name.split('/')[0] ?? '')) continue
    const target = path.join(to, 'media', name)
    const digest = await copyPrivately(path.join(folder, name), target).catch(async (error) => {
      await rm(target, { force: true })
      return ignoreMissing(error)
    })
    if (digest) files.push({ path: `media/${name}`, ...digest })
  }
  return files
}

/** Puts a backup's files beside those that there are. */
export async function stageMedia(from: string, files: readonly BackupFile[]): Promise<void> {
  await unstageMedia()
  await mkdir(path.join(folder, staged), { recursive: true, mode: 0o700 })
  for (const file of files) {
    if (!file.path.startsWith('media/')) continue
    await copyPrivately(
      path.join(from, file.path),
      path.join(folder, staged, path.relative('media', file.path)),
    )
  }
}

export async function unstageMedia(): Promise<void> {
  await rm(path.join(folder, staged), { recursive: true, force: true })
}

/** Puts these in the place of those that there are, which are kept aside until `removeReplacedMedia`. */
export async function swapMedia(): Promise<void> {
  const aside = await mkdtemp(path.join(folder, replaced))
  for (const name of await readdir(folder)) {
    if (!isOurs(name)) await rename(path.join(folder, name), path.join(aside, name))
  }
  for (const name of await readdir(path.join(folder, staged))) {
    await rename(path.join(folder, staged, name), path.join(folder, name))
  }
}

export async function removeReplacedMedia(): Promise<void> {
  for (const name of await readdir(folder)) {
    if (isOurs(name)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
