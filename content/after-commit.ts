import type { BasePayload, PayloadRequest } from 'payload'
import { doAll } from '@/ops/do-all'

type Task = () => Promise<void>

const waitingForCommit = new Map<string | number, Task[]>()
const waiting = new Map<string | number, Task[]>()
const waitingForRollback = new Map<string | number, Task[]>()

/**
 * Runs a task once what the request wrote can be read by others: at once without a transaction, else after the
 * commit, and never when it is rolled back. Payload's own hooks run before the commit, and a page rendered in
 * between would be cached with what it was before.
 */
export async function afterCommit(req: PayloadRequest, task: Task): Promise<void> {
  const id = await transactionOf(req)
  if (id === undefined) return task()
  waiting.set(id, [...(waiting.get(id) ?? []), task])
}

/**
 * Runs a check right before the commit, which it keeps from happening by throwing: then all that the request wrote is
 * undone. For what others may have done since the transaction began, of which it sees nothing. Without a transaction it
 * runs at once.
 */
export async function beforeCommit(req: PayloadRequest, check: Task): Promise<void> {
  const id = await transactionOf(req)
  if (id === undefined) return check()
  waitingForCommit.set(id, [...(waitingForCommit.get(id) ?? []), check])
}

/**
 * Runs a task once what the request wrote is undone, and never when that is kept: at once without a transaction. For
 * what must be known of an attempt that was refused.
 */
export async function afterRollback(req: PayloadRequest, task: Task): Promise<void> {
  const id = await transactionOf(req)
  if (id === undefined) return task()
  waitingForRollback.set(id, [...(waitingForRollback.get(id) ?? []), task])
}

/** The transaction that a request writes in, if any. Where there are none, Payload says so in more than one way. */
export async function transactionOf(req: PayloadRequest): Promise<string | number | undefined> {
  const id = await req.transactionID
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

/** Teaches the database adapter to run what waits. Called once, when Payload has started. */
export function watchCommits({ db, logger }: Pick<BasePayload, 'db' | 'logger'>): void {
  const { commitTransaction, rollbackTransaction } = db
  db.commitTransaction = async (id) => {
    for (const check of waitingForCommit.get(await id) ?? []) await check()
    waitingForCommit.delete(await id)
    await commitTransaction.call(db, id)
    waitingForRollback.delete(await id)
    await runWaiting(waiting, await id)
  }
  db.rollbackTransaction = async (id) => {
    await rollbackTransaction.call(db, id)
    waiting.delete(await id)
    waitingForCommit.delete(await id)
    // Payload listens to nothing that goes wrong with what it gives up.
    await runWaiting(waitingForRollback, await id).catch((error: unknown) => logger.error(error))
  }
}

/** Runs all that waits, also after one of them has failed. @throws what failed */
async function runWaiting(from: Map<string | number, Task[]>, id: string | number): Promise<void> {
  const tasks = from.get(id) ?? []
  from.delete(id)
  await doAll(tasks, 'Several things to be done with a transaction failed')
}
