import type { BasePayload } from 'payload'
import { defaultLocale } from '@/messages/locales'
import type { User } from '@/payload-types'
import type { TaskList } from './find-tasks'
import { titleOf } from './title-of'

/**
 * Published calls to action whose time is over: they stand nowhere any more, and pages that had no other have none. The
 * one for everywhere leaves most pages without.
 */
export async function findEndedActions(payload: BasePayload, user: User, shown: number): Promise<TaskList> {
  const { docs, totalDocs } = await payload.find({
    collection: 'actions',
    where: {
      and: [
        { shownUntil: { less_than_equal: new Date().toISOString() } },
        { _status: { equals: 'published' } },
      ],
    },
    sort: '-shownUntil',
    limit: shown,
    depth: 0,
    locale: defaultLocale,
    overrideAccess: false,
    user,
  })
  const { action } = await payload.findGlobal({ slug: 'site', depth: 0, select: { action: true } })
  const tasks = docs.map((doc) => ({
    label: titleOf(doc),
    note: `ended on ${doc.shownUntil?.slice(0, 10)}${doc.id === action ? ': it was the one for everywhere' : ''}`,
    path: `/collections/actions/${doc.id}`,
  }))
  return { title: 'Calls to action whose time is over', tasks, total: totalDocs }
}
