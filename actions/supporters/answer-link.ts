import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { noteDepartureInBackups } from '@/ops/backup/registry'
import { log } from '@/ops/log'
import type { Supporter } from '@/payload-types'
import { type LinkPurpose, linkedBy } from './links'
import { queueMail } from './mail-task'

/** What came of a link; `gone` for one that is forged, too old, or of somebody who is not there any more. */
export type Answered = { is: 'done' | 'again'; supporter: Supporter } | { is: 'gone' }

const collection = 'supporters'

/**
 * Confirms a sign-up, once: it counts from then on. Who answers again is told that it is done.
 */
export async function confirm(payload: BasePayload, word: unknown): Promise<Answered> {
  const supporter = await findBehind(payload, 'confirm', word)
  if (!supporter || supporter.state === 'unsubscribed') return { is: 'gone' }
  if (supporter.state === 'confirmed') return { is: 'again', supporter }
  const confirmed = await payload.db.updateOne({
    collection,
    // Of two answers at the same moment, one finds it waiting.
    where: {
      and: [
        { id: { equals: supporter.id } },
        { state: { equals: 'pending' } },
        { askedAt: { equals: supporter.askedAt } },
      ],
    },
    data: { state: 'confirmed', confirmedAt: new Date().toISOString() },
  })
  if (!confirmed) return { is: 'again', supporter }
  await queueMail(payload, supporter.id, 'welcome')
  return { is: 'done', supporter }
}

/**
 * Ends a sign-up: of who it was nothing is left, but that somebody had signed up for this, and the days.
 */
export async function unsubscribe(payload: BasePayload, word: unknown): Promise<Answered> {
  const supporter = await findBehind(payload, 'unsubscribe', word)
  if (!supporter) return { is: 'gone' }
  if (supporter.state === 'unsubscribed') return { is: 'again', supporter }
  // First, so that no backup that is restored brings them back.
  await noteDepartureInBackups(payload, supporter.id)
  await payload.db.updateOne({
    collection,
    id: supporter.id,
    data: {
      state: 'unsubscribed',
      unsubscribedAt: new Date().toISOString(),
      email: null,
      name: null,
      message: null,
      language: null,
      source: null,
      // Unique, and nobody's.
      key: randomUUID(),
    },
  })
  return { is: 'done', supporter }
}

/** Whose link it is, for the page that asks for the press. */
export async function findBehind(
  payload: BasePayload,
  purpose: LinkPurpose,
  word: unknown,
): Promise<Supporter | null> {
  const linked = await linkedBy(purpose, word)
  const supporter =
    linked && (await payload.db.findOne<Supporter>({ collection, where: { id: { equals: linked.id } } }))
  // Somebody, perhaps somebody else, has sent in something newer under this address.
  const isOlder = purpose === 'confirm' && !isSameInstant(supporter?.askedAt, linked?.askedAt)
  if (supporter && !isOlder) return supporter
  log.warn({ purpose }, 'a link in a letter was refused: forged, too old, or of somebody who is gone')
  return null
}

/** Whether two dates are the same, in whichever form the database gives them back. */
function isSameInstant(one: unknown, other: unknown): boolean {
  return new Date(String(one)).getTime() === new Date(String(other)).getTime()
}
