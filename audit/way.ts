import { AsyncLocalStorage } from 'node:async_hooks'
import type { PayloadRequest } from 'payload'
import type { AuditWay } from './entry'

const jobs = new AsyncLocalStorage<true>()

/** Marks everything that this work does as done by the job runner. Payload's own jobs make requests of their own. */
export function asJob<Result>(work: () => Result): Result {
  return jobs.run(true, work)
}

/** The way by which a request came: the panel or REST, a job, or the server's own code and scripts. */
export function wayOf(req: PayloadRequest): AuditWay {
  if (jobs.getStore()) return 'job'
  return req.payloadAPI === 'REST' ? 'request' : 'local'
}
