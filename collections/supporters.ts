import type { CollectionConfig } from 'payload'
import { adminsOnly, hiddenFromAllBut } from '@/access/policies'
import { purposes } from '@/actions/kinds'
import { supporterEndpoints } from '@/actions/supporters/endpoints'
import { supporterStates } from '@/actions/supporters/states'
import { afterCommit } from '@/content/after-commit'
import { scrub } from '@/database'
import { noteDepartureInBackups } from '@/ops/backup/registry'

const nobody = () => false

const stateLabels: Record<(typeof supporterStates)[number], string> = {
  pending: 'Not confirmed yet',
  confirmed: 'Confirmed',
  unsubscribed: 'Unsubscribed',
}

/**
 * People who signed up. They put themselves here through a form and take themselves out by a link; `actions/supporters/`
 * writes it, past these rules. Of who unsubscribed nothing is left but when, and for what.
 */
export const supporters: CollectionConfig = {
  slug: 'supporters',
  labels: { singular: 'Supporter', plural: 'Supporters' },
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  admin: {
    group: 'People',
    hidden: hiddenFromAllBut('admin'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'action', 'state', 'confirmedAt', 'source'],
    listSearchableFields: ['email', 'name'],
    description:
      'Who signed up. Those count who confirmed it by mail; all can leave at any time by a link in each letter, and nothing is left of who they were.',
    components: { beforeListTable: ['/newsroom/supporter-export#SupporterExport'] },
  },
  access: { read: adminsOnly, create: nobody, update: nobody, delete: adminsOnly },
  hooks: {
    afterDelete: [
      ({ id, req }) =>
        afterCommit(req, async () => {
          await noteDepartureInBackups(req.payload, String(id))
          await scrub(req.payload)
        }),
    ],
  },
  endpoints: supporterEndpoints,
  fields: [
    { name: 'email', type: 'email', admin: { readOnly: true } },
    { name: 'name', type: 'text', admin: { readOnly: true } },
    { name: 'message', type: 'textarea', admin: { readOnly: true } },
    {
      name: 'purpose',
      label: 'For what',
      type: 'select',
      required: true,
      options: [...purposes],
      index: true,
      admin: { readOnly: true },
    },
    {
      name: 'action',
      label: 'Call to action',
      type: 'relationship',
      relationTo: 'actions',
      index: true,
      admin: { readOnly: true },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      options: supporterStates.map((value) => ({ value, label: stateLabels[value] })),
      index: true,
      admin: { readOnly: true },
    },
    { name: 'confirmedAt', label: 'Confirmed', type: 'date', admin: { readOnly: true } },
    { name: 'unsubscribedAt', label: 'Unsubscribed', type: 'date', admin: { readOnly: true } },
    {
      name: 'consentText',
      label: 'What they agreed to',
      type: 'textarea',
      admin: { readOnly: true, description: 'Word for word as they saw it.' },
    },
    {
      name: 'consentVersion',
      label: 'Version of that text',
      type: 'text',
      admin: { readOnly: true },
    },
    { name: 'language', type: 'text', admin: { readOnly: true } },
    {
      name: 'source',
      label: 'Came from',
      type: 'text',
      admin: { readOnly: true, description: 'The page on which they pressed the button.' },
    },
    /** Address and action, hashed with our secret: the same person signs up for one thing once. */
    {
      name: 'key',
      type: 'text',
      unique: true,
      index: true,
      admin: { hidden: true },
      access: { read: nobody },
    },
    /** When they last asked, from which the link in their mail is good for some days. */
    { name: 'askedAt', type: 'date', index: true, admin: { hidden: true } },
  ],
}
