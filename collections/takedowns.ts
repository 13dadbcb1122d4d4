import type { CollectionConfig } from 'payload'
import { guardiansOnly, hiddenFromAllBut } from '@/access/policies'
import { receiptEndpoint } from '@/consent/takedown/endpoints'
import { sealedField } from '@/vault/sealed-field'

const nobody = () => false

/**
 * That testimonies were taken down, for good: written before anything is removed, so that what is interrupted is
 * completed, and kept, so that it stays removed after a restore. Of what was said it holds nothing but fingerprints.
 */
export const takedowns: CollectionConfig = {
  slug: 'takedowns',
  labels: { singular: 'Takedown', plural: 'Takedowns' },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    group: 'Consent',
    hidden: hiddenFromAllBut('guardian'),
    useAsTitle: 'createdAt',
    defaultColumns: ['createdAt', 'origin', 'state', 'completedAt'],
    description: 'What was taken down for good, each with its receipt.',
    components: {
      views: { edit: { default: { Component: '/newsroom/consent/takedown-view#TakedownView' } } },
    },
  },
  access: { create: nobody, read: guardiansOnly, update: nobody, delete: nobody },
  endpoints: [receiptEndpoint],
  fields: [
    {
      name: 'origin',
      label: 'What',
      type: 'select',
      required: true,
      options: [
        { value: 'consent', label: 'A consent that was taken back' },
        { value: 'testimony', label: 'One testimony' },
        { value: 'person', label: 'A person who was erased' },
      ],
    },
    { name: 'originId', type: 'text', required: true, index: true },
    // Whose words they were, until the person is erased.
    { name: 'person', type: 'text', index: true, admin: { hidden: true } },
    // When the oldest of what is removed was entered: what was copied before holds nothing of it.
    { name: 'since', type: 'date', admin: { hidden: true } },
    {
      name: 'state',
      label: 'How far',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'begun',
      options: [
        { value: 'begun', label: 'Goes on' },
        { value: 'complete', label: 'Complete' },
      ],
    },
    { name: 'completedAt', label: 'Completed', type: 'date' },
    // Ids of what is removed: [{ collection, id }].
    { name: 'records', type: 'json', required: true, admin: { hidden: true } },
    // Keyed hashes of addresses that answer 410 from now on, and of the words that must not come back.
    { name: 'goneSlugs', type: 'json', required: true, admin: { hidden: true } },
    { name: 'fingerprints', type: 'json', required: true, admin: { hidden: true } },
    sealedField('takedowns', { name: 'receipt', type: 'textarea', admin: { hidden: true } }),
  ],
}
