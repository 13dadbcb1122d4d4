import type { Access, AccessResult, ClientUser, FieldAccess, Where } from 'payload'
import type { PublishedCollection } from '@/collections/shared/published-collections'
import { isCovered } from '@/consent/public-clause'
import { defaultLocale } from '@/messages/locales'
import type { User } from '@/payload-types'
import { hasRole, isPublisher, isStaff, type Role } from './roles'

/** What the public may read of a record: published, and not in the trash, whatever the query asks for. */
export const isPublic: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** Staff read everything, drafts included; the public reads what is published. */
export const readPublished: Access = ({ req: { user } }) => isStaff(user) || isPublic

/** The same for testimonies, of which the public reads only what somebody consented to, now and in this language. */
export const readCovered: Access = ({ req: { user, locale } }) =>
  isStaff(user) || { and: [isPublic, isCovered(locale ?? defaultLocale)] }

/** Any member of staff, whatever the role. */
export const staffOnly: Access = ({ req: { user } }) => isStaff(user)

/** Editors and admins. */
export const editorsOnly: Access = ({ req: { user } }) => isPublisher(user)

/** Guardians alone: admins are none, unless they are that too. */
export const guardiansOnly: Access = ({ req: { user } }) => hasRole(user, 'guardian')

/** Admins alone. */
export const adminsOnly: Access = ({ req: { user } }) => hasRole(user, 'admin')

/** Authors write drafts; only editors and admins make something that is published at once. */
export const createDrafts: Access = ({ req: { user }, data }) =>
  isPublisher(user) || (hasRole(user, 'author') && data?._status !== 'published')

/**
 * Editors and admins change anything; authors their own records while readers see nothing of them. That the latest
 * version is a draft does not tell: there may be a published one below it.
 */
export function updateDraftsOf(collection: PublishedCollection): Access {
  return async ({ req, data, id }): Promise<AccessResult> => {
    const { user } = req
    if (isPublisher(user)) return true
    if (!user || !hasRole(user, 'author') || data?._status === 'published') return false
    const own: Where = { createdBy: { equals: user.id } }
    const { docs } = await req.payload.find({
      collection,
      where: { and: [own, isPublic, ...(id ? [{ id: { equals: id } }] : [])] },
      select: {},
      depth: 0,
      pagination: false,
      req,
    })
    const published = docs.map((doc) => doc.id)
    const untouched: Where = {
      and: [{ _status: { not_equals: 'published' } }, { deletedAt: { exists: false } }],
    }
    return { and: [own, untouched, { id: { not_in: published } }] }
  }
}

/** Guardians take a record off the site, and change nothing else about it; for others, as any record. */
export function updateOrUnpublish(collection: PublishedCollection): Access {
  const updateDrafts = updateDraftsOf(collection)
  return (args) => {
    const isGuardian = hasRole(args.req.user, 'guardian') && !isPublisher(args.req.user)
    if (isGuardian && isUnpublishing(args.data) && !args.req.context[isRestore]) {
      return { deletedAt: { exists: false } }
    }
    return updateDrafts(args)
  }
}

/**
 * Set in `req.context` while a version is brought back, to `draft` or `whole`: Payload then asks for no more than to
 * change the status.
 */
export const isRestore = 'isRestore'

/** Whether a change does nothing but take a record off the site. */
export function isUnpublishing(data: Record<string, unknown> | undefined): boolean {
  return data?._status === 'draft' && Object.keys(data).length === 1
}

/** Editors move to the trash, from which everything can be had back; only admins delete for good. */
export const trashOrDelete: Access = ({ req: { user }, data }) =>
  hasRole(user, 'admin') || (hasRole(user, 'editor') && Boolean(data?.deletedAt))

/** Users read themselves; admins read all. */
export const selfOrAdmin: Access = ({ req: { user } }) => {
  if (hasRole(user, 'admin')) return true
  return user ? { id: { equals: user.id } } : false
}

/** A field that only admins may set. */
export const adminsOnlyField: FieldAccess = ({ req: { user } }) => hasRole(user, 'admin')

/** A field that the public never receives. */
export const staffOnlyField: FieldAccess = ({ req: { user } }) => isStaff(user)

/** A field that guardians alone receive. */
export const guardiansOnlyField: FieldAccess = ({ req: { user } }) => hasRole(user, 'guardian')

/** A field that publishers and guardians set. */
export const publishersAndGuardiansField: FieldAccess = ({ req: { user } }) =>
  isPublisher(user) || hasRole(user, 'guardian')

/** A field that is computed, and that nobody sets by hand. */
export const nobody: FieldAccess = () => false

/** What the panel's menu leaves out for everybody but these: what they can neither change nor need. */
export function hiddenFromAllBut(...wanted: Role[]) {
  return ({ user }: { user: ClientUser | User | null }): boolean =>
    !hasRole(user && { roles: user.roles, deactivated: user.deactivated }, ...wanted)
}
