import type { CollectionConfig } from 'payload'
import { reviewFields } from '@/review/fields'
import { careFields, createdByField } from './shared/fields'
import { languagesField } from './shared/languages'
import { publishedRecord } from './shared/published-record'
import { slugField } from './shared/slug'

const record = publishedRecord('topics')

/** A theme that stories, testimonies, statistics and videos share. */
export const topics: CollectionConfig = {
  ...record,
  admin: {
    ...record.admin,
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status'],
    description: 'Themes by which readers find their way between stories, voices and figures.',
  },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      admin: { description: 'One sentence under the title of the topic’s page.' },
    },
    slugField('title'),
    ...careFields,
    createdByField,
    languagesField,
    ...reviewFields,
  ],
}
