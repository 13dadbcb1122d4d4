import type { CollectionConfig, Condition } from 'payload'
import { guardiansOnly, hiddenFromAllBut } from '@/access/policies'
import { deleteWithPerson, keepWithConsents } from '@/consent/keep-records'
import { auditReads } from '@/vault/audit-reads'
import { sealedField } from '@/vault/sealed-field'
import { searchNames } from '@/vault/search-names'

const isKept: Condition = (data) => Boolean(data?.createdAt)

/**
 * The identity vault: who stands behind a testimony. Guardians alone read it, each read is recorded, and the database
 * holds it encrypted (docs/consent.md).
 */
export const people: CollectionConfig = {
  slug: 'people',
  labels: { singular: 'Person', plural: 'People' },
  disableDuplicate: true,
  // A lock tells all staff which record is open.
  lockDocuments: false,
  admin: {
    group: 'Consent',
    disableCopyToLocale: true,
    hidden: hiddenFromAllBut('guardian'),
    useAsTitle: 'realName',
    defaultColumns: ['realName', 'updatedAt'],
    listSearchableFields: ['realName', 'aliases'],
    description: 'Who stands behind a testimony. Only guardians see this, and each time they do is recorded.',
  },
  access: {
    create: guardiansOnly,
    read: guardiansOnly,
    update: guardiansOnly,
    delete: guardiansOnly,
    unlock: guardiansOnly,
  },
  hooks: {
    beforeOperation: [searchNames],
    beforeDelete: [keepWithConsents, deleteWithPerson],
    afterOperation: [auditReads('people')],
  },
  fields: [
    sealedField('people', {
      name: 'realName',
      type: 'text',
      required: true,
      admin: {
        description:
          'As the person writes it. What is published is searched for it, in any spelling of case, spaces and accents.',
      },
    }),
    sealedField('people', {
      name: 'aliases',
      label: 'Other names',
      type: 'text',
      hasMany: true,
      admin: {
        description:
          'One name per line: every other name that could give them away, in other scripts, transliterations, nicknames, earlier names. Not a pseudonym they agreed to be published under.',
        components: { Field: '/newsroom/lines-field.client#LinesField' },
      },
    }),
    sealedField('people', {
      name: 'contact',
      type: 'textarea',
      admin: { description: 'How they wish to be reached, and how not.' },
    }),
    sealedField('people', {
      name: 'riskNotes',
      label: 'Risks',
      type: 'textarea',
      admin: {
        description: 'What could happen to them, and what to watch for before anything is published.',
      },
    }),
    sealedField('people', {
      name: 'familyNotes',
      label: 'Family',
      type: 'textarea',
      admin: { description: 'Who else could be endangered, and where they are.' },
    }),
    {
      name: 'consents',
      type: 'join',
      collection: 'consents',
      on: 'person',
      // Whoever reads a person over REST asks for the consents themselves.
      maxDepth: 0,
      admin: {
        condition: isKept,
        defaultColumns: ['reference', 'status', 'expiresOn', 'withdrawnOn'],
        description: 'What they allowed.',
      },
    },
    {
      name: 'testimonies',
      type: 'ui',
      admin: {
        condition: isKept,
        components: { Field: '/newsroom/consent/persons-testimonies#PersonsTestimonies' },
      },
    },
  ],
}
