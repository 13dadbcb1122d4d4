import { isDeepStrictEqual } from 'node:util'
import type { BasePayload, CollectionBeforeChangeHook, UpdateOneArgs } from 'payload'
import type { Account } from './account-fields'

/**
 * Payload writes a whole account back when it means only a part of it. Signing in, for one, reads the account, compares
 * the password for a quarter of a second, and then writes everything as it was before: whoever was demoted, deactivated
 * or given a new password meanwhile would have that undone. So each write is laid over what is there at that moment.
 */
export function narrowAccountWrites({ db }: Pick<BasePayload, 'db'>): void {
  const { updateOne } = db
  const write = async (args: UpdateOneArgs) => updateOne.call(db, await narrow(db, args))
  let last: Promise<unknown> = Promise.resolve()
  db.updateOne = async (args) => {
    if (args.collection !== 'users') return updateOne.call(db, args)
    // A transaction notices what else is written; without one, writes take turns.
    if (await args.req?.transactionID) return write(args)
    const turn = last.then(() => write(args))
    last = turn.catch(() => undefined)
    return turn
  }
}

type Row = Record<string, unknown>

/** What a request changes of which account, until it is written. */
const changes = new WeakMap<object, Map<unknown, string[]>>()

/** Notes which fields a change is about. The last hook before the write. */
export const rememberChange: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation === 'create') return data
  const fields = Object.keys(data).filter((name) => !isDeepStrictEqual(data[name], originalDoc[name]))
  if (data.password) fields.push('hash', 'salt', 'sessions')
  const ofRequest = changes.get(req) ?? new Map<unknown, string[]>()
  changes.set(req, ofRequest.set(originalDoc.id, fields))
  return data
}

async function narrow(db: BasePayload['db'], args: UpdateOneArgs): Promise<UpdateOneArgs> {
  const { id, data, req } = args
  // A few columns, as somebody meant them.
  if (!('createdAt' in data)) return args
  const now = await db.findOne<Account>({ collection: 'users', where: { id: { equals: id } }, req })
  if (!now) return args
  return { ...args, data: { ...now, ...meant(args, now) } }
}

/** The part of a whole account that a write is about. */
function meant({ id, data, req }: UpdateOneArgs, now: Account): Row {
  const changed = req && changes.get(req)?.get(id)
  if (changed) {
    changes.get(req)?.delete(id)
    return pick(data, [...changed, 'updatedAt'])
  }
  // Payload says by this that only a session comes or goes.
  if (data.updatedAt === null) return { updatedAt: null, sessions: living(data.sessions, now) }
  // What is left is its password reset.
  return pick(data, ['hash', 'salt', 'sessions', 'resetPasswordExpiration', 'updatedAt'])
}

/** The sessions to write, without those that were ended since the account was read. A new one has a `Date`. */
function living(sessions: unknown, now: Account): unknown[] {
  const known = new Set(now.sessions?.map(({ id }) => id))
  const given: { id: string; createdAt: unknown }[] = Array.isArray(sessions) ? sessions : []
  return given.filter(({ id, createdAt }) => createdAt instanceof Date || known.has(id))
}

function pick(row: Row, names: string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)))
}
