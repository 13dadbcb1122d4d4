import type { BasePayload } from 'payload'
import { namesOf } from '@/accounts/names'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import type { Testimony, User } from '@/payload-types'
import { changedFields } from '@/review/content-changes'
import { idOf } from '@/review/id-of'
import { labelOf } from './label-of'

/** What a version was, for somebody who looks for one. */
export type VersionRow = {
  id: string
  at: string
  who?: string
  /** What was done, and which fields differ from the version before. */
  what: string
  /** Where it stands now, for those that stand anywhere. */
  place?: 'On the site' | 'Was on the site' | 'Newest draft'
}

const deeds = { publish: 'Published', unpublish: 'Unpublished', 'take-off': 'Taken off the site' } as const

type Version = Pick<Testimony, 'changedBy' | 'review' | '_status'>

type Asked = { payload: BasePayload; user: User; collection: PublishedCollection; id: string }

/** All versions of a record that are kept, the last to be written first. */
export async function findHistory({ payload, user, collection, id }: Asked): Promise<VersionRow[]> {
  const reading = { collection, depth: 0, overrideAccess: false, user } as const
  const { docs } = await payload.findVersions({
    ...reading,
    where: { and: [{ parent: { equals: id } }, { snapshot: { not_equals: true } }] },
    sort: '-updatedAt',
    locale: 'all',
    pagination: false,
  })
  const record = await payload.findByID({ ...reading, id, disableErrors: true, trash: true })
  const lastPublished = docs.find(({ version }) => version._status === 'published')
  const onSite = record?._status === 'published' ? lastPublished : undefined
  const fields = payload.collections[collection].config.flattenedFields
  const rows = docs.map((doc, index) => {
    const older = docs[index + 1]?.version
    const { who, deed } = deedOf(doc.version, older)
    const changes = older ? changedFields({ ...older }, { ...doc.version }) : []
    const labels = changes.map((name) => labelOf(fields, name))
    const what = [deed ?? (older ? undefined : 'First version'), labels.join(', ')].filter(Boolean)
    return {
      id: String(doc.id),
      at: doc.updatedAt,
      who,
      what: what.join(': ') || 'Nothing in its content',
      place: placeOf({ version: doc.version, isOnSite: doc === onSite, isLatest: index === 0 }),
    }
  })
  const nameOf = await namesOf(
    payload,
    rows.map(({ who }) => who),
  )
  return rows.map((row) => ({ ...row, who: nameOf(row.who) }))
}

/** Who made a version, and what it was made for, if that was not to change something. */
function deedOf(version: Version, older: Version | undefined): { who?: string; deed?: string } {
  const last = endOf(version)
  const isNew = last && last.at !== endOf(older)?.at
  if (isNew && last) return { who: last.who, deed: deeds[last.step] }
  return { who: idOf(version.changedBy), deed: version._status === 'published' ? 'Published' : undefined }
}

/** What was last done with a version that readers could notice. */
function endOf(version: Version | undefined) {
  for (const { step, who, at } of version?.review?.thread?.toReversed() ?? []) {
    if (step === 'publish' || step === 'unpublish' || step === 'take-off') return { step, who, at }
  }
  return undefined
}

function placeOf(of: { version: Version; isOnSite: boolean; isLatest: boolean }): VersionRow['place'] {
  if (of.isOnSite) return 'On the site'
  if (of.version._status === 'published') return 'Was on the site'
  return of.isLatest ? 'Newest draft' : undefined
}
