import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * One for all of a process: the jobs are run by one bundle of it, and the hooks may have been loaded by another.
 */
const key = Symbol.for('firsthand.as-scheduled')

const globals = globalThis as { [key]?: AsyncLocalStorage<true> }

globals[key] ??= new AsyncLocalStorage()

const scheduled = globals[key]

/** Does something in the name of those who scheduled it. */
export function asScheduled<Result>(task: () => Promise<Result>): Promise<Result> {
  return scheduled.run(true, task)
}

/** Whether what happens now was scheduled, rather than asked for by somebody who is there. */
export function isScheduled(): boolean {
  return scheduled.getStore() === true
}
