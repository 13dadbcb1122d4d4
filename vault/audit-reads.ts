import type { CollectionAfterOperationHook } from 'payload'
import { recordAudit } from '@/audit/record'

const reading = new Set<string>(['find', 'findByID'])

/**
 * Records who read which record, before it is handed out: when that fails, nothing is. Once a request for each, however
 * often Payload asks for it meanwhile.
 */
export function auditReads(collection: 'people' | 'evidence'): CollectionAfterOperationHook {
  return async ({ operation, req, result }) => {
    if (!reading.has(operation) || !result) return result
    const recorded = recordedIn(req.context, collection)
    for (const { id } of recordsIn(result)) {
      if (recorded.has(id)) continue
      await recordAudit({ req, action: 'read', collection, id })
      recorded.add(id)
    }
    return result
  }
}

function recordsIn(result: object): { id: string }[] {
  return 'docs' in result ? (result.docs as { id: string }[]) : [result as { id: string }]
}

function recordedIn(context: Record<string, unknown>, collection: string): Set<string> {
  const key = `recorded reads of ${collection}`
  context[key] ??= new Set<string>()
  return context[key] as Set<string>
}
