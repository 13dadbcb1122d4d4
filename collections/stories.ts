import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Field,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import { nobody, staffOnlyField } from '@/access/policies'
import { type PlacedRecords, placedRecords } from '@/blocks/placed-records'
import { illustrations } from '@/content/illustrations'
import { reviewFields } from '@/review/fields'
import { existingIds } from './shared/existing-ids'
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
import { storyField } from './shared/story-editor'

const record = publishedRecord('stories')

/** Remembers, for the hook below, whether one language alone is being published. Payload tells no other hook. */
const noteSingleLanguage: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') req.context.isSingleLanguage = Boolean(args.publishSpecificLocale)
  return args
}

/**
 * Notes which records the story places, in whatever language, so that each can find the stories it stands in. Other
 * languages are taken as they will be saved beside this one: as drafted, or as published when this one is published
 * alone.
 */
const notePlacedRecords: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const texts: unknown[] = [data.chapters]
  if (operation === 'update') {
    const { chapters } = await req.payload.findByID({
      collection: 'stories',
      id: originalDoc.id,
      locale: 'all',
      draft: !req.context.isSingleLanguage,
      depth: 0,
      trash: true,
      overrideAccess: true,
      // Asking in all languages would change the language in which this request is being saved.
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    })
    const kept = data.chapters && new Set(data.chapters.map(({ id }: { id?: string }) => id))
    for (const chapter of chapters ?? []) {
      const bodies: Record<string, unknown> = { ...chapter.body }
      if (kept && req.locale) delete bodies[req.locale]
      if (kept?.has(chapter.id) ?? true) texts.push(bodies)
    }
  }
  return { ...data, placed: await onlyExisting(placedRecords(texts), req) }
}

/** Leaves out what was deleted for good since it was placed: a text may still name it, a reference may not. */
async function onlyExisting(placed: PlacedRecords, req: PayloadRequest): Promise<PlacedRecords> {
  const kept = { ...placed }
  for (const collection of Object.keys(placed) as (keyof PlacedRecords)[]) {
    const ids = placed[collection]
    kept[collection] = await existingIds(collection, ids, req)
  }
  return kept
}

const placedField: Field = {
  name: 'placed',
  type: 'group',
  admin: { hidden: true },
  access: { read: staffOnlyField, create: nobody, update: nobody },
  fields: (['testimonies', 'statistics', 'videos', 'actions', 'media'] satisfies (keyof PlacedRecords)[]).map(
    (collection) => ({
      name: collection,
      type: 'relationship',
      relationTo: collection,
      hasMany: true,
      index: true,
    }),
  ),
}

/** A long read in chapters that places testimonies, statistics and videos. */
export const stories: CollectionConfig = {
  ...record,
  labels: { singular: 'Story', plural: 'Stories' },
  hooks: {
    ...record.hooks,
    beforeOperation: [...record.hooks.beforeOperation, noteSingleLanguage],
    beforeChange: [...record.hooks.beforeChange, notePlacedRecords],
  },
  admin: {
    ...record.admin,
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'topics', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'deck', 'slug'],
    description: 'Long reads that place voices and figures where they belong.',
  },
  defaultSort: 'order',
  fields: [
    { name: 'title', type: 'text', required: true, localized: true },
    {
      name: 'deck',
      type: 'textarea',
      localized: true,
      required: true,
      admin: {
        description: 'One or two sentences under the title, also shown in lists and to search engines.',
      },
    },
    {
      name: 'hero',
      type: 'group',
      admin: { description: 'The picture at the top: one of the site’s illustrations, or your own image.' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'illustration', type: 'select', options: [...illustrations] },
            {
              name: 'image',
              type: 'upload',
              relationTo: 'media',
              index: true,
              filterOptions: { mimeType: { contains: 'image' } },
              admin: { description: 'Takes the place of the illustration.', components: withSentName },
            },
          ],
        },
      ],
    },
    {
      name: 'chapters',
      type: 'array',
      required: true,
      minRows: 1,
      admin: {
        initCollapsed: true,
        components: { RowLabel: '@/components/admin/chapter-label.client#ChapterLabel' },
        description: 'Placed records are references: a corrected figure is corrected in every story.',
      },
      fields: [
        { name: 'title', type: 'text', required: true, localized: true },
        contentNoteField,
        { ...storyField, name: 'body', required: true, localized: true },
      ],
    },
    {
      name: 'sources',
      type: 'array',
      labels: { singular: 'Source', plural: 'Sources' },
      admin: {
        initCollapsed: true,
        description: 'What the story rests on, besides the sources of its figures.',
      },
      fields: sourceFields({ titleRequired: true }),
    },
    {
      name: 'order',
      type: 'number',
      index: true,
      admin: { position: 'sidebar', description: 'Smaller numbers come first in lists.' },
    },
    topicsField,
    slugField('title'),
    ...careFields,
    placedField,
    createdByField,
    languagesField,
    ...reviewFields,
  ],
}
