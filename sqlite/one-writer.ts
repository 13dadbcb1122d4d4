import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { Mutex, type MutexInterface, withTimeout } from 'async-mutex'

/** How long a write waits for its turn, and a transaction may last, before something must be wrong. In milliseconds. */
const patience = 60_000

/** The adapter's methods that write by themselves when they are not part of a transaction. */
const writes = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

type Open = { release: MutexInterface.Releaser; watchdog: NodeJS.Timeout }

/**
 * Gives an embedded database real transactions. SQLite lets one connection write at a time and refuses the others, and
 * the client that Payload uses waits for none of them. So the writes of this process take turns: each operation is one
 * transaction, on a connection that nobody else writes through, while readers go on with what was there before.
 * @see https://www.sqlite.org/isolation.html
 */
export function withOneWriter(db: SQLiteAdapter): SQLiteAdapter {
  const turn = withTimeout(new Mutex(), patience, new Error('The database was busy for a minute'))
  const open = new Map<string, Open>()
  const givenUp = new Set<string>()
  let writer: SQLiteAdapter | undefined

  const end = async (
    pending: Parameters<SQLiteAdapter['commitTransaction']>[0],
    how: 'COMMIT' | 'ROLLBACK',
  ) => {
    const id = String(await pending)
    const transaction = open.get(id)
    if (!transaction || !writer) return
    open.delete(id)
    clearTimeout(transaction.watchdog)
    try {
      delete db.sessions[id]
      await writer.client.execute(how)
    } catch (error) {
      if (how === 'COMMIT') await writer.client.execute('ROLLBACK')
      throw error
    } finally {
      transaction.release()
    }
  }

  const giveUp = async (id: string) => {
    db.payload.logger.error('A transaction was open for a minute and is rolled back')
    givenUp.add(id)
    await end(id, 'ROLLBACK').catch(() => {})
  }

  db.beginTransaction = async () => {
    await db.initializing
    const release = await turn.acquire()
    try {
      const there = writer
      writer = undefined
      writer = await begun(db, there)
      const id = randomUUID()
      const session = { db: writer.drizzle, resolve: async () => {}, reject: async () => {} }
      db.sessions[id] = session as unknown as SQLiteAdapter['sessions'][string]
      open.set(id, { release, watchdog: setTimeout(() => giveUp(id), patience).unref() })
      return id
    } catch (error) {
      release()
      throw error
    }
  }
  scrubs.set(db, () =>
    turn.runExclusive(async () => {
      const connection = await anotherConnection(db)
      try {
        await connection.client.execute('PRAGMA busy_timeout = 10000')
        await connection.client.execute('VACUUM')
        await emptyLog(connection)
      } finally {
        connection.client.close()
      }
    }),
  )
  db.commitTransaction = (id) => end(id, 'COMMIT')
  db.rollbackTransaction = (id) => end(id, 'ROLLBACK')
  for (const name of writes) takeTurns(db, name, { turn, open, givenUp })
  const { destroy, migrate } = db
  db.migrate = async (args) => {
    await db.initializing
    writer ??= await anotherConnection(db)
    // A table is changed by making it anew, and dropping the old one would delete what refers to it. This cannot be
    // said within a transaction, as the migrations try to.
    await writer.client.execute('PRAGMA foreign_keys = OFF')
    try {
      await migrate.call(db, args)
    } finally {
      await writer.client.execute('PRAGMA foreign_keys = ON')
    }
  }
  db.destroy = async () => {
    writer?.client.close()
    await destroy?.call(db)
  }
  return db
}

/**
 * Writes the file anew, without the remains of what was deleted, and empties the log of changes, which has some too.
 * @see https://www.sqlite.org/lang_vacuum.html
 */
export async function scrubFiles(db: SQLiteAdapter): Promise<void> {
  await scrubs.get(db)?.()
}

const scrubs = new WeakMap<object, () => Promise<void>>()

type Turns = { turn: MutexInterface; open: Map<string, Open>; givenUp: Set<string> }

/** Set while a write has its turn: some of the adapter's methods call others. */
const hasTurn = new AsyncLocalStorage<true>()

/** Lets a write that belongs to no transaction wait until none is open. */
function takeTurns(db: SQLiteAdapter, name: (typeof writes)[number], { turn, open, givenUp }: Turns) {
  const write = db[name] as (args: { req?: { transactionID?: unknown } }) => Promise<unknown>
  const inTurn: typeof write = async (args) => {
    const id = await args.req?.transactionID
    // What is left of an operation must not be written without what came before.
    if (givenUp.has(String(id))) throw new Error('The transaction took too long and was rolled back')
    if (hasTurn.getStore() || (id !== undefined && open.has(String(id)))) return write.call(db, args)
    return turn.runExclusive(() => hasTurn.run(true, () => write.call(db, args)))
  }
  Object.assign(db, { [name]: inTurn })
}

/** A second connection, made and set up as the first one was. */
async function anotherConnection(db: SQLiteAdapter): Promise<SQLiteAdapter> {
  const another: SQLiteAdapter = Object.create(db, { client: { value: undefined, writable: true } })
  await db.connect?.call(another)
  // The client waits without letting anything else in this process go on, so it must not wait for long.
  await another.client.execute('PRAGMA busy_timeout = 50')
  return another
}

/** Moves the log into the file and cuts it to nothing, once no reader needs what was there before. */
async function emptyLog({ client }: SQLiteAdapter): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    if (!rows[0]?.busy) return
    if (Date.now() > deadline) throw new Error('The log of the database could not be emptied: it is in use')
    await pause(20)
  }
}

/** A connection on which writing has begun, once no other process writes: the one there is, or a new one. */
async function begun(db: SQLiteAdapter, there: SQLiteAdapter | undefined): Promise<SQLiteAdapter> {
  const deadline = Date.now() + patience
  for (let writer = there; ; writer = undefined) {
    writer ??= await anotherConnection(db)
    try {
      await writer.client.execute('BEGIN IMMEDIATE')
      return writer
    } catch (error) {
      // The client leaves a statement that was refused unfinished, and nothing can be committed beside it.
      writer.client.close()
      if ((error as { code?: unknown }).code !== 'SQLITE_BUSY' || Date.now() > deadline) throw error
      await pause(50)
    }
  }
}
