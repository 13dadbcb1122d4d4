import type { CollectionConfig } from 'payload'
import { guardiansOnly, hiddenFromAllBut, nobody } from '@/access/policies'
import { auditReads } from '@/vault/audit-reads'
import {
  addEvidenceHeaders,
  evidenceFolder,
  handOutEvidence,
  keepSealedDetails,
  receiveEvidence,
} from '@/vault/evidence-files'
import { sealedField } from '@/vault/sealed-field'

const kept = { create: nobody, update: nobody }

/**
 * What shows that somebody consented: a signed form, a recording. Guardians alone open it, through the access rule, and
 * the file lies encrypted on the disk, as its record does in the database.
 */
export const evidence: CollectionConfig = {
  slug: 'evidence',
  labels: { singular: 'Evidence', plural: 'Evidence' },
  disableDuplicate: true,
  // A lock tells all staff which record is open.
  lockDocuments: false,
  admin: {
    group: 'Consent',
    disableCopyToLocale: true,
    hidden: hiddenFromAllBut('guardian'),
    useAsTitle: 'sentName',
    defaultColumns: ['filename', 'sentType', 'updatedAt'],
    description:
      'Signed forms and recordings. Only guardians can open them, and the server keeps them encrypted.',
  },
  access: { create: guardiansOnly, read: guardiansOnly, update: guardiansOnly, delete: guardiansOnly },
  hooks: { beforeOperation: [receiveEvidence], afterOperation: [auditReads('evidence')] },
  upload: {
    staticDir: evidenceFolder,
    pasteURL: false,
    crop: false,
    focalPoint: false,
    handlers: [handOutEvidence],
    modifyResponseHeaders: addEvidenceHeaders,
  },
  fields: [
    {
      name: 'person',
      label: 'Whose it is',
      type: 'relationship',
      relationTo: 'people',
      index: true,
      // Shown or not, nobody is read with it.
      maxDepth: 0,
      access: kept,
      admin: {
        readOnly: true,
        description: 'Noted as soon as a consent names it. It is exported and erased with this person.',
      },
    },
    {
      name: 'filename',
      label: 'File',
      type: 'text',
      admin: { components: { Cell: '/newsroom/file-cell.client#FileCell' } },
    },
    sealedField('evidence', {
      name: 'sentName',
      label: 'Name',
      type: 'text',
      access: kept,
      hooks: { beforeChange: [keepSealedDetails('sentName')] },
      admin: { readOnly: true, description: 'The name of the file when it was uploaded.' },
    }),
    sealedField('evidence', {
      name: 'sentType',
      label: 'Kind',
      type: 'text',
      access: kept,
      hooks: { beforeChange: [keepSealedDetails('sentType')] },
      admin: { readOnly: true },
    }),
  ],
}
