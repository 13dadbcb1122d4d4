import type { Access, CollectionConfig, Field } from 'payload'
import { guardiansOnly, hiddenFromAllBut, nobody } from '@/access/policies'
import { hasRole } from '@/access/roles'
import { keepWhileInUse } from '@/consent/keep-records'
import { consentStatus, nameForms, scopes } from '@/consent/rules'
import {
  fillInConsent,
  followConsent,
  followDeletion,
  linkEvidence,
  newReference,
  noteCoverage,
} from '@/consent/save-hooks'
import { takedownEndpoints } from '@/consent/takedown/endpoints'
import { auditReads } from '@/vault/audit-reads'
import { sealedField } from '@/vault/sealed-field'
import { withSentName } from './shared/fields'

const labels: Record<(typeof scopes)[number], string> = {
  website: 'On this website',
  social: 'In social media',
  print: 'In print',
  fundraising: 'Beside an appeal for donations',
  translation: 'In other languages',
  portrait: 'With their portrait',
  voice: 'With their voice',
  offline: 'In the offline edition',
}

const nameFormLabels: Record<(typeof nameForms)[number], string> = {
  anonymous: 'Not at all',
  pseudonym: 'By a pseudonym',
  'first-name': 'By their first name alone',
  real: 'By their real name',
}

const day = { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } } as const

/** Until when something is allowed, for the database to ask: nothing while it is not. Derived at each save. */
const until = (scope: 'website' | 'portrait' | 'translation' | 'fundraising'): Field => ({
  name: `${scope}Until`,
  type: 'date',
  index: true,
  access: { create: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
})

/** A consent that was taken back stays as it was. */
const whileItStands: Access = ({ req: { user } }) =>
  hasRole(user, 'guardian') && { withdrawnOn: { exists: false } }

/**
 * What a person allowed, for how long. It is never for ever, and can be taken back at any time; what is published rests
 * on it (`consent/may-publish.ts`).
 */
export const consents: CollectionConfig = {
  slug: 'consents',
  disableDuplicate: true,
  // A lock tells all staff which record is open.
  lockDocuments: false,
  disableBulkEdit: true,
  admin: {
    group: 'Consent',
    disableCopyToLocale: true,
    hidden: hiddenFromAllBut('guardian'),
    useAsTitle: 'reference',
    // A list that shows none of what is sealed is no reading of it.
    enableListViewSelectAPI: true,
    defaultColumns: ['reference', 'person', 'status', 'scopes', 'expiresOn'],
    listSearchableFields: ['reference'],
    description:
      'What people allowed, and for how long. Nothing stays published that is not covered any more.',
    components: { edit: { beforeDocumentControls: ['/newsroom/consent/withdraw.client#WithdrawConsent'] } },
  },
  // What the status follows from.
  forceSelect: { expiresOn: true, withdrawnOn: true },
  access: { create: guardiansOnly, read: guardiansOnly, update: whileItStands, delete: guardiansOnly },
  hooks: {
    beforeValidate: [fillInConsent],
    beforeChange: [noteCoverage],
    beforeDelete: [keepWhileInUse],
    afterChange: [linkEvidence, followConsent],
    afterDelete: [followDeletion],
    afterOperation: [auditReads('consents', 'obtainedBy', 'language', 'howExplained')],
  },
  endpoints: takedownEndpoints('consent'),
  fields: [
    {
      name: 'status',
      type: 'select',
      virtual: true,
      options: [
        { value: 'active', label: 'Active' },
        { value: 'expiring', label: 'Ends within 30 days' },
        { value: 'expired', label: 'Ended' },
        { value: 'withdrawn', label: 'Taken back' },
      ],
      access: { create: nobody, update: nobody },
      hooks: { afterRead: [({ siblingData }) => consentStatus(siblingData, new Date())] },
      admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data?.reference) },
    },
    {
      name: 'reference',
      type: 'text',
      unique: true,
      index: true,
      access: { create: nobody, update: nobody },
      // Not before it is validated: what nobody may set is taken out there.
      hooks: { beforeChange: [newReference] },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data?.reference),
        description:
          'Says nothing of the person: name it when you talk about this consent, and write it on the form.',
      },
    },
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'people',
      required: true,
      index: true,
      admin: { description: 'Somebody in the vault.' },
    },
    {
      name: 'scopes',
      label: 'What they allowed',
      type: 'select',
      hasMany: true,
      required: true,
      options: scopes.map((value) => ({ value, label: labels[value] })),
    },
    {
      name: 'nameForm',
      label: 'How they are named',
      type: 'select',
      required: true,
      defaultValue: 'anonymous',
      options: nameForms.map((value) => ({ value, label: nameFormLabels[value] })),
      admin: { description: 'Only with “By their real name” may it stand in what is published.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'obtainedOn', type: 'date', required: true, admin: { ...day, width: '50%' } },
        {
          name: 'expiresOn',
          type: 'date',
          admin: { ...day, width: '50%', description: 'Leave it empty for three years later.' },
        },
      ],
    },
    sealedField('consents', {
      name: 'obtainedBy',
      type: 'text',
      admin: { description: 'Who spoke with them.' },
    }),
    sealedField('consents', {
      name: 'language',
      type: 'text',
      admin: { description: 'The language it was explained in.' },
    }),
    sealedField('consents', {
      name: 'howExplained',
      type: 'textarea',
      admin: {
        rows: 4,
        description:
          'How it was explained: what they were told about where the words appear, the risks, and that they can take them back.',
      },
    }),
    {
      name: 'evidence',
      type: 'upload',
      relationTo: 'evidence',
      admin: {
        description: 'The signed form or the recording. Nobody but guardians can open it.',
        components: withSentName,
      },
    },
    {
      name: 'withdrawnOn',
      type: 'date',
      access: { create: nobody, update: nobody },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data?.withdrawnOn),
        date: { displayFormat: 'd MMM yyyy, HH:mm' },
      },
    },
    {
      name: 'testimonies',
      type: 'join',
      collection: 'testimonies',
      on: 'consent',
      admin: {
        allowCreate: false,
        condition: (data) => Boolean(data?.reference) && !data?.withdrawnOn,
        defaultColumns: ['attribution', 'quote', '_status'],
        description: 'What rests on this consent. Open a testimony to connect it.',
      },
    },
    until('website'),
    until('portrait'),
    until('translation'),
    until('fundraising'),
    {
      // For how many days before its end guardians were last warned.
      name: 'warnedAt',
      type: 'number',
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true },
    },
  ],
}
