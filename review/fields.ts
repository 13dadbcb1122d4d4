import type { Field } from 'payload'
import { nobody, staffOnlyField } from '@/access/policies'
import { reviewStates } from './rules'

/** Kept by the hooks and endpoints beside this file, and shown by the panel's own controls. */
const access = { read: staffOnlyField, create: nobody, update: nobody }

const byWhom = (name: string): Field => ({ name, type: 'relationship', relationTo: 'users' })

/** Who wrote the latest change, and how far its review has come. */
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
      byWhom('askedBy'),
      { name: 'askedAt', type: 'date' },
      byWhom('decidedBy'),
      { name: 'decidedAt', type: 'date' },
      { name: 'note', type: 'textarea' },
    ],
  },
]
