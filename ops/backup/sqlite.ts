import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BasePayload } from 'payload'
import { copyPrivately, digestFile, syncFolder } from './files'

type Adapter = BasePayload['db']

const name = 'firsthand.db'

function isSqlite(db: Adapter): db is Adapter & SQLiteAdapter {
  return db.name === 'sqlite'
}

/**
 * Writes a copy of the database as it is at one moment, while others go on writing. Nothing that was deleted is left
 * between its pages.
 * @see https://www.sqlite.org/lang_vacuum.html#vacuuminto
 */
export async function dumpSqlite(db: Adapter, folder: string) {
  if (!isSqlite(db)) throw new Error(`a database of SQLite was expected, and this is ${db.name}`)
  const { client } = db
  const file = path.join(folder, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await client.execute({ sql: 'VACUUM INTO ?', args: [file] })
  await chmod(file, 0o600)
  await client.execute({ sql: 'ATTACH DATABASE ? AS copy', args: [file] })
  const counts: Record<string, number> = {}
  try {
    const check = await client.execute('PRAGMA copy.integrity_check')
    if (check.rows[0]?.[0] !== 'ok') throw new Error(`The database is damaged: ${check.rows[0]?.[0]}`)
    const tables = await client.execute(
      "SELECT name FROM copy.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    for (const [table] of tables.rows.map((row) => [String(row.name)])) {
      const { rows } = await client.execute(`SELECT count(*) AS found FROM copy."${table}"`)
      counts[`${table}`] = Number(rows[0]?.found)
    }
  } finally {
    await client.execute('DETACH DATABASE copy')
  }
  return { files: [{ name, ...(await digestFile(file)) }], counts }
}

/** Puts a copy beside the database, where it only needs to be renamed. */
export async function stageSqlite(folder: string, file: string): Promise<void> {
  await copyPrivately(path.join(folder, name), stagedName(file))
}

/**
 * Puts the copy in the database's place. What SQLite keeps beside the old file goes first: it would be played into the
 * new one.
 */
export async function swapSqlite(file: string): Promise<void> {
  for (const suffix of ['-wal', '-shm']) await rm(file + suffix, { force: true })
  await rename(stagedName(file), file)
  await syncFolder(path.dirname(file))
}

export async function unstageSqlite(file: string): Promise<void> {
  await rm(stagedName(file), { force: true })
}

function stagedName(file: string): string {
  return `${file}.restoring`
}

/** Lets go of the file, which Payload leaves open. */
export function closeSqlite(db: Adapter): void {
  if (isSqlite(db)) db.client.close()
}
