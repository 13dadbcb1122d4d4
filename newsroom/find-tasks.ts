import type { BasePayload, Where } from 'payload'
import { hasRole, isPublisher } from '@/access/roles'
import { type PublishedCollection, publishedCollections } from '@/collections/shared/published-collections'
import { lacking } from '@/collections/videos'
import { defaultLocale, localeName, locales } from '@/messages/locales'
import type { User } from '@/payload-types'
import { findAllPlanned } from '@/scheduling/find-all-planned'
import { listProtectedNames } from './consent/find-protected-names'
import { findEndedActions } from './find-ended-actions'
import { findGuardianTasks } from './find-guardian-tasks'
import { findTakedowns } from './find-takedowns'
import { findUnsentLetters } from './find-unsent-letters'
import { titleOf } from './title-of'

/** Something to be done, and where. */
export type Task = { label: string; note?: string; path: string }

/** A list of things to be done; `total` counts those that are not shown as well. */
export type TaskList = { title: string; tasks: Task[]; total: number }

/** How many of each list the first page of the newsroom shows. */
const shown = 8

/** What this member of staff may want to see to, the most urgent lists first. Lists with nothing in them are left out. */
export async function findTasks(payload: BasePayload, user: User): Promise<TaskList[]> {
  const publishes = isPublisher(user)
  const writes = publishes || hasRole(user, 'author')
  const reading = { payload, user }
  const guards = hasRole(user, 'guardian')
  const guarding = guards ? await findGuardianTasks(reading) : []
  const lists = await Promise.all([
    guards && listProtectedNames(payload, user),
    guards && listTakedowns(reading, 'Published again after it was taken off', 'undone'),
    (publishes || guards) && listTakedowns(reading, 'Taken off the site by a guardian', 'standing'),
    publishes && findDrafts(reading, 'Waits for your review', waitingFor(user)),
    writes && findDrafts(reading, 'Sent back to you', { and: [isMine(user), inState('returned')] }),
    writes &&
      findDrafts(reading, 'Waits for a colleague’s review', { and: [isMine(user), inState('in-review')] }),
    writes && findDrafts(reading, 'You left in draft', { and: [isMine(user), inState('draft')] }),
    publishes && findScheduled(reading),
    publishes && findOutdated(reading),
    publishes && findEndedActions(payload, user, shown),
    writes && findUnfinishedVideos(reading),
    writes && findUndescribedPictures(reading),
    hasRole(user, 'admin') && findUnsentLetters(payload),
  ])
  return [...guarding, ...lists].filter((list) => list !== false && list.total > 0) as TaskList[]
}

type Reading = { payload: BasePayload; user: User }

const inState = (state: string): Where => ({ 'review.state': { equals: state } })
const isMine = ({ id }: User): Where => ({ changedBy: { equals: id } })
/** Authors see to what they made; the rest is not theirs to change. */
const ownUnlessPublisher = (user: User): Where =>
  isPublisher(user) ? {} : { createdBy: { equals: user.id } }
const waitingFor = ({ id }: User): Where => ({
  and: [inState('in-review'), { or: [{ changedBy: { not_equals: id } }, { changedBy: { exists: false } }] }],
})

const editPath = (collection: string, id: string) => `/collections/${collection}/${id}`

async function findDrafts({ payload, user }: Reading, title: string, where: Where): Promise<TaskList> {
  const found = await Promise.all(
    publishedCollections.map((collection) =>
      payload.find({
        collection,
        draft: true,
        where: { and: [{ _status: { equals: 'draft' } }, where] },
        sort: '-updatedAt',
        limit: shown,
        depth: 0,
        locale: defaultLocale,
        overrideAccess: false,
        user,
      }),
    ),
  )
  const tasks = found.flatMap(({ docs }, index) => {
    const collection = publishedCollections[index] as PublishedCollection
    return docs.map((doc) => ({
      label: titleOf(doc),
      note: payload.collections[collection].config.labels.singular as string,
      path: editPath(collection, doc.id),
      updatedAt: doc.updatedAt,
    }))
  })
  tasks.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  return {
    title,
    tasks: tasks.slice(0, shown),
    total: found.reduce((sum, { totalDocs }) => sum + totalDocs, 0),
  }
}

