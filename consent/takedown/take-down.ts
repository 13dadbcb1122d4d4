import { Mutex } from 'async-mutex'
import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { forgetTakenDownPages } from '@/actions/forget-pages'
import { recordAudit } from '@/audit/record'
import { invalidate } from '@/content/invalidate'
import { tags } from '@/content/tags'
import { scrub } from '@/database'
import { defaultLocale } from '@/messages/locales'
import { listBackups, noteTakedownInBackups } from '@/ops/backup/registry'
import { doAll } from '@/ops/do-all'
import { log } from '@/ops/log'
import { retrying } from '@/ops/retry'
import { addTargets, begin, type Origin, subjectWith } from './begin'
import { takeUpErased } from './erase'
import { rememberGone } from './gone-slug'
import { heldSince } from './held-since'
import { hide } from './hide'
import {
  findTakedown,
  isErased,
  listTakedowns,
  openNotes,
  readTakedown,
  type StoredTakedown,
  sealNotes,
  targets,
  update,
} from './ledger'
import { outOfReach, type Receipt } from './receipt'
import { type Note, removeCopies, removeRecords } from './remove'
import { findCovered } from './subject'

/** One takedown at a time: each looks through everything there is. */
const turn = new Mutex()

/** Beginning one takes no time, and waits for none that goes on. */
const beginning = new Mutex()

/** Whoever carries out a takedown writes to it more often than that, in milliseconds. */
export const idleFor = 60_000

/**
 * Takes down what somebody took back, everywhere, or completes what was interrupted of it. When this has ended nothing of
 * it is served, or held anywhere we reach.
 * @param origin the consent that was withdrawn, or the one testimony
 * @returns the receipt, the same each time it is asked for
 * @throws NotFound when there is no such consent or testimony
 */
export async function takeDown(origin: Origin, req: PayloadRequest): Promise<Receipt> {
  const { payload } = req
  const id = await beginning.runExclusive(async () => {
    const known = await findTakedown(payload, origin.originId)
    if (known) return known.id
    const begun = await retrying(() => begin(origin, req))
    await takeFromSight(await readTakedown(payload, begun), req)
    return begun
  })
  return turn.runExclusive(async () => {
    const takedown = await readTakedown(payload, id)
    const isNew = takedown.state !== 'complete' || (await takeUpNewer(takedown, req))
    if (isNew) await carryOut(id, req)
    return receiptOf(payload, id)
  })
}

/** Has no reader see any more what is to be removed, whichever page it stood on. */
async function takeFromSight(takedown: StoredTakedown, req: PayloadRequest): Promise<void> {
  await hide(takedown, req)
  rememberGone(takedown.goneSlugs)
  await invalidate(tags)
}

/**
 * What came under a consent while it was withdrawn or after, by whatever way, is taken down with the rest.
 * @returns whether there was any
 */
async function takeUpNewer(takedown: StoredTakedown, req: PayloadRequest): Promise<boolean> {
  if (takedown.origin !== 'consent') return false
  const known = new Set(takedown.records.map(({ id }) => id))
  const newer = (await findCovered(takedown.originId, req)).filter((id) => !known.has(id))
  if (newer.length > 0) await addTargets(takedown, await subjectWith(takedown, newer, req), req)
  return newer.length > 0
}

/**
 * Completes what was begun and interrupted, or begun anew after a restore. One that fails holds up none of the others.
 * @param idle in milliseconds: another process may be at one that was written to more recently
 * @returns how many there were to complete
 * @throws what kept any of them from it, after all others were
 */
export async function resumeTakedowns(payload: BasePayload, idle = 0): Promise<number> {
  const idleSince = new Date(Date.now() - idle).toISOString()
  const begun = (await listTakedowns(payload, 'begun')).filter(({ updatedAt }) => updatedAt <= idleSince)
  const completions = begun.map(({ id }) => () => {
    const complete = async () => {
      const req = await createLocalReq({}, payload)
      const { state } = await readTakedown(payload, id)
      if (state === 'begun') await carryOut(id, req)
    }
    return turn.runExclusive(complete)
  })
  await doAll(completions, 'Not every takedown could be completed')
  return begun.length
}

