import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { hasRole } from '@/access/roles'
import { recordIdIn } from '@/collections/shared/record-id'
import type { StoredTakedown } from './ledger'
import { receiptOf, takeDown } from './take-down'

/** `POST /api/{collection}/{id}/withdraw` or `/takedown`: takes down, for a guardian, and answers with the receipt. */
export function takedownEndpoint(origin: StoredTakedown['origin']): Endpoint {
  return {
    path: origin === 'consent' ? '/:id/withdraw' : '/:id/takedown',
    method: 'post',
    handler: async (req) => {
      demandGuardian(req)
      return Response.json(await takeDown({ origin, originId: recordIdIn(req) }, req))
    },
  }
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
