import { isolateObjectProperty, type PayloadRequest, type Where } from 'payload'
import { isPublic } from '@/access/policies'
import { findObstacles } from './find-consent'

/**
 * Takes testimonies off the site that may not be published any more. In nobody's name: what the rule demands is no
 * colleague's word, and undoes no review.
 * @param which those to look at
 * @returns how many were taken off
 */
export async function unpublishUncovered(req: PayloadRequest, which: Where): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'testimonies',
    where: { and: [isPublic, { basis: { equals: 'consent' } }, which] },
    depth: 0,
    pagination: false,
    req,
  })
  const asNobody = isolateObjectProperty(req, ['user', 'context'])
  asNobody.user = null
  asNobody.context = {}
  let count = 0
  for (const testimony of docs) {
    if ((await findObstacles(testimony, req)).length === 0) continue
    await req.payload.update({
      collection: 'testimonies',
      id: testimony.id,
      data: { _status: 'draft' },
      depth: 0,
      req: asNobody,
    })
    count++
  }
  return count
}
