import type { JsonObject, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import type { SealedEntry } from './entry'
import { entryOf } from './record'
import { wayOf } from './way'

/** What Payload keeps of something scheduled. */
const scheduled = z.object({
  taskSlug: z.literal('schedulePublish'),
  input: z.object({
    type: z.enum(['publish', 'unpublish']).default('publish'),
    doc: z.object({ relationTo: z.string(), value: z.coerce.string() }).nullish(),
    global: z.string().nullish(),
    user: z.object({ value: z.coerce.string() }).nullish(),
  }),
})

/**
 * The entry of a publication that is being scheduled. The panel queues it by a request of its own, which has no user;
 * the job names who asked.
 */
export async function scheduledEntry(req: PayloadRequest, job: JsonObject): Promise<SealedEntry[]> {
  const { success, data } = scheduled.safeParse(job)
  if (!success) return []
  const { type, doc, global, user } = data.input
  return [
    entryOf({
      req,
      action: type === 'publish' ? 'schedule-publish' : 'schedule-unpublish',
      collection: doc?.relationTo ?? global ?? undefined,
      id: doc?.value,
      ...(user && { user: await findUser(req, user.value), via: 'request' }),
    }),
  ]
}

/** The entry of what was scheduled and is called off. The runner, too, removes a job: once it is done. */
export async function unscheduledEntry(req: PayloadRequest, where: Where): Promise<SealedEntry[]> {
  if (wayOf(req) === 'job') return []
  const job = await req.payload.db.findOne({ collection: 'payload-jobs', where, req })
  const { success, data } = scheduled.safeParse(job)
  if (!success) return []
  const { doc, global } = data.input
  return [
    entryOf({
      req,
      action: 'unschedule',
      collection: doc?.relationTo ?? global ?? undefined,
      id: doc?.value,
    }),
  ]
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
