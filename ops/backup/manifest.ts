import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { databaseKind, migrationNames } from '@/database'
import { digestFile } from './files'

export const manifestName = 'manifest.json'

/** Withdrawals that came after the backup. It grows, so the manifest does not list it. */
export const takedownsName = 'takedowns.jsonl'

/** The name of a backup that is being made, with the process that makes it. It is none yet, whatever is in it. */
export const unfinishedName = /^\.unfinished-backup-(\d+)-/

const format = 1

/** Names in a backup stay within it, and each part of one says something. */
const isInside = (file: string) => /^(database|media)\//.test(file) && path.posix.normalize(file) === file

const manifestSchema = z.object({
  format: z.literal(format),
  id: z.uuid(),
  adapter: z.enum(['sqlite', 'mongodb']),
  madeAt: z.iso.datetime(),
  expiresOn: z.iso.datetime(),
  /** The newest migration that the database had: an older version of Firsthand cannot read it. */
  migration: z.string(),
  /** How many rows or documents each table or collection holds. */
  counts: z.record(z.string(), z.number()),
  files: z.array(
    z.object({
      path: z.string().refine(isInside, 'leads out of the backup'),
      size: z.number(),
      sha256: z.string(),
    }),
  ),
})

export type Manifest = z.infer<typeof manifestSchema>

export type BackupFile = Manifest['files'][number]

/** What every manifest that is made now says of this version. */
export const ofThisVersion = {
  format,
  adapter: databaseKind,
  migration: migrationNames.at(-1) ?? '',
} as const

/** Reads what a backup says of itself. @throws Error when there is none, or one that nobody could have written */
export async function readManifest(folder: string): Promise<Manifest> {
  if (unfinishedName.test(path.basename(path.resolve(folder))))
    throw new Error(`${folder} is a backup that was never finished. Restore another one.`)
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch((error: Error) => {
    throw new Error(`${folder} is no backup: ${manifestName} cannot be read (${error.message})`)
  })
  const parsed = manifestSchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(
    `${folder} is no backup that this version can read: ${manifestName} is wrong at ${issue?.path.join('.') || 'its start'}`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a backup whole and holds each file against the manifest.
 * @throws Error naming the first file that is missing or not as it was written
 */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  await verifyFiles(folder, manifest.files)
  return manifest
}

/** @throws Error naming the first file that is missing or not as it was written */
export async function verifyFiles(folder: string, files: readonly BackupFile[]): Promise<void> {
  for (const file of files) {
    const found = await digestFile(path.join(folder, file.path)).catch((error: Error) => {
      throw new Error(`The backup ${folder} is not whole: ${file.path} cannot be read (${error.message})`)
    })
    if (found.size !== file.size || found.sha256 !== file.sha256)
      throw new Error(`The backup ${folder} is not whole: ${file.path} is not as it was written`)
  }
}

/** @throws Error when this backup cannot be put into the database that is configured */
export function ensureFits(folder: string, { adapter, migration }: Manifest): void {
  if (adapter !== databaseKind)
    throw new Error(
      `${folder} is a backup of ${adapter}, and DATABASE_URL names ${databaseKind}. Set DATABASE_URL to a database of its kind.`,
    )
  if (!migrationNames.includes(migration))
    throw new Error(
      `${folder} was made by another version of Firsthand (its database knows ${migration}). Restore it with that version or a newer one.`,
    )
}
