import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { isUnpublishing } from '@/access/policies'

/** Set in `req.context` while somebody says that a record be published. */
const isPublishing = 'isPublishing'

type Change = { data?: Record<string, unknown>; draft?: boolean }

/**
 * Leaves one way to publish, on which everything is checked, and one to unpublish, which nothing stops: neither a draft
 * over it that is not finished, nor a colleague who has the record open. Payload has more of both, and checks on some of
 * them no more than what was sent.
 * @throws APIError 400 when a record is to be published and put into the trash at once
 */
export const oneWayToPublish: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args
  const { data, draft } = args as Change
  const isTrashing = Boolean(data?.deletedAt)
  if (isTrashing && data?._status === 'published')
    throw new APIError('Publish it or move it to the trash: not both at once.', 400, undefined, true)
  req.context[isPublishing] = data?._status === 'published'
  const unpublishAllLocales = !draft && isUnpublishing(data)
  return { ...args, unpublishAllLocales, ...((isTrashing || unpublishAllLocales) && { overrideLock: true }) }
}

/** What leaves the trash is a draft, unless somebody says that it be published. It may have been taken down meanwhile. */
export const leaveTheTrashAsDraft: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const isLeaving = originalDoc?.deletedAt && !data.deletedAt
  return isLeaving && !req.context[isPublishing] ? { ...data, _status: 'draft' } : data
}
