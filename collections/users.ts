import type { CollectionConfig } from 'payload'
import { adminsOnly, adminsOnlyField, selfOrAdmin } from '@/access/policies'
import { isStaff, roles } from '@/access/roles'
import { checkPassword, consequences } from '@/accounts/account-changes'
import { deactivatedField, emailField, ownersAndAdmins, secondFactorFields } from '@/accounts/account-fields'
import { firstIsAdmin, registerFirstUser } from '@/accounts/first-user'
import { keepAnAdmin, keepAnAdminOnDelete } from '@/accounts/last-admin'
import { rememberChange } from '@/accounts/narrow-writes'
import { linkLifetime, resetMail, resetSubject } from '@/accounts/reset-mail'
import { beforeReset, forgotPassword, resetPassword } from '@/accounts/reset-password'
import { secondFactorEndpoints } from '@/accounts/second-factor-endpoints'
import { afterUnlock, beforeAttempt, beforeSession } from '@/accounts/sign-in'
import { env } from '@/env'

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
    beforeOperation: [beforeAttempt, beforeReset],
    beforeValidate: [checkPassword],
    beforeChange: [firstIsAdmin, consequences, keepAnAdmin, rememberChange],
    beforeDelete: [keepAnAdminOnDelete],
    beforeLogin: [beforeSession],
    afterOperation: [afterUnlock],
  },
  fields: [
    { name: 'name', type: 'text', required: true },
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
