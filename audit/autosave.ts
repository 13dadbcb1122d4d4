import type { PayloadRequest } from 'payload'
import type { AuditFacts } from './entry'
import type { StagedChange } from './staged'

const spell = 10 * 60_000

/**
 * Whether an autosave tells nothing new: it names no field, or only such as the same user's unbroken run of saves of
 * this record has named within the last ten minutes. So someone who types for an hour leaves an entry for each field
 * every ten minutes, and not one every two seconds; whoever else saves in between begins a new run.
 */
export async function isToldAlready(
  req: PayloadRequest,
  { type, id, actions, fields }: StagedChange,
): Promise<boolean> {
  if (actions.some((action) => action !== 'update')) return false
  if (fields.length === 0) return true
  const { docs } = await req.payload.db.find<AuditFacts>({
    collection: 'audit-entries',
    where: {
      and: [
        { recordId: id === undefined ? { exists: false } : { equals: id } },
        { recordType: { equals: type } },
        { at: { greater_than: new Date(Date.now() - spell).toISOString() } },
      ],
    },
    sort: '-at',
    limit: 50,
    pagination: false,
    req,
  })
  const end = docs.findIndex(({ action, userId }) => action !== 'update' || userId !== String(req.user?.id))
  const run = end === -1 ? docs : docs.slice(0, end)
  const told = new Set(run.flatMap(({ changedFields }) => changedFields?.split(', ') ?? []))
  return fields.every((field) => told.has(field))
}
