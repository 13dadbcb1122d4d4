import type { BasePayload } from 'payload'
import { findWaiting } from '@/consent/names/find-waiting'
import { defaultLocale } from '@/messages/locales'
import type { User } from '@/payload-types'
import type { TaskList } from '../find-tasks'
import { titleOf } from '../title-of'

/** How many a guardian is shown at once: when these are seen to, the next come up. */
const shown = 8

/** What somebody tried to publish although a protected name stands in it, for guardians to look at. */
export async function listProtectedNames(payload: BasePayload, user: User): Promise<TaskList> {
  const waiting = await findWaiting(payload, shown)
  const found = await Promise.all(
    waiting.map(async ({ collection, id }) => {
      const reading = { locale: defaultLocale, depth: 0, disableErrors: true } as const
      const doc = await payload.findByID({
        collection,
        id,
        draft: true,
        overrideAccess: false,
        user,
        ...reading,
      })
      const note = String(payload.collections[collection].config.labels.singular)
      return doc ? [{ label: titleOf(doc), note, path: `/collections/${collection}/${id}` }] : []
    }),
  )
  const tasks = found.flat()
  return { title: 'A protected name may be about to be published', tasks, total: tasks.length }
}
