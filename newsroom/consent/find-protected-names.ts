import { type BasePayload, createLocalReq } from 'payload'
import { findWaiting, type Waiting } from '@/consent/names/find-waiting'
import { VaultLocked } from '@/consent/names/vault-names'
import { defaultLocale } from '@/messages/locales'
import type { User } from '@/payload-types'
import type { Task, TaskList } from '../find-tasks'
import { titleOf } from '../title-of'

/** How many a guardian is shown at once: when these are seen to, the next come up. */
const shown = 8

/** Where a protected name stands, on the site or in what somebody tried to publish, for guardians to look at. */
export async function listProtectedNames(payload: BasePayload, user: User): Promise<TaskList> {
  const title = 'A protected name stands here'
  const waiting = await findWaiting(payload, shown).catch((error: unknown) => {
    if (error instanceof VaultLocked) return error
    throw error
  })
  if (waiting instanceof VaultLocked) {
    const locked = { label: 'Nothing can be published', note: waiting.message, path: '/collections/people' }
    return { title, tasks: [locked], total: 1 }
  }
  const found = await Promise.all(waiting.map((each) => toTask(payload, user, each)))
  const tasks = found.filter((task) => task !== undefined)
  return { title, tasks, total: tasks.length }
}

async function toTask(
  payload: BasePayload,
  user: User,
  { place, isPublic }: Waiting,
): Promise<Task | undefined> {
  const where = isPublic ? 'on the site' : 'about to be published'
  if ('global' in place) {
    const label = payload.config.globals.find(({ slug }) => slug === place.global)?.label
    return { label: String(label ?? place.global), note: where, path: `/globals/${place.global}` }
  }
  const { collection, id } = place
  const reading = { locale: defaultLocale, depth: 0, disableErrors: true, overrideAccess: false } as const
  const req = await createLocalReq({ user }, payload)
  const doc = await payload.findByID({ collection, id, draft: true, ...reading, req })
  const kind = String(payload.collections[collection].config.labels.singular)
  if (!doc) return undefined
  return { label: titleOf(doc), note: `${kind}, ${where}`, path: `/collections/${collection}/${id}` }
}
