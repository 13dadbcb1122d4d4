import { type AfterErrorHook, APIError, type CollectionBeforeChangeHook, Locked } from 'payload'
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
  if (operation !== 'update' || !req.user || req.context[isRestore]) return data
  const isStale = Date.parse(data.updatedAt) !== Date.parse(originalDoc.updatedAt)
  const changedBy = idOf(originalDoc.changedBy)
  if (!data.updatedAt || !isStale || changedBy === req.user.id) return data
  const who = (await nameOf(req.payload, changedBy)) ?? 'Somebody'
  throw new APIError(
    `${who} has changed this since you opened it, so what you typed is not saved. ${whatToDo}`,
    409,
    undefined,
    true,
  )
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