/**
 * Anew from the start when a write stands in another one's way, or something came meanwhile: what is done already takes
 * no time. Others see all the while that somebody is at it.
 */
async function carryOut(id: string, req: PayloadRequest): Promise<void> {
  const { payload } = req
  const touch = () =>
    update(payload, id, {}).catch((err: unknown) => log.warn({ err, takedown: id }, 'not seen to go on'))
  const beating = setInterval(touch, idleFor / 4)
  try {
    do await retrying(() => carryOutOnce(id, req))
    while (await takeUpNewer(await readTakedown(payload, id), req))
  } finally {
    clearInterval(beating)
  }
}

/** Step by step: after each it may be interrupted and, done again, goes on and ends the same. */
async function carryOutOnce(id: string, req: PayloadRequest): Promise<void> {
  const { payload } = req
  const read = () => readTakedown(payload, id)
  const note: Note = async (removed, left = []) => {
    if (removed.length + left.length === 0) return
    const notes = await openNotes(await read())
    const at = new Date().toISOString()
    const all = {
      removed: united([...notes.removed, ...removed.map((each) => ({ ...each, at }))]),
      left: united([...notes.left, ...left]),
    }
    await update(payload, id, { receipt: await sealNotes({ ...notes, ...all }) })
  }
  await takeUpErased(await read(), req)
  await takeFromSight(await read(), req)
  await noteTakedownInBackups(payload, await read())
  const removals = targets.map((collection) => async () => removeRecords(collection, await read(), req, note))
  const copies = async () => removeCopies(await read(), req, note)
  // A copy that cannot be changed must not keep the rest from being removed.
  await doAll([copies, ...removals], 'Not everything could be removed').finally(async () => {
    rememberGone((await read()).goneSlugs)
    await invalidate(tags)
  })
  await forgetTakenDownPages(payload)
  await scrub(payload)
  await noteBackups(id, req)
  await recordAudit({ req, action: 'takedown-complete', collection: 'takedowns', id })
  const told = isErased(await read()) && { receipt: null, person: null }
  await update(payload, id, { state: 'complete', completedAt: new Date().toISOString(), ...told })
  log.info({ takedown: id }, 'takedown complete')
}

/**
 * Which backups still hold it, and that it must be taken out of them when they are restored: all that were begun until
 * now, but those from before the oldest of it was entered.
 */
async function noteBackups(id: string, req: PayloadRequest): Promise<void> {
  const { payload } = req
  const takedown = await readTakedown(payload, id)
  const untold = new Set(await noteTakedownInBackups(payload, takedown))
  const notes = await openNotes(takedown)
  const since = await heldSince(takedown, notes, req)
  const holding = (await listBackups(payload)).filter(({ madeAt }) => madeAt >= since)
  const lastExpiresOn =
    holding
      .map(({ expiresOn }) => expiresOn)
      .toSorted()
      .at(-1) ?? null
  const outOfReach = holding.filter(({ id: backup }) => untold.has(backup)).length
  const backups = { count: holding.length, lastExpiresOn, untold: outOfReach }
  await update(payload, id, { receipt: await sealNotes({ ...notes, backups }) })
}

/** What was noted twice, because it was begun twice, is told once. */
function united<Noted extends { what: string; record: string }>(all: Noted[]): Noted[] {
  const byRecord = new Map<string, Noted>()
  for (const each of all) {
    const key = `${each.what} ${each.record}`
    if (!byRecord.has(key)) byRecord.set(key, each)
  }
  return [...byRecord.values()]
}

/** The receipt of a takedown, as far as it has come, in the language of whom it is for. @throws Error when there is none */
export async function receiptOf(payload: BasePayload, id: string, locale = defaultLocale): Promise<Receipt> {
  const takedown = await readTakedown(payload, id)
  const { origin, createdAt, completedAt } = takedown
  const notes = await openNotes(takedown)
  return {
    id,
    origin,
    state: takedown.state === 'complete' && !takedown.receipt ? 'erased' : takedown.state,
    begunAt: createdAt,
    completedAt: completedAt ?? '',
    ...notes,
    outOfReach: outOfReach(locale),
  }
}
