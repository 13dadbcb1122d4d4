import {
  type AfterErrorHook,
  APIError,
  type CollectionBeforeChangeHook,
  Locked,
  type PayloadRequest,
} from 'payload'
import { isRestore } from '@/access/policies'
import { nameOf } from '@/accounts/names'
import { idOf } from '@/review/id-of'

const whatToDo = 'Copy what you want to keep, load the newer version, and put it in again.'

/**
 * Refuses a change that was made on an older state of the record than the one it would replace, which holds somebody
 * else's words: the panel sends a form with every field, and with the `updatedAt` that the form was filled from. A
 * change that names no such state is about no more than the fields that it names, and is taken. One's own saves may
 * overtake each other while one types.
 * @throws APIError 409 with a message for whoever typed
 */
export const refuseStale: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context[isRestore]) return data
  const who = await overtakenBy(originalDoc, data.updatedAt, req)
  if (who)
    throw conflict(`${who} has changed this since you opened it, so what you typed is not saved. ${whatToDo}`)
  return data
}

/**
 * Refuses to approve what whoever approves has not seen. `seen` is the `updatedAt` of what was before their eyes; who
 * names none approves the record as it is.
 * @throws APIError 409
 */
export async function refuseUnseen(
  record: State,
  seen: string | undefined,
  req: PayloadRequest,
): Promise<void> {
  const who = await overtakenBy(record, seen, req)
  if (who)
    throw conflict(`${who} has changed this since you opened it. Look at the change first, then decide.`)
}

type State = { updatedAt: string; changedBy?: { id: string } | string | null }

/** Who has changed a record since it was in an older state, unless it was whoever asks; a script has no name. */
async function overtakenBy(
  { updatedAt, changedBy }: State,
  seen: string | undefined,
  { user, payload }: PayloadRequest,
): Promise<string | undefined> {
  const who = idOf(changedBy)
  if (!seen || !user || Date.parse(seen) === Date.parse(updatedAt) || who === user.id) return undefined
  return (await nameOf(payload, who)) ?? 'Somebody'
}

function conflict(message: string): Error {
  return new APIError(message, 409, undefined, true)
}

/** Says for people what Payload says with an id: that a colleague is at work on the record. */
export const explainLock: AfterErrorHook = ({ error }) =>
  error instanceof Locked
    ? {
        response: {
          errors: [{ message: `A colleague is editing this now, so this is not saved. ${whatToDo}` }],
        },
      }
    : undefined
