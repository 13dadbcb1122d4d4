import type { CollectionConfig } from 'payload'
import { adminsOnly, hiddenFromAllBut } from '@/access/policies'
import { frequencies } from '@/actions/kinds'
import { stripeWebhook } from '@/actions/stripe/webhook'

const nobody = () => false

/**
 * Gifts that were paid through Stripe, as its signed messages tell: how much, when, for which action. Nothing of who
 * gave or with which card; that is at Stripe, and found there by its id. Written by `actions/stripe/` alone.
 */
export const donations: CollectionConfig = {
  slug: 'donations',
  labels: { singular: 'Donation', plural: 'Donations' },
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-paidAt',
  admin: {
    group: 'People',
    hidden: hiddenFromAllBut('admin'),
    useAsTitle: 'reference',
    defaultColumns: ['paidAt', 'amount', 'currency', 'frequency', 'action', 'source'],
    description: 'Gifts paid through Stripe. Who gave them is known at Stripe alone.',
  },
  endpoints: [stripeWebhook],
  access: { read: adminsOnly, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'paidAt', label: 'Paid', type: 'date', required: true, index: true },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: { description: 'In whole units of the currency.' },
    },
    { name: 'currency', type: 'text', required: true, admin: { description: 'ISO 4217.' } },
    { name: 'frequency', type: 'select', required: true, options: [...frequencies] },
    { name: 'action', label: 'Call to action', type: 'relationship', relationTo: 'actions', index: true },
    { name: 'source', label: 'Came from', type: 'text' },
    /** The payment at Stripe, and the message that told of it: the same one is not counted twice. */
    { name: 'reference', type: 'text', required: true, unique: true, index: true },
    { name: 'event', type: 'text', required: true, unique: true, index: true },
  ],
}
