import type { CollectionAfterOperationHook } from 'payload'
import { recordAudit } from '@/audit/record'

/** What answers with records, or hands them out, as a change does too. One that was just made tells nobody anything new. */
const telling = new Set<string>(['find', 'findByID', 'update', 'updateByID', 'delete', 'deleteByID'])

type Vault = 'people' | 'evidence' | 'consents'

/**
 * Records who read which record, before it is handed out: when that fails, nothing is. Once a request for each, however
 * often Payload asks for it meanwhile.
 * @param texts the fields that it is about; without any, all
 */
export function auditReads(collection: Vault, ...texts: string[]): CollectionAfterOperationHook {
  return async ({ operation, req, result }) => {
    if (!telling.has(operation) || !result) return result
    const recorded = recordedIn(req.context, collection)
    for (const record of recordsIn(result)) {
      const { id } = record
      if (recorded.has(id) || !isTold(record, texts)) continue
      await recordAudit({ req, action: 'read', collection, id })
      recorded.add(id)
    }
    return result
  }
}

type Told = { id: string }

function recordsIn(result: object): Told[] {
  return 'docs' in result ? (result.docs as Told[]) : [result as Told]
}

function isTold(record: object, texts: readonly string[]): boolean {
  return texts.length === 0 || texts.some((name) => Boolean(Reflect.get(record, name)))
}

function recordedIn(context: Record<string, unknown>, collection: string): Set<string> {
  const key = `recorded reads of ${collection}`
  context[key] ??= new Set<string>()
  return context[key] as Set<string>
}
