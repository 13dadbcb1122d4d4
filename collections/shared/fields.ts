import type { Field, TextFieldSingleValidation } from 'payload'
import { nobody, staffOnlyField } from '@/access/policies'

/** The themes of a record. */
export const topicsField: Field = {
  name: 'topics',
  type: 'relationship',
  relationTo: 'topics',
  hasMany: true,
  admin: { position: 'sidebar', description: 'Where readers find this besides its own page.' },
}

/** Who made the record: authors may change their own. Set once, by the system. */
export const createdByField: Field = {
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  index: true,
  access: { read: staffOnlyField, create: nobody, update: nobody },
  admin: {
    position: 'sidebar',
    readOnly: true,
    condition: (data) => Boolean(data?.createdBy),
    components: { Field: '/newsroom/creator#CreatorField', Cell: '/newsroom/creator#CreatorCell' },
  },
  hooks: { beforeChange: [({ req, operation, value }) => (operation === 'create' ? req.user?.id : value)] },
}

/** For fields that choose a file: beside it, what people call it. */
export const withSentName = { afterInput: ['/newsroom/sent-name.client#SentName'] }

/** What a page does for readers who may be watched, and what it asks of machines. */
export const careFields: Field[] = [
  {
    name: 'quickExit',
    label: 'Way out at once',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      position: 'sidebar',
      description:
        'Shows a button, and listens for a key, by which a reader who is watched leaves in an instant.',
    },
  },
  {
    name: 'machines',
    type: 'group',
    label: 'Asked of machines',
    admin: { position: 'sidebar' },
    fields: [
      { name: 'noIndex', label: 'Not in search engines', type: 'checkbox', defaultValue: false },
      { name: 'noTraining', label: 'Not to train AI', type: 'checkbox', defaultValue: false },
      { name: 'noPreview', label: 'No picture in previews', type: 'checkbox', defaultValue: false },
    ],
  },
]

/** A sentence before a passage that is hard to read. */
export const contentNoteField: Field = {
  name: 'contentNote',
  type: 'text',
  localized: true,
  admin: { description: 'Shown before what is hard to read or to watch, such as “Describes violence”.' },
}

type SourceRules = {
  titleRequired?: true
  title?: TextFieldSingleValidation
  publisher?: TextFieldSingleValidation
}

/** Where something was published, as a reader can check it. The rules say what must be filled in to publish. */
export function sourceFields(rules: SourceRules): Field[] {
  return [
    {
      name: 'title',
      type: 'text',
      required: rules.titleRequired,
      validate: rules.title,
      admin: { description: 'The document, report or page.' },
    },
    {
      name: 'publisher',
      type: 'text',
      validate: rules.publisher,
      admin: {
        description: rules.publisher
          ? 'Who published it.'
          : 'Who published it. Leave empty when the source does not say.',
      },
    },
    { name: 'url', type: 'text', label: 'Link', validate: validateUrl },
    {
      type: 'row',
      fields: [
        {
          name: 'date',
          type: 'date',
          label: 'Published on',
          admin: { date: { pickerAppearance: 'dayOnly' } },
        },
        {
          name: 'accessed',
          type: 'date',
          label: 'Accessed on',
          admin: { date: { pickerAppearance: 'dayOnly' } },
        },
      ],
    },
  ]
}

/** Accepts nothing, or an absolute http(s) address. */
export function validateUrl(value: unknown): true | string {
  if (!value) return true
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  return url && /^https?:$/.test(url.protocol) ? true : 'Write the full address, beginning with https://'
}
