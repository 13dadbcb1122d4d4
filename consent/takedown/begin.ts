import { NotFound, type PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/record'
import { newRecordId } from '@/database'
import { inTransaction } from '@/ops/in-transaction'
import { oldestOf } from './held-since'
import { exists, hide } from './hide'
import { type StoredTakedown, update } from './ledger'
import { findCovered, subjectOf } from './subject'
import { personBehind } from './whose'

export type Origin = Pick<StoredTakedown, 'origin' | 'originId'>

/**
 * Takes testimonies from the public and writes down what is to be removed of them: both or neither. From here on nothing
 * is forgotten that was not done.
 * @returns the id of the takedown
 * @throws NotFound when there is no such consent or testimony
 */
export async function begin({ origin, originId }: Origin, req: PayloadRequest): Promise<string> {
  return inTransaction(req, async () => {
    const ids = origin === 'consent' ? await findCovered(originId, req) : [originId]
    if (!(await exists(origin === 'consent' ? 'consents' : 'testimonies', originId, req)))
      throw new NotFound(req.t)
    const subject = await subjectOf(ids, req)
    const { db } = req.payload
    const takedown = newRecordId()
    const person = await personBehind({ origin, originId }, req)
    const since = await oldestOf(subject.records, req)
    await db.create({
      collection: 'takedowns',
      customID: takedown,
      data: { origin, originId, person, since, state: 'begun', ...subject },
      returning: false,
      req,
    })
    await hide({ origin, originId, ...subject }, req)
    const action = origin === 'consent' ? 'withdraw' : 'take-down'
    const collection = origin === 'consent' ? 'consents' : 'testimonies'
    await recordAudit({ req, action, collection, id: originId })
    return takedown
  })
}

/** Has a takedown remove other records with the same words, and captions. */
export async function addCopies(
  takedown: StoredTakedown,
  { testimonies, media }: { testimonies: string[]; media: string[] },
  req: PayloadRequest,
): Promise<void> {
  const more = await subjectWith(takedown, testimonies, req)
  const files = media.map((id) => ({ collection: 'media' as const, id }))
  // Their words are not taken along: what they have of their own may be somebody else's.
  await addTargets(takedown, { ...more, records: [...more.records, ...files], fingerprints: [] }, req)
}

/** What is to be gone of more testimonies, and of those that a takedown is about: none of them stands in the other's way. */
export function subjectWith(
  { records }: StoredTakedown,
  testimonies: string[],
  req: PayloadRequest,
): ReturnType<typeof subjectOf> {
  const known = records.filter(({ collection }) => collection === 'testimonies').map(({ id }) => id)
  return subjectOf([...new Set([...known, ...testimonies])], req)
}

/** Has a takedown remove more. */
export async function addTargets(
  takedown: StoredTakedown,
  more: Awaited<ReturnType<typeof subjectOf>>,
  req: PayloadRequest,
): Promise<void> {
  const records = [
    ...new Map([...takedown.records, ...more.records].map((target) => [target.id, target])).values(),
  ]
  const goneSlugs = [...new Set([...takedown.goneSlugs, ...more.goneSlugs])]
  const fingerprints = [...new Set([...takedown.fingerprints, ...more.fingerprints])]
  const [since] = [takedown.since ?? [], (await oldestOf(more.records, req)) ?? []].flat().toSorted()
  await update(req.payload, takedown.id, { records, goneSlugs, fingerprints, since, state: 'begun' })
  await hide({ ...takedown, records }, req)
}