async function listTakedowns(
  { payload, user }: Reading,
  title: string,
  which: Parameters<typeof findTakedowns>[2],
): Promise<TaskList> {
  const found = await findTakedowns(payload, user, which)
  const tasks = found.map(({ collection, doc, note }) => ({
    label: titleOf(doc),
    note,
    path: editPath(collection, doc.id),
  }))
  return { title, tasks: tasks.slice(0, shown), total: tasks.length }
}

async function findScheduled({ payload }: Reading): Promise<TaskList> {
  const planned = await findAllPlanned(payload)
  const tasks = await Promise.all(
    planned.slice(0, shown).map(async ({ type, at, timeZone, failure, collection, id }) => {
      const doc = await payload.findByID({
        collection,
        id,
        draft: true,
        depth: 0,
        locale: defaultLocale,
        disableErrors: true,
      })
      const what = type === 'publish' ? 'to be published' : 'to be taken off the site'
      return {
        label: doc ? titleOf(doc) : 'A record that is gone',
        note: failure ? `not done: ${failure}` : `${what} ${at.replace('T', ', ')} (${timeZone})`,
        path: editPath(collection, id),
      }
    }),
  )
  return { title: 'Set for a later hour', tasks, total: planned.length }
}

async function findOutdated({ payload, user }: Reading): Promise<TaskList> {
  const { docs, totalDocs } = await payload.find({
    collection: 'statistics',
    where: {
      and: [{ reviewBy: { less_than: new Date().toISOString() } }, { _status: { equals: 'published' } }],
    },
    sort: 'reviewBy',
    limit: shown,
    depth: 0,
    locale: defaultLocale,
    overrideAccess: false,
    user,
  })
  const tasks = docs.map((doc) => ({
    label: titleOf(doc),
    note: `to be reviewed by ${doc.reviewBy?.slice(0, 10)}`,
    path: editPath('statistics', doc.id),
  }))
  return { title: 'Figures past their review date', tasks, total: totalDocs }
}

async function findUnfinishedVideos({ payload, user }: Reading): Promise<TaskList> {
  const { docs } = await payload.find({
    collection: 'videos',
    draft: true,
    where: ownUnlessPublisher(user),
    sort: '-updatedAt',
    limit: 200,
    depth: 0,
    locale: defaultLocale,
    overrideAccess: false,
    user,
  })
  const unfinished = docs.flatMap((doc) => {
    const lacks = lacking(doc)
    return lacks.length > 0
      ? [{ label: titleOf(doc), note: `lacks ${lacks.join(', ')}`, path: editPath('videos', doc.id) }]
      : []
  })
  return { title: 'Videos that lack something', tasks: unfinished.slice(0, shown), total: unfinished.length }
}

async function findUndescribedPictures({ payload, user }: Reading): Promise<TaskList> {
  const found = await Promise.all(
    locales.map((locale) =>
      payload.find({
        collection: 'media',
        where: {
          and: [
            ownUnlessPublisher(user),
            { mimeType: { like: 'image/' } },
            { decorative: { not_equals: true } },
            { or: [{ alt: { exists: false } }, { alt: { equals: '' } }] },
          ],
        },
        limit: shown,
        depth: 0,
        locale,
        overrideAccess: false,
        user,
      }),
    ),
  )
  const tasks = found.flatMap(({ docs }, index) =>
    docs.map((doc) => {
      const locale = locales[index] ?? defaultLocale
      return {
        label: titleOf(doc),
        note: `has no alternative text in ${localeName(locale)}`,
        path: `${editPath('media', doc.id)}?locale=${locale}`,
      }
    }),
  )
  return {
    title: 'Pictures without alternative text',
    tasks: tasks.slice(0, shown),
    total: found.reduce((sum, { totalDocs }) => sum + totalDocs, 0),
  }
}
