import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'

const refused = 'refusedAfterChange'

/**
 * Notes a refusal that comes after a record was written, for `undoAll`: of one record among many Payload only tells that
 * it was refused, and keeps what it wrote.
 */
export function undoing<Refusal extends Error>(req: PayloadRequest, refusal: Refusal): Refusal {
  req.context[refused] = refusal
  return refusal
}

/** Changes none of many records when one of them was refused after it was written. @throws that refusal */
export const undoAll: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const refusal = req.context[refused]
  if (operation === 'update' && refusal instanceof Error) throw refusal
  return result
}
