import type { Statistic, Testimony } from '@/payload-types'
import type { CsvContext } from './context'

type CsvRecord = Testimony | Statistic

/** The record that a slug leads to, in all languages; or why a row may not touch it. */
export type Existing = { record: CsvRecord; isWhole: boolean } | { obstacle: string }

/**
 * Finds the records that rows are about, by slug: their latest versions, as an editor sees them. What the public sees
 * can lie under another slug until a draft is published, and is not another record.
 */
export async function findExisting(
  context: CsvContext,
  slugs: readonly string[],
): Promise<Map<string, Existing>> {
  const where = { slug: { in: [...slugs] } }
  const latest = await find(context, { where, draft: true })
  const standing = await find(context, { where, draft: false })
  const unseen = standing.filter(
    ({ id, slug }) => !latest.some((record) => record.id === id && record.slug === slug),
  )
  const renamed = await find(context, { where: { id: { in: unseen.map(({ id }) => id) } }, draft: true })

  const existing = new Map<string, Existing>()
  for (const record of latest) {
    const isTaken = existing.has(record.slug)
    existing.set(record.slug, isTaken ? { obstacle: ambiguous } : asExisting(record, true))
  }
  for (const record of unseen) {
    const draft = renamed.find(({ id }) => id === record.id)
    if (draft) existing.set(record.slug, { obstacle: renamedTo(draft.slug) })
    // A process that was killed can leave a record without a version, which the panel does not show.
    else if (!existing.has(record.slug)) existing.set(record.slug, asExisting(record, false))
  }
  return existing
}

function asExisting(record: CsvRecord, isWhole: boolean): Existing {
  return record.deletedAt ? { obstacle: trashed } : { record, isWhole }
}

const trashed = 'A record with this slug is in the trash. Take it out of there, or choose another slug.'

const ambiguous = 'The drafts of two records have this slug. Change one of them in the panel.'

const renamedTo = (slug: string) =>
  `This is the published slug of a record whose draft has another, “${slug}”. Use that, or publish the draft first.`

async function find(
  { collection, req, overrideAccess }: CsvContext,
  query: { where: { slug?: { in: string[] }; id?: { in: string[] } }; draft: boolean },
): Promise<CsvRecord[]> {
  const wanted = query.where.slug ?? query.where.id
  if (wanted?.in.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    ...query,
    trash: true,
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess,
    req,
  })
  return docs
}
