import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { isRestore, isUnpublishing } from '@/access/policies'

/** Set in `req.context` while somebody says that a record be published. */
const isPublishing = 'isPublishing'

/** Set in `req.context` while something is saved that is not to be on the site, and is no draft over what is. */
export const keepsOff = 'keepsOff'

/** Set in `req.context` while something is taken off the site or put into the trash, and nothing else is said of it. */
export const saysNothing = 'saysNothing'

const writes = new Set<string>(['create', 'update', 'restoreVersion'])

type Change = { data?: Record<string, unknown>; draft?: boolean }

/**
 * Leaves one way to publish, on which everything is checked, and one to unpublish, which nothing stops: neither a draft
 * over it that is not finished, nor a colleague who has the record open. Payload has more of both, and checks on some of
 * them no more than what was sent.
 * @throws APIError 400 when a record is to be published and put into the trash at once
 */
export const oneWayToPublish: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  // What is read meanwhile, in the same request, changes nothing about it.
  if (writes.has(operation)) req.context[saysNothing] = false
  if (operation !== 'update') return args
  const { data, draft } = args as Change
  const isTrashing = Boolean(data?.deletedAt)
  if (isTrashing && data?._status === 'published')
    throw new APIError('Publish it or move it to the trash: not both at once.', 400, undefined, true)
  req.context[isPublishing] = data?._status === 'published'
  req.context[keepsOff] = isTrashing || (!draft && data?._status !== 'published')
  const unpublishAllLocales = !draft && isUnpublishing(data)
  req.context[saysNothing] = unpublishAllLocales || (isTrashing && hasOnlyStatus(data))
  return { ...args, unpublishAllLocales, ...((isTrashing || unpublishAllLocales) && { overrideLock: true }) }
}

function hasOnlyStatus(data: Change['data'] = {}): boolean {
  return Object.keys(data).every((name) => name === 'deletedAt' || name === '_status')
}

/**
 * What leaves the trash is a draft, unless somebody says that it be published: it may have been taken down meanwhile. So
 * is a version that is brought back as one, whatever it was.
 */
export const settleStatus: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const isLeaving = originalDoc?.deletedAt && !data.deletedAt && !req.context[isPublishing]
  return isLeaving || req.context[isRestore] === 'draft' ? { ...data, _status: 'draft' } : data
}
