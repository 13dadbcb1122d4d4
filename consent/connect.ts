import {
  APIError,
  addDataAndFileToRequest,
  type Endpoint,
  type FieldHook,
  Forbidden,
  type PayloadRequest,
} from 'payload'
import { z } from 'zod'
import { isRestore } from '@/access/policies'
import { hasRole, isStaff } from '@/access/roles'
import { recordAudit } from '@/audit/record'
import { recordIdIn } from '@/collections/shared/record-id'
import { afterCommit } from '@/content/after-commit'
import { invalidate } from '@/content/invalidate'
import { inTransaction } from '@/ops/in-transaction'
import { amendLatest } from '@/review/amend-latest'
import { connectedByGuardian } from './keep-connected'
import { lookInPublicAgain } from './names/look-in-public'
import { unpublishUncovered } from './unpublish-uncovered'
import { findChoices, viewConsent } from './view-consent'

const path = '/:id/consent'

const wanted = z.object({ consent: z.string('Name a consent, or null for none.').min(1).nullable() })

/**
 * `GET /api/testimonies/{id}/consent` tells staff what a testimony rests on, and with `?choices=true` guardians what it
 * could; with `POST { consent }` a guardian connects a consent, or none.
 */
export const connectEndpoints: Endpoint[] = [
  {
    path,
    method: 'get',
    handler: async (req) => {
      const view = await viewConsent(await findTestimony(req), req)
      const isChoosing = view.mayConnect && req.searchParams.get('choices') === 'true'
      return Response.json(isChoosing ? { ...view, choices: await findChoices(req) } : view)
    },
  },
  {
    path,
    method: 'post',
    handler: async (req) => {
      if (!hasRole(req.user, 'guardian')) throw new Forbidden(req.t)
      await addDataAndFileToRequest(req)
      const body = wanted.safeParse(req.data)
      if (!body.success) throw new APIError(body.error.issues[0]?.message ?? '', 400, undefined, true)
      const { id } = await findTestimony(req)
      await connectConsent({ id, consent: body.data.consent, req })
      return Response.json(await viewConsent(await findTestimony(req), req))
    },
  },
]

/**
 * A whole form, as the panel saves it, leaves the connection as it is: a guardian may have made it since the form was
 * opened, and so may a consent have changed since a version was that is brought back.
 * @throws APIError 403 for whoever names a consent where there is one and is no guardian: whether it is this one would
 * tell which testimonies are one person's
 */
export const keepConnection: FieldHook = ({ data, operation, originalDoc, req, siblingData, value }) => {
  if (operation !== 'update') return value
  const { consent } = originalDoc ?? {}
  if (data?.updatedAt) return consent ?? null
  const isNamed = siblingData.consent !== undefined && !req.context[isRestore]
  if (isNamed && consent && req.user && !hasRole(req.user, 'guardian')) throw connectedByGuardian()
  return value
}

/** Past access, which keeps from staff what it rests on: how that stands, they may know. */
async function findTestimony(req: PayloadRequest) {
  if (!isStaff(req.user)) throw new Forbidden(req.t)
  return req.payload.findByID({
    collection: 'testimonies',
    id: recordIdIn(req),
    draft: true,
    depth: 0,
    req,
  })
}

type Connection = { id: string; consent: string | null; req: PayloadRequest }

/**
 * Connects a testimony with a consent, in what is published and in what is not yet: it says nothing new to a reader, so
 * that its review stands where it stood. What is not covered any more leaves the site at once.
 * @throws APIError 400 for a consent that is not there or was taken back
 */
async function connectConsent({ id, consent, req }: Connection): Promise<void> {
  await inTransaction(req, async () => {
    if (consent) await refuseUnusable(consent, req)
    await recordAudit({ req, action: 'update', collection: 'testimonies', id, fields: ['consent'] })
    const data = { consent, updatedAt: null }
    await req.payload.db.updateOne({ collection: 'testimonies', id, data, req, returning: false })
    await amendLatest<object>({ collection: 'testimonies', id, req }, (version) => ({ ...version, consent }))
    await unpublishUncovered(req, { id: { equals: id } })
    await afterCommit(req, async () => {
      // Whose name may stand there depends on it.
      await lookInPublicAgain(req.payload)
      await invalidate(['testimonies', 'media'])
    })
  })
}

async function refuseUnusable(id: string, req: PayloadRequest): Promise<void> {
  const consent = await req.payload.findByID({
    collection: 'consents',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!consent) throw new APIError('There is no such consent.', 400, undefined, true)
  if (!consent.withdrawnOn) return
  const message = `The person took the consent ${consent.reference} back: nothing can rest on it any more.`
  throw new APIError(message, 400, undefined, true)
}
