import type { CollectionConfig } from 'payload'
import { adminsOnly, adminsOnlyField, selfOrAdmin } from '@/access/policies'
import { isStaff, roles } from '@/access/roles'
import { env } from '@/env'

/** Staff. Roles say what each may do; the first user to be made is the admin. */
export const users: CollectionConfig = {
  slug: 'users',
  auth: {
    maxLoginAttempts: 5,
    // Payload would note the request outside the transaction that it is part of, and so wait for itself.
    forgotPassword: { minRequestInterval: 0 },
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: env.SITE_URL.startsWith('https:') },
  },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles'],
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
  hooks: {
    beforeChange: [
      async ({ data, operation, req }) => {
        if (operation !== 'create') return data
        // Not `count`, which MongoDB refuses within a transaction.
        const { docs } = await req.payload.find({
          collection: 'users',
          limit: 1,
          depth: 0,
          pagination: false,
          req,
        })
        return docs.length === 0 ? { ...data, roles: ['admin'] } : data
      },
    ],
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['author'],
      saveToJWT: true,
      options: roles.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })),
      access: { create: adminsOnlyField, update: adminsOnlyField },
      admin: {
        description:
          'Authors write drafts. Editors publish. Guardians keep the identities and consents of those who are quoted. Admins manage users and settings.',
      },
    },
  ],
}
