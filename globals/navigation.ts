import type { ArrayField, GlobalConfig, TextFieldSingleValidation } from 'payload'
import { editorsOnly, hiddenFromAllBut } from '@/access/policies'
import { nameEndpoints } from '@/consent/names/endpoints'
import { keepNamesOutOfGlobal } from '@/consent/names/keep-names-out'
import { refuseReturnToGlobal } from '@/consent/takedown/refuse-return'
import { invalidateAfterGlobalChange } from '@/content/invalidate-hooks'

const validatePath: TextFieldSingleValidation = (value) =>
  /^\/(?![/\\])\S*$/.test(value ?? '') || 'Write a page of this site, such as /stories'

function links(name: string, description: string): ArrayField {
  return {
    name,
    type: 'array',
    maxRows: 8,
    admin: { description },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'label', type: 'text', required: true, localized: true },
          { name: 'path', type: 'text', required: true, validate: validatePath },
        ],
      },
    ],
  }
}

/** The menus. While they are empty, the site shows its sections. */
export const navigation: GlobalConfig = {
  slug: 'navigation',
  admin: {
    group: 'Settings',
    hidden: hiddenFromAllBut('editor', 'admin'),
    description: 'The links at the top and bottom of each page.',
  },
  access: { read: () => true, update: editorsOnly },
  versions: { max: 50 },
  hooks: {
    afterChange: [refuseReturnToGlobal, keepNamesOutOfGlobal('navigation'), invalidateAfterGlobalChange],
  },
  endpoints: nameEndpoints({ global: 'navigation' }),
  fields: [
    links('header', 'At the top. Left empty: stories, testimonies, statistics, videos and “act”.'),
    links('footer', 'At the bottom, besides the sections.'),
  ],
}
