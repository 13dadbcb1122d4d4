import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { BasePayload, Migration } from 'payload'
import { defaultDatabaseUrl, env } from './env'
import { migrations } from './migrations'
import { scrubFiles, withOneWriter } from './sqlite/one-writer'

/** Whether this is the database nobody had to configure. Only there does `quickstart` make the demo staff. */
export const isDefaultDatabase = env.DATABASE_URL === defaultDatabaseUrl

/**
 * The adapter that `DATABASE_URL` asks for. No other file knows which one it is: ids are strings in both. Why each
 * setting is what it is: docs/databases.md.
 * @throws Error naming DATABASE_URL when its file cannot be opened
 */
export const database = isSqlite() ? sqlite(env.DATABASE_URL) : mongodb(env.DATABASE_URL)

/** Which kind of database it is, for what copies it whole (`ops/backup/`). */
export const databaseKind = isSqlite() ? 'sqlite' : 'mongodb'

/** The file of the database, where it is one. */
export const databaseFile = isSqlite() ? env.DATABASE_URL.slice('file:'.length) : undefined

/** The migrations that this version knows, oldest first. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name)

/** Brings the tables up to date. MongoDB has none, and its adapter makes the indexes itself. */
export async function migrate({ db }: Pick<BasePayload, 'db'>): Promise<void> {
  if (isSqlite()) await db.migrate({ migrations: migrations as unknown as Migration[] })
}

const writeConflict = 112
const noSuchTransaction = 251

/**
 * Whether a write failed only because another one was under way, so that repeating it can succeed: a WriteConflict on
 * MongoDB, or that its transaction is gone, which is what is told where Payload passed over a WriteConflict before; a locked
 * file on SQLite. A process that was killed can leave a write under way on MongoDB for a minute.
 * @see https://www.mongodb.com/docs/manual/core/transactions-in-applications/#transient-transaction-errors
 */
export function isTransient(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (error instanceof AggregateError) return error.errors.every(isTransient)
  return (
    code === writeConflict ||
    code === noSuchTransaction ||
    code === 'SQLITE_BUSY' ||
    (cause !== undefined && isTransient(cause))
  )
}

/**
 * Leaves nothing in the database's files of what was deleted. What MongoDB's files hold is its own business, and goes when
 * their space is used again: docs/consent.md.
 */
export async function scrub({ db }: Pick<BasePayload, 'db'>): Promise<void> {
  if (isSqlite()) await scrubFiles(db as unknown as SQLiteAdapter)
}

/** An id for a record that is yet to be made, as this database makes them: a UUID, or on MongoDB an ObjectId. */
export function newRecordId(): string {
  if (isSqlite()) return randomUUID()
  return Math.floor(Date.now() / 1000).toString(16) + randomBytes(8).toString('hex')
}

function isSqlite(): boolean {
  return env.DATABASE_URL.startsWith('file:')
}

function mongodb(url: string) {
  return mongooseAdapter({ url, ensureIndexes: true, connectOptions: { serverSelectionTimeoutMS: 10_000 } })
}

function sqlite(url: string) {
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    push: false,
    migrationDir: path.resolve('migrations'),
    afterSchemaInit: [indexTranslations],
  })
  const init: typeof adapter.init = (args) => {
    ensureDatabaseFile(url.slice('file:'.length))
    return withOneWriter(adapter.init(args))
  }
  return { ...adapter, init }
}

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['afterSchemaInit']>[number]

/**
 * A record that is read in all languages looks for its translations by the record alone. Payload's index on them begins
 * with the language, so each record would cost a scan of all translations: 2 ms where there are 10,000.
 */
function indexTranslations({ schema, extendTable }: Parameters<SchemaHook>[0]) {
  for (const [name, table] of Object.entries(schema.tables)) {
    if (!name.endsWith('_locales')) continue
    extendTable({
      table,
      extraConfig: (columns) => ({ _parent: index(`${name}_parent_id_idx`).on(columns._parentID) }),
    })
  }
  return schema
}

/** Makes sure that there is a file to write to, and that it is a database or empty. */
function ensureDatabaseFile(file: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    const descriptor = openSync(file, 'a+')
    const start = Buffer.alloc(16)
    const length = readSync(descriptor, start, 0, 16, 0)
    closeSync(descriptor)
    if (length === 0 || start.toString('latin1') === 'SQLite format 3\0') return
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    throw new Error(`DATABASE_URL ${env.DATABASE_URL} cannot be opened: ${reason}`)
  }
  throw new Error(`DATABASE_URL ${env.DATABASE_URL} is not a database. Move the file away, or name another.`)
}
