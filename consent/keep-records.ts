import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { holdingsOf } from './takedown/erase'
import { findCovered } from './takedown/subject'

/** Set in `req.context` by what erases a person: by then there is nothing left that needed these. */
export const isErasure = 'isErasure'

/** Keeps a person as long as there is a consent of theirs. @throws APIError 403 */
export const keepWithConsents: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (req.context[isErasure]) return
  const { totalDocs } = await req.payload.find({
    collection: 'consents',
    where: { person: { equals: id } },
    depth: 0,
    limit: 1,
    req,
  })
  if (totalDocs === 0) return
  const message =
    'There are consents of this person. To remove everything about them, withdraw these and run npm run person:erase.'
  throw new APIError(message, 403, undefined, true)
}

/** What was allowed of a person's names, and what shows that they consented, goes with them. */
export const deleteWithPerson: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'name-allowances', where: { person: { equals: id } }, req })
  const { evidence } = await holdingsOf(String(id), req)
  const where = { id: { in: evidence } }
  const { errors } = await req.payload.delete({ collection: 'evidence', where, depth: 0, req })
  if (errors.length > 0) throw new Error(`The evidence of ${id} could not be deleted: ${errors[0]?.message}`)
}

/**
 * Keeps a testimony that rests on a consent from being deleted as if it were any record: copies of it, its portrait and
 * its address would stay. @throws APIError 403
 */
export const keepForTakedown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (req.context[isErasure]) return
  for (const draft of [false, true]) {
    const reading = {
      collection: 'testimonies',
      id,
      draft,
      trash: true,
      depth: 0,
      disableErrors: true,
      req,
    } as const
    const record = await req.payload.findByID(reading)
    if (!record?.consent) continue
    const message =
      'This rests on a person’s consent. A guardian takes it down for good, so that nothing of it stays anywhere.'
    throw new APIError(message, 403, undefined, true)
  }
}

/** Keeps a consent as long as a testimony rests on it, be it a draft. @throws APIError 403 */
export const keepWhileInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (req.context[isErasure] || (await findCovered(String(id), req)).length === 0) return
  const message = 'A testimony rests on this consent. Withdraw it instead: that takes the testimony down.'
  throw new APIError(message, 403, undefined, true)
}
