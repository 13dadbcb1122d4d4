import type { BasePayload } from 'payload'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import type { PublicationInput } from './publication-task'
import { type PlannedPublication, siteTimeZone, toPlanned } from './schedule'

/** Everything that is planned, the next first, with the record that it is planned for. */
export async function findAllPlanned(
  payload: BasePayload,
): Promise<(PlannedPublication & { collection: PublishedCollection; id: string; timeZone: string })[]> {
  const timeZone = await siteTimeZone({ payload })
  const { docs } = await payload.find({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'publication' } }, { completedAt: { exists: false } }] },
    sort: 'waitUntil',
    depth: 0,
    pagination: false,
  })
  return docs.map((job) => {
    const { doc } = job.input as PublicationInput
    return { ...toPlanned(job, timeZone), collection: doc.relationTo, id: doc.value, timeZone }
  })
}
