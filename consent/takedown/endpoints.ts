import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { hasRole } from '@/access/roles'
import { recordIdIn } from '@/collections/shared/record-id'
import type { StoredTakedown } from './ledger'
import { previewTakedown } from './preview'
import { receiptOf, takeDown } from './take-down'

/**
 * `POST /api/{collection}/{id}/withdraw` or `/takedown`: takes down, for a guardian, and answers with the receipt. `GET`
 * tells what that would remove.
 */
export function takedownEndpoints(origin: StoredTakedown['origin']): Endpoint[] {
  const path = origin === 'consent' ? '/:id/withdraw' : '/:id/takedown'
  return [
    {
      path,
      method: 'get',
      handler: async (req) => {
        demandGuardian(req)
        return Response.json(await previewTakedown({ origin, originId: recordIdIn(req) }, req))
      },
    },
    {
      path,
      method: 'post',
      handler: async (req) => {
        demandGuardian(req)
        return Response.json(await takeDown({ origin, originId: recordIdIn(req) }, req))
      },
    },
  ]
}

/** `GET /api/takedowns/{id}/receipt`: the receipt again. */
export const receiptEndpoint: Endpoint = {
  path: '/:id/receipt',
  method: 'get',
  handler: async (req) => {
    demandGuardian(req)
    return Response.json(await receiptOf(req.payload, recordIdIn(req)))
  },
}

function demandGuardian({ user, t }: PayloadRequest): void {
  if (!hasRole(user, 'guardian')) throw new Forbidden(t)
}
