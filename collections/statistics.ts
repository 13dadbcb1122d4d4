import type { CollectionConfig, NumberFieldSingleValidation, TextFieldSingleValidation } from 'payload'
import { csvEndpoints } from '@/csv/endpoints'
import { reviewFields } from '@/review/fields'
import { isCurrency, noCurrency } from './shared/currency'
import { careFields, createdByField, sourceFields, topicsField } from './shared/fields'
import { languagesField } from './shared/languages'
import { publishedRecord } from './shared/published-record'
import { slugField } from './shared/slug'

const record = publishedRecord('statistics')

/** How exactly the number is meant. A figure is never shown without it. */
export const qualifiers = ['exactly', 'about', 'over', 'up to', 'at least'] as const

/** What kind of number it is, and so how it is written and drawn. */
export const statisticKinds = ['count', 'percent', 'money', 'ratio'] as const

/** What can be drawn for one of what is counted. */
export const symbols = ['person', 'house', 'stall', 'coin', 'thing'] as const

/** The period or unit that a rate is per. */
export const periods = ['day', 'week', 'month', 'year', 'person', 'household'] as const

const validateUnit: TextFieldSingleValidation = (value, { siblingData }) => {
  const { kind } = siblingData as { kind?: string }
  if (kind === 'percent') return value === 'percent' || 'The unit of a percentage is percent.'
  if (kind === 'money') return isCurrency(value) || noCurrency
  return true
}

const validateUpperValue: NumberFieldSingleValidation = (value, { siblingData }) => {
  const lower = (siblingData as { value?: number }).value
  return (
    value == null ||
    lower == null ||
    value > lower ||
    'The end of the range must be larger than its beginning.'
  )
}

const validateComparison: NumberFieldSingleValidation = (value) =>
  value == null || value > 0 || 'Compare with more than nothing.'

const requiredWithComparison: TextFieldSingleValidation = (value, { siblingData }) => {
  const { value: known } = siblingData as { value?: number | null }
  return known == null || Boolean(value) || 'Say what the number is and where it is from.'
}

/** One figure: the number, what it counts and of whom, and where it comes from. */
export const statistics: CollectionConfig = {
  ...record,
  admin: {
    ...record.admin,
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'value', 'unit', 'qualifier', 'reviewBy', '_status'],
    listSearchableFields: ['title', 'slug', 'counts', 'source.title'],
    description: 'Figures. Each is kept once and corrected everywhere at once.',
    components: { ...record.admin.components, beforeListTable: ['/newsroom/csv/csv-controls#CsvControls'] },
  },
  endpoints: [...record.endpoints, ...csvEndpoints('statistics')],
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      admin: { description: 'What the number says, read after it: “of respondents said …”.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'qualifier',
          type: 'select',
          required: true,
          defaultValue: 'exactly',
          options: [...qualifiers],
          admin: { description: 'How exactly the source means it.' },
        },
        { name: 'value', type: 'number', required: true },
        {
          name: 'upperValue',
          label: 'Up to (for a range)',
          type: 'number',
          validate: validateUpperValue,
          admin: { description: 'Only for a range such as 20–30.' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'kind', type: 'select', required: true, defaultValue: 'count', options: [...statisticKinds] },
        {
          name: 'unit',
          type: 'text',
          validate: validateUnit,
          admin: { description: 'percent, a currency code (USD), or what is counted in one word (people).' },
        },
        {
          name: 'per',
          type: 'select',
          options: [...periods],
          admin: { description: 'For a rate: a year, a person …' },
        },
      ],
    },
    {
      name: 'counts',
      label: 'What is counted',
      type: 'text',
      required: true,
      localized: true,
    },
    {
      name: 'population',
      label: 'Of whom',
      type: 'text',
      localized: true,
      admin: {
        description: 'Who was asked or counted, where and when. A survey’s respondents are not a nation.',
      },
    },
    {
      name: 'caveat',
      type: 'textarea',
      localized: true,
      admin: { description: 'What the figure does not say. Shown beside it, never hidden.' },
    },
    {
      name: 'symbol',
      label: 'Drawn as',
      type: 'select',
      options: [...symbols],
      admin: {
        description:
          'What is drawn for one of what is counted. Left empty, shares and people are drawn as people, money as coins.',
      },
    },
    {
      name: 'comparison',
      label: 'Beside something known',
      type: 'group',
      admin: {
        description: 'Drawn under the figure to the same scale, so that readers can see how much it is.',
        condition: (_, { kind }) => kind === 'count' || kind === 'money',
      },
      fields: [
        {
          name: 'value',
          label: 'How much',
          type: 'number',
          validate: validateComparison,
          admin: { description: 'In the same unit as the figure.' },
        },
        {
          name: 'label',
          label: 'What it is',
          type: 'text',
          localized: true,
          validate: requiredWithComparison,
          admin: { description: 'With its number, as in “66,704 seats in Seoul World Cup Stadium”.' },
        },
        {
          name: 'source',
          label: 'Where that is from',
          type: 'text',
          validate: requiredWithComparison,
        },
      ],
    },
    {
      name: 'source',
      type: 'group',
      fields: [
        ...sourceFields({ titleRequired: true }),
        {
          name: 'citedIn',
          label: 'As cited in',
          type: 'text',
          admin: { description: 'When you have the figure from a document that cites another one.' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'asOf',
          label: 'As of',
          type: 'date',
          admin: { description: 'The day the figure was true, where the source says so.' },
        },
        {
          name: 'reviewBy',
          label: 'Review by',
          type: 'date',
          index: true,
          admin: { description: 'When to look whether the figure still holds.' },
        },
      ],
    },
    topicsField,
    slugField('title'),
    ...careFields,
    createdByField,
    languagesField,
    ...reviewFields,
  ],
}
