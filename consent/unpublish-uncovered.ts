import { isolateObjectProperty, type PayloadRequest, type Where } from 'payload'
import { isPublic } from '@/access/policies'
import { findObstacles } from './find-consent'

/**
 * Takes testimonies off the site whose words may not be published any more. A portrait that is not covered any more takes
 * nothing with it: it alone is shown to nobody (`read-portrait.ts`). In nobody's name: what the rule demands is no
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
    const obstacles = await findObstacles(testimony, req)
    if (obstacles.every(({ field }) => field === 'portrait')) continue
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
