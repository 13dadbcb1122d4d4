import type { CollectionConfig } from 'payload'
import { guardiansOnly } from '@/access/policies'
import { sealedField } from '@/vault/sealed-field'

const nobody = () => false

/**
 * That a guardian looked at a passage in which a protected name stands, and allowed it. `passage` is a keyed hash of the
 * name with what stands around it: another passage is another question.
 */
export const nameAllowances: CollectionConfig = {
  slug: 'name-allowances',
  labels: { singular: 'Allowed name', plural: 'Allowed names' },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  admin: { hidden: true },
  access: { create: nobody, read: guardiansOnly, update: nobody, delete: nobody },
  fields: [
    { name: 'passage', type: 'text', required: true, unique: true, index: true },
    { name: 'person', type: 'relationship', relationTo: 'people', required: true, index: true },
    { name: 'recordType', type: 'text', required: true },
    { name: 'recordId', type: 'text', index: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    sealedField('name-allowances', { name: 'reason', type: 'textarea', required: true }),
  ],
}
