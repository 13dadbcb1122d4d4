import type { BasePayload, PayloadRequest } from 'payload'

type Task = () => Promise<void>

const waiting = new Map<string | number, Task[]>()

/**
 * Runs a task once what the request wrote can be read by others: at once without a transaction, else after the
 * commit, and never when it is rolled back. Payload's own hooks run before the commit, and a page rendered in
 * between would be cached with what it was before.
 */
export async function afterCommit(req: PayloadRequest, task: Task): Promise<void> {
  const id = await req.transactionID
  // Where there are no transactions, Payload says so in more than one way.
  if (typeof id !== 'string' && typeof id !== 'number') return task()
  waiting.set(id, [...(waiting.get(id) ?? []), task])
}

/** Teaches the database adapter to run what waits. Called once, when Payload has started. */
export function watchCommits({ db }: Pick<BasePayload, 'db'>): void {
  const { commitTransaction, rollbackTransaction } = db
  db.commitTransaction = async (id) => {
    await commitTransaction.call(db, id)
    await runWaiting(await id)
  }
  db.rollbackTransaction = async (id) => {
    await rollbackTransaction.call(db, id)
    waiting.delete(await id)
  }
}

async function runWaiting(id: string | number): Promise<void> {
  const tasks = waiting.get(id) ?? []
  waiting.delete(id)
  for (const task of tasks) await task()
}
