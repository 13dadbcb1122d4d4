import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/access/roles'
import { namesOf } from '@/accounts/names'
import { recordAudit } from '@/audit/record'
import { recordIdIn } from '@/collections/shared/record-id'
import { idOf } from '@/review/id-of'
import { findHits, type Hit } from './find-hits'
import type { Place } from './public-records'

/** A protected name in the latest version of a record or in what it places, as a guardian sees it. */
export type NameView = {
  passage: string
  field: string
  /** What stands there, and around it. */
  excerpt: { before: string; found: string; after: string }
  /** The name in the vault that it was found by, and whose it is. */
  name: string
  person: string
  /** The record in which it stands: this one, or one that is placed. A global has no id. */
  record: { type: string; id: string | null }
  allowed?: { by?: string; at: string; reason: string }
}

const allowanceSchema = z.object({
  passage: z.string(),
  reason: z.string('Write why.').trim().min(1, 'Write why.').max(2000, 'Keep it under 2000 characters.'),
})

const excerptLength = 60

type Kind = { collection: Extract<Place, { id: string }>['collection'] } | Extract<Place, { global: string }>

/**
 * `GET` and `POST /api/{collection}/{id}/names`, and `/api/globals/{slug}/names`: what protected names stand in a
 * record, and to allow one of them where it stands. For guardians alone; each look is recorded with those whose names
 * it showed.
 */
export function nameEndpoints(kind: Kind): Endpoint[] {
  const path = 'global' in kind ? '/names' : '/:id/names'
  const placeIn = (req: PayloadRequest): Place => {
    if (!hasRole(req.user, 'guardian')) throw new Forbidden(req.t)
    return 'global' in kind ? kind : { ...kind, id: recordIdIn(req) }
  }
  return [
    {
      path,
      method: 'get',
      handler: async (req) => answer(req, await findHits(req, placeIn(req), true)),
    },
    {
      path,
      method: 'post',
      handler: async (req) => {
        const place = placeIn(req)
        await addDataAndFileToRequest(req)
        const body = allowanceSchema.safeParse(req.data)
        if (!body.success)
          throw new APIError(body.error.issues.map(({ message }) => message).join(' '), 400, undefined, true)
        const hits = await findHits(req, place, true)
        await allow(req, hits, body.data)
        return answer(req, hits)
      },
    },
  ]
}

/** @throws APIError 409 when what was looked at has changed since */
async function allow(
  req: PayloadRequest,
  hits: readonly Hit[],
  { passage, reason }: z.infer<typeof allowanceSchema>,
) {
  const hit = hits.find((one) => one.passage === passage)
  if (!hit) {
    const message = 'This passage is not there any more. Look again at what stands there now.'
    throw new APIError(message, 409, undefined, true)
  }
  if ((await findAllowances(req, [hit])).length > 0) return
  const { person, type: recordType, id: recordId } = hit
  await req.payload.create({
    collection: 'name-allowances',
    data: { passage, person, recordType, recordId, by: req.user?.id, reason },
    depth: 0,
    req,
  })
}

async function answer(req: PayloadRequest, hits: readonly Hit[]): Promise<Response> {
  // Recorded before anything is handed out.
  for (const id of new Set(hits.map(({ person }) => person)))
    await recordAudit({ req, action: 'read', collection: 'people', id })
  const allowances = await findAllowances(req, hits)
  const nameOf = await namesOf(
    req.payload,
    allowances.map(({ by }) => idOf(by)),
  )
  const views = hits.map(({ passage, field, name, person, type, id, ...found }): NameView => {
    const allowance = allowances.find((one) => one.passage === passage)
    return {
      passage,
      field,
      excerpt: excerptOf(found),
      name,
      person,
      record: { type, id },
      ...(allowance && {
        allowed: { by: nameOf(idOf(allowance.by)), at: allowance.createdAt, reason: allowance.reason },
      }),
    }
  })
  return Response.json(views, { headers: { 'Cache-Control': 'private, no-store' } })
}

async function findAllowances(req: PayloadRequest, hits: readonly Hit[]) {
  if (hits.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'name-allowances',
    where: { passage: { in: hits.map(({ passage }) => passage) } },
    depth: 0,
    pagination: false,
    req,
  })
  return docs
}

function excerptOf({ text: { clean }, from, to }: Pick<Hit, 'text' | 'from' | 'to'>): NameView['excerpt'] {
  return {
    before: clean.slice(Math.max(0, from - excerptLength), from),
    found: clean.slice(from, to),
    after: clean.slice(to, to + excerptLength),
  }
}
