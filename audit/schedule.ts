import type { JsonObject, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import type { SealedEntry } from './entry'
import { entryOf } from './record'
import { wayOf } from './way'

/** What the queue keeps of something scheduled. */
const scheduled = z.object({
  taskSlug: z.literal('publication'),
  input: z.object({
    type: z.enum(['publish', 'unpublish']),
    doc: z.object({ relationTo: z.string(), value: z.string() }),
    user: z.string(),
  }),
})

/** The entry of a publication that is being scheduled, as whoever the job names. */
export async function scheduledEntry(req: PayloadRequest, job: JsonObject): Promise<SealedEntry[]> {
  const { success, data } = scheduled.safeParse(job)
  if (!success) return []
  const { type, doc, user } = data.input
  return [
    entryOf({
      req,
      action: type === 'publish' ? 'schedule-publish' : 'schedule-unpublish',
      collection: doc.relationTo,
      id: doc.value,
      user: await findUser(req, user),
      via: 'request',
    }),
  ]
}

/** The entry of what was scheduled and is called off. The runner, too, removes a job: once it is done. */
export async function unscheduledEntry(req: PayloadRequest, where: Where): Promise<SealedEntry[]> {
  if (wayOf(req) === 'job') return []
  const job = await req.payload.db.findOne({ collection: 'payload-jobs', where, req })
  const { success, data } = scheduled.safeParse(job)
  if (!success) return []
  const { doc } = data.input
  return [entryOf({ req, action: 'unschedule', collection: doc.relationTo, id: doc.value })]
}

async function findUser(req: PayloadRequest, id: string) {
  const user = await req.payload.db.findOne<{ id: string; name?: string }>({
    collection: 'users',
    where: { id: { equals: id } },
    select: { name: true },
    req,
  })
  return user ?? { id }
}
