import type { CollectionConfig } from 'payload'
import { adminsOnly, adminsOnlyField, hiddenFromAllBut, selfOrAdmin } from '@/access/policies'
import { isStaff, roles } from '@/access/roles'
import { checkPassword, consequences } from '@/accounts/account-changes'
import { deactivatedField, emailField, ownersAndAdmins, secondFactorFields } from '@/accounts/account-fields'
import { firstIsAdmin, registerFirstUser } from '@/accounts/first-user'
import { beforeInvitation, keepInvitation, sendInvitation } from '@/accounts/invite'
import { keepAnAdmin, keepAnAdminOnDelete } from '@/accounts/last-admin'
import { rememberChange } from '@/accounts/narrow-writes'
import { invitationDays, linkLifetime, resetMail, resetSubject } from '@/accounts/reset-mail'
import { beforeReset, forgotPassword, resetPassword } from '@/accounts/reset-password'
import { secondFactorEndpoints } from '@/accounts/second-factor-endpoints'
import { afterUnlock, beforeAttempt, beforeSession } from '@/accounts/sign-in'
import { env } from '@/env'

const invitation = `They get a mail with a link to choose their own password, good for ${invitationDays} days.${
  env.SMTP_URL
    ? ''
    : ' No mail server is set here (SMTP_URL): the mail will lie in data/outbox on the server, and somebody must pass its link on.'
}`

/** Staff. Roles say what each may do; how they sign in is in `accounts/`. */
export const users: CollectionConfig = {
  slug: 'users',
  auth: {
    // Counted in accounts/attempts.ts: Payload's count tells who has an account, and parallel guesses get past it.
    maxLoginAttempts: 0,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: env.SITE_URL.startsWith('https:') },
    forgotPassword: {
      // Payload would note the request outside the transaction that it is part of, and so wait for itself.
      minRequestInterval: 0,
      expiration: linkLifetime,
      generateEmailSubject: () => resetSubject,
      generateEmailHTML: (args) => resetMail({ name: args?.user?.name, token: args?.token ?? '' }).html,
    },
  },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'deactivated'],
    description: 'Everyone who works in this newsroom.',
    hidden: hiddenFromAllBut('admin'),
    components: {
      views: {
        edit: {
          default: {
            Component: { path: '/newsroom/account-view.client#AccountView', clientProps: { invitation } },
          },
        },
      },
    },
  },
  access: {
    admin: ({ req: { user } }) => isStaff(user),
    create: adminsOnly,
    read: selfOrAdmin,
    update: selfOrAdmin,
    delete: adminsOnly,
    unlock: adminsOnly,
  },
  endpoints: [registerFirstUser, forgotPassword, resetPassword, ...secondFactorEndpoints],
  hooks: {
    beforeOperation: [beforeAttempt, beforeReset, beforeInvitation],
    beforeValidate: [checkPassword],
    beforeChange: [firstIsAdmin, consequences, keepInvitation, keepAnAdmin, rememberChange],
    afterChange: [sendInvitation],
    beforeDelete: [keepAnAdminOnDelete],
    beforeLogin: [beforeSession],
    afterOperation: [afterUnlock],
  },
  fields: [
    // Staff read it everywhere, and no takedown looks at it: it has no room for what somebody said.
    { name: 'name', type: 'text', required: true, maxLength: 80 },
    emailField,
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['author'],
      options: roles.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })),
      access: { create: adminsOnlyField, read: ownersAndAdmins, update: adminsOnlyField },
      admin: {
        description:
          'Authors write drafts. Editors publish. Guardians keep the identities and consents of those who are quoted. Admins manage users and settings.',
      },
    },
    deactivatedField,
    ...secondFactorFields,
  ],
}
