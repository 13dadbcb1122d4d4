import type { FieldAccess } from 'payload'
import { isStaff } from '@/access/roles'
import { isAllowed } from './public-clause'

/**
 * Whether a testimony is answered with its portrait: to readers while it rests on no consent, or on one that allows it at
 * this moment. Asked of the database, as a reader can ask for a record without what this rests on. In filters, which are
 * about no record, readers cannot name it.
 */
export const readPortrait: FieldAccess = async ({ doc, id, req }) => {
  if (isStaff(req.user)) return true
  if (!id || !doc) return false
  if (!doc.portrait) return true
  const shown = await req.payload.db.findOne({
    collection: 'testimonies',
    where: { and: [{ id: { equals: id } }, isAllowed('website'), isAllowed('portrait')] },
    select: { slug: true },
    req,
  })
  return shown !== null
}
