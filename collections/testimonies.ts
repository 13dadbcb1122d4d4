import {
  type CollectionAfterChangeHook,
  type CollectionConfig,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import {
  guardiansOnlyField,
  publishersAndGuardiansField,
  readCovered,
  updateOrUnpublish,
} from '@/access/policies'
import { connectEndpoints, keepConnection } from '@/consent/connect'
import { findObstacles } from '@/consent/find-consent'
import { keepConnected } from '@/consent/keep-connected'
import { keepForTakedown } from '@/consent/keep-records'
import type { Obstacle } from '@/consent/may-publish'
import { readPortrait } from '@/consent/read-portrait'
import { takedownEndpoints } from '@/consent/takedown/endpoints'
import { csvEndpoints } from '@/csv/endpoints'
import type { Testimony } from '@/payload-types'
import { reviewFields } from '@/review/fields'
import {
  careFields,
  contentNoteField,
  createdByField,
  sourceFields,
  topicsField,
  withSentName,
} from './shared/fields'
import { languagesField } from './shared/languages'
import { publishedRecord } from './shared/published-record'
import { slugField } from './shared/slug'
import { undoing } from './shared/undo-all'

const record = publishedRecord('testimonies')

type Validated = { data: Partial<Testimony>; req: PayloadRequest }

/** Puts what the rule says about a field where the editor looks: at the field. Runs whoever publishes, and only then. */
function mayPublish(field: Obstacle['field']) {
  return async (_: unknown, { data, req }: Validated): Promise<true | string> => {
    if (data._status !== 'published') return true
    const obstacles = await findObstacles(data, req)
    return obstacles.find((obstacle) => obstacle.field === field)?.message ?? true
  }
}

/**
 * Whichever way it came here, and however much Payload has checked on it: what may not be published is not. Looked at is
 * what is stored, as who saves may not read which consent it rests on.
 * @throws ValidationError, which undoes the whole change
 */
const keepUnpublishableOff: CollectionAfterChangeHook<Testimony> = async ({ doc, req }) => {
  if (doc._status !== 'published') return doc
  const where = { id: { equals: doc.id } }
  const stored = await req.payload.db.findOne<Testimony>({ collection: 'testimonies', where, req })
  const obstacles = await findObstacles(stored ?? doc, req)
  if (obstacles.length === 0) return doc
  const errors = obstacles.map(({ field, message }) => ({ path: field, message }))
  throw undoing(req, new ValidationError({ collection: 'testimonies', errors, req }, req.t))
}

const isByConsent = (data: Partial<Testimony>) => data?.basis === 'consent'

/** A person's own words. */
export const testimonies: CollectionConfig = {
  ...record,
  access: { ...record.access, read: readCovered, update: updateOrUnpublish('testimonies') },
  admin: {
    ...record.admin,
    group: 'Content',
    useAsTitle: 'attribution',
    defaultColumns: ['attribution', 'quote', 'leftYear', 'basis', '_status'],
    listSearchableFields: ['attribution', 'quote', 'slug'],
    description: 'The words of people who lived it, exactly as they were said.',
    components: { ...record.admin.components, beforeListTable: ['/newsroom/csv/csv-controls#CsvControls'] },
  },
  hooks: {
    ...record.hooks,
    beforeChange: [...record.hooks.beforeChange, keepConnected],
    beforeDelete: [keepForTakedown],
    afterChange: [keepUnpublishableOff, ...record.hooks.afterChange],
  },
  endpoints: [
    ...record.endpoints,
    ...connectEndpoints,
    ...csvEndpoints('testimonies'),
    ...takedownEndpoints('testimony'),
  ],
  fields: [
    {
      name: 'quote',
      type: 'textarea',
      required: true,
      admin: {
        rows: 8,
        description: 'Word for word, without quotation marks around it. Do not correct or shorten.',
      },
    },
    {
      name: 'originalLanguage',
      type: 'text',
      required: true,
      defaultValue: 'en',
      validate: (value: unknown) =>
        isLanguageTag(value) || 'Write a language code such as en or ko, or ko-KP for a region.',
      admin: {
        components: {
          Field: { path: '/newsroom/choice-field.client#ChoiceField', clientProps: { of: 'languages' } },
        },
        description:
          'The language of the words above. Readers of other languages see them in this one: translating a quotation back would put words into somebody’s mouth.',
      },
    },
    {
      name: 'attribution',
      type: 'text',
      required: true,
      localized: true,
      admin: {
        description: 'The speaker as published: a name, or a description such as “a former teacher”.',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'leftVerb',
          label: 'How they left',
          type: 'select',
          options: [
            { value: 'escaped', label: 'escaped' },
            { value: 'left', label: 'left' },
            { value: 'fled', label: 'fled' },
            { value: 'was-exiled', label: 'was exiled from' },
          ],
          admin: { description: 'The source’s own verb.' },
        },
        {
          name: 'leftPlace',
          label: 'Place left',
          type: 'text',
          localized: true,
          admin: { description: 'Shown only together with how they left.' },
        },
        { name: 'leftYear', label: 'Year', type: 'number', index: true, validate: validateYear },
      ],
    },
    contentNoteField,
    {
      name: 'portrait',
      type: 'upload',
      relationTo: 'media',
      index: true,
      validate: mayPublish('portrait'),
      access: { read: readPortrait },
      admin: {
        description: 'Only with the person’s agreement to be seen. Most testimonies have none.',
        components: withSentName,
      },
    },
    {
      name: 'basis',
      type: 'select',
      required: true,
      index: true,
      options: [
        { value: 'published-source', label: 'From a published source' },
        { value: 'consent', label: 'By the person’s consent' },
      ],
      validate: mayPublish('basis'),
      admin: {
        description: 'Why this may be published at all.',
      },
    },
    {
      name: 'consent',
      type: 'relationship',
      relationTo: 'consents',
      index: true,
      validate: mayPublish('consent'),
      hooks: { beforeValidate: [keepConnection] },
      access: {
        // Who knew which testimonies rest on one consent would know that they are one person’s.
        read: guardiansOnlyField,
        create: publishersAndGuardiansField,
        update: publishersAndGuardiansField,
      },
      admin: { condition: isByConsent, hidden: true },
    },
    {
      // To all staff it says how the consent stands.
      name: 'restsOn',
      label: 'Consent',
      type: 'ui',
      admin: {
        condition: isByConsent,
        disableBulkEdit: true,
        disableListColumn: true,
        components: { Field: '/newsroom/consent/consent-field.client#ConsentField' },
      },
    },
    {
      name: 'citation',
      type: 'group',
      admin: {
        condition: (data) => data?.basis === 'published-source',
        description: 'Where these words were published. Title and publisher are needed before publishing.',
      },
      fields: sourceFields({
        title: mayPublish('citation.title'),
        publisher: mayPublish('citation.publisher'),
      }),
    },
    topicsField,
    slugField('attribution', 'quote'),
    ...careFields,
    createdByField,
    languagesField,
    ...reviewFields,
  ],
}

function isLanguageTag(value: unknown): boolean {
  try {
    return (
      typeof value === 'string' &&
      /^[a-z]{2,3}(-|$)/.test(value) &&
      Intl.getCanonicalLocales(value).length === 1
    )
  } catch {
    return false
  }
}

function validateYear(value: unknown): true | string {
  const isYear = Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2200
  return value === null || value === undefined || isYear || 'Write a year of four digits.'
}
