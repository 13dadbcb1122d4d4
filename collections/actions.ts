import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { reviewFields } from '@/review/fields'
import { createdByField, topicsField, validateUrl } from './shared/fields'
import { languagesField } from './shared/languages'
import { publishedRecord } from './shared/published-record'
import { slugField } from './shared/slug'

const record = publishedRecord('actions', () => '/act')

/** What a supporter is asked to do. */
export const actionKinds = ['donate', 'sign-up', 'share', 'watch', 'learn', 'volunteer'] as const

/** A page of this site (`/about`) or a full address; `//host` is neither, though it begins with a slash. */
const validateTarget: TextFieldSingleValidation = (value, { data }) => {
  if (!value) return (data as { kind?: string }).kind === 'share' || 'Say where the button leads.'
  return /^\/(?![/\\])\S*$/.test(value) || validateUrl(value)
}

/** A call to action. */
export const actions: CollectionConfig = {
  ...record,
  admin: {
    ...record.admin,
    group: 'Content',
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'target', '_status'],
    description: 'What a reader who is moved can do next.',
  },
  labels: { singular: 'Call to action', plural: 'Calls to action' },
  fields: [
    {
      name: 'label',
      type: 'text',
      required: true,
      localized: true,
      admin: { description: 'The words on the button, beginning with a verb.' },
    },
    {
      name: 'text',
      type: 'textarea',
      localized: true,
      admin: { description: 'One or two sentences beside it: what happens, and for whom.' },
    },
    { name: 'kind', type: 'select', required: true, options: [...actionKinds] },
    {
      name: 'target',
      type: 'text',
      validate: validateTarget,
      admin: {
        description: 'A page of this site, such as /about, or a full address beginning with https://',
      },
    },
    {
      name: 'amounts',
      type: 'array',
      admin: { condition: (data) => data?.kind === 'donate', description: 'Suggested gifts.' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'amount', type: 'number', required: true, min: 1 },
            {
              name: 'currency',
              type: 'text',
              required: true,
              defaultValue: 'USD',
              minLength: 3,
              maxLength: 3,
            },
          ],
        },
      ],
    },
    topicsField,
    slugField('label'),
    createdByField,
    languagesField,
    ...reviewFields,
  ],
}
