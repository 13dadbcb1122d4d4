import type { Field } from 'payload'
import { nobody, staffOnlyField } from '@/access/policies'
import { reviewStates } from './rules'
import { threadField } from './thread'

/** Kept by the hooks and endpoints beside this file, and shown by the panel's own controls. */
const access = { read: staffOnlyField, create: nobody, update: nobody }

const byWhom = (name: string): Field => ({ name, type: 'relationship', relationTo: 'users' })

/** Who wrote the latest change, how far its review has come, and whether a guardian has taken the record off the site. */
export const reviewFields: Field[] = [
  {
    name: 'changedBy',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    access,
    admin: { condition: () => false },
  },
  {
    name: 'review',
    type: 'group',
    access,
    admin: { condition: () => false },
    fields: [
      {
        name: 'state',
        type: 'select',
        defaultValue: 'draft',
        index: true,
        options: reviewStates.map((value) => ({ value, label: value.replace('-', ' ') })),
      },
      threadField,
      {
        // The last one; it stands until somebody publishes the record again.
        name: 'takedown',
        type: 'group',
        fields: [
          byWhom('by'),
          { name: 'at', type: 'date', index: true },
          { name: 'reason', type: 'textarea' },
          byWhom('confirmedBy'),
          byWhom('backBy'),
          { name: 'backAt', type: 'date', index: true },
        ],
      },
    ],
  },
]
