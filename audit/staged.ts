import type { PayloadRequest } from 'payload'
import type { AuditAction } from './entry'

/** A change that is about to be written, as the hooks before it see it. */
export type StagedChange = {
  type: string
  /** Absent while a record is being created. */
  id?: string
  actions: AuditAction[]
  fields: string[]
  /** Whether the change leaves a draft behind: then it unpublishes what was published, if it is not a draft's save. */
  leavesDraft: boolean
}

const key = Symbol('staged changes')

// On the request itself, as Payload passes it on in proxies and replaces its context, so that neither can be a key.
type AuditedRequest = PayloadRequest & { [key]?: StagedChange[]; [restored]?: true }

const restored = Symbol('restored a version')

/** Remembers a change until it is written. What was staged for the same record and not written has failed. */
export function stage(req: AuditedRequest, change: StagedChange): void {
  const others = (req[key] ?? []).filter(
    ({ type, id }) => change.id === undefined || type !== change.type || id !== change.id,
  )
  req[key] = [...others, change]
}

/** Hands out the change that this write carries out, once. */
export function takeStaged(req: AuditedRequest, type: string, id?: string): StagedChange | undefined {
  const change = req[key]?.findLast((staged) => staged.type === type && staged.id === id)
  req[key] = req[key]?.filter((staged) => staged !== change)
  return change
}

/** Whether this is the one save of a request that restores a version. The flag that Payload sets stays for all of them. */
export function isRestoring(req: AuditedRequest): boolean {
  if (!req.context.isRestoringVersion || req[restored]) return false
  req[restored] = true
  return true
}
