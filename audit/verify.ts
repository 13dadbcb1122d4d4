import type { BasePayload, Where } from 'payload'
import { type AuditHead, type AuditLink, genesis, hashOf, type SealedEntry, sealOf } from './entry'
import { readKeptHead } from './kept-head'

type Entry = SealedEntry & Partial<AuditLink> & { hash?: string | null }

const collection = 'audit-entries'
const pageSize = 1000

/** Raised for the first entry that is not as it was written; the message names it and says why. */
export class BrokenAuditTrail extends Error {
  override name = 'BrokenAuditTrail'
}

/**
 * Reads the whole trail, a page at a time, and finds any entry that was edited, deleted, moved or put in, as long as
 * whoever did it had no key. Its end is held against the head that is kept beside it and, since an old one can be put
 * back together with old entries, against one that was noted down elsewhere.
 * @returns how many entries are in the chain, how many wait for their place in it, and the chain's head
 * @throws BrokenAuditTrail
 */
export async function verifyAudit(
  payload: BasePayload,
  noted?: AuditHead,
): Promise<{ checked: number; pending: number; head: AuditHead }> {
  const kept = await readKeptHead(payload)
  let head = genesis
  for (;;) {
    const entries = await read(payload, { sequence: { greater_than: head.sequence } }, 'sequence')
    if (entries.length === 0) break
    for (const entry of entries) {
      head = follow(entry, head)
      for (const known of [kept, noted])
        if (head.sequence === known?.sequence && head.hash !== known.hash)
          throw new BrokenAuditTrail(
            `entry ${nameOf(entry)} is not the one whose hash was noted: all since then was chained anew`,
          )
    }
  }
  for (const known of [kept, noted])
    if (known && known.sequence > head.sequence)
      throw new BrokenAuditTrail(
        `the end is cut off: the last entry is ${head.sequence}, and ${known.sequence} had been noted`,
      )
  if (!kept && (head.sequence > 0 || (await hasAccounts(payload))))
    throw new BrokenAuditTrail('the head that is kept beside the trail is gone, or was forged')
  await checkOutsiders(payload, head)
  return { checked: head.sequence, pending: await checkPending(payload), head }
}

/** Where there are accounts something was recorded: the making of the first one. */
async function hasAccounts({ db }: BasePayload): Promise<boolean> {
  return Boolean(await db.findOne({ collection: 'users', where: { id: { exists: true } } }))
}

/** Checks that an entry is whole and follows this one, and makes it the head. */
function follow(entry: Entry, { sequence, hash }: AuditHead): AuditHead {
  const name = nameOf(entry)
  const link = { ...entry, sequence: entry.sequence ?? 0, previousHash: entry.previousHash ?? '' }
  if (link.sequence !== sequence + 1)
    throw new BrokenAuditTrail(`entry ${sequence + 1} is missing: ${sequence} is followed by ${name}`)
  checkSeal(entry)
  if (link.previousHash !== hash)
    throw new BrokenAuditTrail(`entry ${name} does not follow ${sequence}: its previousHash names another`)
  if (hashOf(link) !== entry.hash)
    throw new BrokenAuditTrail(`entry ${name} was edited: its hash is not that of its place in the chain`)
  return { sequence: link.sequence, hash: hashOf(link) }
}

function checkSeal(entry: Entry): void {
  if (entry.seal === sealOf(entry)) return
  throw new BrokenAuditTrail(
    `entry ${nameOf(entry)} was edited or forged: its seal is not that of its contents (or PAYLOAD_SECRET is not the one it was written with)`,
  )
}

/** Finds what the walk along the numbers does not come by: numbers that are taken twice, or missing, or none. */
async function checkOutsiders(payload: BasePayload, { sequence }: AuditHead): Promise<void> {
  const [outsider] = await read(payload, {
    or: [
      { sequence: { less_than: 1 } },
      { and: [{ sequence: { exists: false } }, { hash: { exists: true } }] },
      { and: [{ sequence: { exists: true } }, { hash: { exists: false } }] },
    ],
  })
  if (outsider) throw new BrokenAuditTrail(`entry ${nameOf(outsider)} has no place in the chain`)
  const { totalDocs } = await payload.db.count({
    collection,
    where: { sequence: { less_than_equal: sequence } },
  })
  if (totalDocs !== sequence)
    throw new BrokenAuditTrail(`a number is taken twice: there are ${totalDocs} entries up to ${sequence}`)
}

/** Checks those that wait for their place, which must be sealed too. Mostly there are none. */
async function checkPending(payload: BasePayload): Promise<number> {
  const where = { hash: { exists: false } }
  for (let page = 1; ; page++) {
    const { docs, hasNextPage, totalDocs } = await payload.db.find<Entry>({
      collection,
      where,
      sort: 'at',
      limit: pageSize,
      page,
    })
    docs.forEach(checkSeal)
    if (!hasNextPage) return totalDocs
  }
}

async function read(payload: BasePayload, where: Where, sort?: string): Promise<Entry[]> {
  try {
    const { docs } = await payload.db.find<Entry>({
      collection,
      where,
      sort,
      limit: pageSize,
      pagination: false,
    })
    return docs
  } catch (error) {
    // Payload cannot even read a date that is none.
    if (!(error instanceof RangeError)) throw error
    throw new BrokenAuditTrail(`an entry holds what nobody could have written: ${error.message}`, {
      cause: error,
    })
  }
}

function nameOf({ sequence, id, at }: Entry): string {
  return `${sequence ?? 'without a number'} (${id}, ${at})`
}
