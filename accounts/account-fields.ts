import type { Field, FieldAccess } from 'payload'
import { adminsOnlyField, nobody } from '@/access/policies'
import { hasRole } from '@/access/roles'
import type { User } from '@/payload-types'

/** An account as the database holds it, with what never leaves the server. */
export type Account = User & {
  hash?: string | null
  salt?: string | null
  sessions?: { id: string }[] | null
}

/** What of an account only its owner and admins read, wherever it is shown or asked about. */
export const ownersAndAdmins: FieldAccess = ({ req: { user }, doc, id }) =>
  hasRole(user, 'admin') || (Boolean(user) && user?.id === (doc?.id ?? id))

/** What no request ever reads, writes, sorts or searches by. */
const secret = { hidden: true, access: { create: nobody, read: nobody, update: nobody } } as const

/** Payload makes this field; only admins change it, as a link for a new password goes there. */
export const emailField: Field = {
  name: 'email',
  type: 'email',
  required: true,
  access: { read: ownersAndAdmins, update: adminsOnlyField },
}

export const deactivatedField: Field = {
  name: 'deactivated',
  type: 'checkbox',
  defaultValue: false,
  access: { create: adminsOnlyField, read: ownersAndAdmins, update: adminsOnlyField },
  admin: {
    position: 'sidebar',
    components: { Cell: '/newsroom/yes-no-cell#YesNoCell' },
    description:
      'Somebody who left. They are signed out at once and cannot sign in again; what they wrote stays theirs.',
  },
}

/** The second factor: whether there is one, and what it consists of (see second-factor.ts). */
export const secondFactorFields: Field[] = [
  {
    name: 'secondFactor',
    type: 'checkbox',
    defaultValue: false,
    access: { create: nobody, read: ownersAndAdmins, update: nobody },
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      components: { Field: '/newsroom/second-factor#SecondFactor' },
    },
  },
  { name: 'secondFactorSecret', type: 'text', ...secret },
  { name: 'secondFactorStep', type: 'number', ...secret },
  { name: 'recoveryCodes', type: 'json', ...secret },
]
