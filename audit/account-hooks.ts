import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionAfterLoginHook,
  type CollectionAfterLogoutHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload'
import { TooManyAttempts } from '@/accounts/attempts'
import { isCollection } from './is-collection'
import { recordAudit } from './record'
import { stage } from './staged'

type Account = { id: string; name?: string }

const recordLogin: CollectionAfterLoginHook = ({ collection, req, user }) =>
  recordAudit({ req, action: 'login', collection: collection.slug, id: user.id, user })

const recordLogout: CollectionAfterLogoutHook = ({ collection, req }) =>
  recordAudit({ req, action: 'logout', collection: collection.slug, id: req.user?.id })

/**
 * Records a login that failed: about the account where there is one, and without the address where there is none, as
 * that may be somebody's, or a password typed into the wrong field. What is refused for being too much is recorded once.
 */
const recordFailedLogin: CollectionAfterErrorHook = async ({ collection, error, req }) => {
  const isLocked = error instanceof TooManyAttempts && error.isFirst
  if (!isLocked && !(error instanceof AuthenticationError)) return
  const account = await findAccount(req, collection.slug, req.data?.email)
  const action = isLocked ? 'locked' : 'login-failed'
  await recordAudit({ req, collection: collection.slug, id: account?.id, action })
}

const recordUnlock: CollectionAfterOperationHook = async ({ args, collection, operation, req, result }) => {
  // Payload runs this hook for it, though its types do not say so.
  if (String(operation) !== 'unlock' || !result || !('data' in args)) return result
  const account = await findAccount(req, collection.slug, Reflect.get(Object(args.data), 'email'))
  await recordAudit({ req, action: 'unlock', collection: collection.slug, id: account?.id })
  return result
}

/** Notes that a password is set by way of a link from a mail: of all updates this alone has no original. */
const stagePasswordReset: CollectionBeforeValidateHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update' && originalDoc === undefined && data?.id) {
    const change = { actions: ['password-changed' as const], fields: ['password'], leavesDraft: false }
    stage(req, { type: collection.slug, id: String(data.id), ...change })
  }
  return data
}

/** What is recorded of accounts beyond their saves: who came and went, who could not, and whose password was set anew. */
export const accountHooks = {
  afterLogin: recordLogin,
  afterLogout: recordLogout,
  afterError: recordFailedLogin,
  afterOperation: recordUnlock,
  beforeValidate: stagePasswordReset,
} satisfies { [Name in keyof NonNullable<CollectionConfig['hooks']>]: unknown }

async function findAccount(req: PayloadRequest, collection: string, email: unknown): Promise<Account | null> {
  if (typeof email !== 'string' || !isCollection(req.payload, collection)) return null
  const where = { email: { equals: email.toLowerCase().trim() } }
  return req.payload.db.findOne<Account>({ collection, where, select: { name: true } })
}
