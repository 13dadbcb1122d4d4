import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import config from '@payload-config'
import { type BasePayload, createLocalReq, getPayload } from 'payload'
import { recordAudit } from '@/audit/record'
import { resumeTakedowns } from '@/consent/takedown/take-down'
import { databaseFile, isTransient, migrate } from '@/database'
import { sayUnknownKeys } from '@/vault/unknown-keys'
import { openPayload } from '../open-payload'
import { reasonOf } from '../reason-of'
import { narrowAgain, readConsents, uniteConsents } from './consents'
import { leaveAgain, readDepartures } from './departures'
import { ensureSiteIsStopped } from './ensure-stopped'
import { ensureFits, type Manifest, verifyBackup } from './manifest'
import { removeReplacedMedia, stageMedia, swapMedia, unstageMedia } from './media-folder'
import { loadMongodb } from './mongodb'
import { type Noted, readNoted } from './noted'
import { type KnownBackup, listBackups, rememberBackup } from './registry'
import { closeSqlite, stageSqlite, swapSqlite, unstageSqlite } from './sqlite'
import { beginAgain, parseTakedown, readTakedowns, unite } from './takedowns'
import {
  markUnfinishedRestore,
  readUnfinishedRestore,
  type UnfinishedRestore,
  unmarkUnfinishedRestore,
} from './unfinished-restore'

type Restored = { manifest: Manifest; warnings: string[] } & Completed

/** How many takedowns were done again, and how many consents allow less again. */
type Completed = { takedowns: number; narrowed: number }

/**
 * Puts a backup in the place of database and uploaded files, and takes down anew what was withdrawn since. Until all of
 * that is done the site refuses to start; whatever interrupts it, a repeat completes it.
 * @throws Error before anything is changed when the backup is not whole, does not fit, or the site runs
 */
export async function restoreBackup(dir: string): Promise<Restored> {
  const manifest = await verifyBackup(dir)
  ensureFits(dir, manifest)
  await ensureSiteIsStopped()
  const warnings: string[] = []
  const present = await openPresent(warnings)
  const known = await gather(dir, present, warnings)
  try {
    await stageMedia(dir, manifest.files)
    if (databaseFile) await stageSqlite(path.join(dir, 'database'), databaseFile)
  } catch (error) {
    await unstageMedia()
    if (databaseFile) await unstageSqlite(databaseFile)
    throw error
  }
  await markUnfinishedRestore(present, known)
  try {
    await replaceDatabase(present, dir, manifest)
    await swapMedia()
    return { manifest, warnings, ...(await complete(manifest, known, warnings)) }
  } catch (error) {
    throw new Error(
      `The restore is not complete, and the site will not start: ${reasonOf(error)}. Run it again.`,
      {
        cause: error,
      },
    )
  }
}

/**
 * The database that is there, as this version reads it: what was withdrawn from it must be known. Where there is none that opens,
 * somebody has to hear of it.
 */
async function openPresent(warnings: string[]): Promise<BasePayload | undefined> {
  if (databaseFile && !(existsSync(databaseFile) && statSync(databaseFile).size > 0)) return undefined
  try {
    const payload = await getPayload({ config, key: 'before-restore' })
    await migrate(payload)
    return payload
  } catch (error) {
    if (!databaseFile || isTransient(error)) throw error
    warnings.push(
      `The database that was there could not be read: ${error instanceof Error ? error.message : error}`,
    )
    return undefined
  }
}

/** All that is known of withdrawals and backups, from wherever it is known. */
async function gather(
  dir: string,
  present: BasePayload | undefined,
  warnings: string[],
): Promise<UnfinishedRestore> {
  const unfinished = await readUnfinishedRestore(present)
  const noted = await readNoted(dir)
  const there = present && (await readPresent(present, warnings))
  if (!there && !unfinished)
    warnings.push(
      'There was no database to ask for withdrawals: those made after the backup are known only as far as its takedowns.jsonl tells.',
    )
  if (noted.unreadable > 0)
    warnings.push(`${noted.unreadable} lines of takedowns.jsonl cannot be read: withdrawals may be missing.`)
  return {
    dir,
    backups: [...(unfinished?.backups ?? []), ...(there?.backups ?? [])],
    takedowns: unite(there?.takedowns ?? [], unfinished?.takedowns ?? [], noted.takedowns),
    consents: uniteConsents(noted.consents, unfinished?.consents ?? [], there?.consents ?? []),
    departures: [...noted.departures, ...(unfinished?.departures ?? []), ...(there?.departures ?? [])],
  }
}

/** Nothing where nobody has ever worked with it. */
async function readPresent(
  payload: BasePayload,
  warnings: string[],
): Promise<({ backups: KnownBackup[] } & Noted) | undefined> {
  try {
    const takedowns = (await readTakedowns(payload)).map(parseTakedown)
    const somebody = await payload.db.findOne({ collection: 'users', where: { id: { exists: true } } })
    if (!somebody && takedowns.length === 0) return undefined
    const [consents, departures] = [await readConsents(payload), await readDepartures(payload)]
    return { takedowns, consents, departures, backups: await listBackups(payload) }
  } catch (error) {
    if (!databaseFile || isTransient(error)) throw error
    warnings.push(
      `The database that was there could not be read: ${error instanceof Error ? error.message : error}`,
    )
    return undefined
  }
}

async function replaceDatabase(
  present: BasePayload | undefined,
  dir: string,
  { counts }: Manifest,
): Promise<void> {
  if (present && !databaseFile) await loadMongodb(present.db, { folder: path.join(dir, 'database'), counts })
  await present?.destroy()
  if (present) closeSqlite(present.db)
  if (databaseFile) await swapSqlite(databaseFile)
}

/** Brings what was restored to where it may be served. */
async function complete(
  manifest: Manifest,
  { dir, backups, takedowns: known, consents, departures }: UnfinishedRestore,
  warnings: string[],
): Promise<Completed> {
  const payload = await openPayload({ isRestore: true })
  await beginAgain(payload, { known, madeAt: manifest.madeAt })
  for (const backup of [...backups, { ...manifest, dir }]) await rememberBackup(payload, backup)
  const narrowed = await narrowAgain(payload, consents)
  await leaveAgain(payload, departures)
  const takedowns = await resumeTakedowns(payload)
  warnings.push(...(await sayUnknownKeys(payload)))
  await recordAudit({ req: await createLocalReq({}, payload), action: 'restore-backup', id: manifest.id })
  await removeReplacedMedia()
  await unmarkUnfinishedRestore(payload)
  return { takedowns, narrowed }
}
