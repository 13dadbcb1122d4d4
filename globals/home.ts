import type { GlobalConfig } from 'payload'
import { editorsOnly, hiddenFromAllBut } from '@/access/policies'
import { nameEndpoints } from '@/consent/names/endpoints'
import { keepNamesOutOfGlobal } from '@/consent/names/keep-names-out'
import { refuseReturnToGlobal } from '@/consent/takedown/refuse-return'
import { invalidateAfterGlobalChange } from '@/content/invalidate-hooks'

/** What readers meet first. */
export const home: GlobalConfig = {
  slug: 'home',
  admin: {
    group: 'Settings',
    hidden: hiddenFromAllBut('editor', 'admin'),
    description: 'The first page. Drafts chosen here appear once they are published.',
  },
  access: { read: () => true, update: editorsOnly },
  versions: { max: 50 },
  hooks: { afterChange: [refuseReturnToGlobal, keepNamesOutOfGlobal('home'), invalidateAfterGlobalChange] },
  endpoints: nameEndpoints({ global: 'home' }),
  fields: [
    { name: 'headline', type: 'text', localized: true },
    { name: 'intro', type: 'textarea', localized: true },
    {
      name: 'featuredStory',
      type: 'relationship',
      relationTo: 'stories',
      admin: { description: 'Left empty: the first story.' },
    },
    {
      name: 'featuredTestimonies',
      type: 'relationship',
      relationTo: 'testimonies',
      hasMany: true,
      maxRows: 4,
    },
    { name: 'featuredStatistics', type: 'relationship', relationTo: 'statistics', hasMany: true, maxRows: 4 },
    { name: 'action', label: 'Call to action', type: 'relationship', relationTo: 'actions' },
    {
      name: 'seenIn',
      label: 'Seen in',
      type: 'text',
      hasMany: true,
      admin: { description: 'Names of outlets that reported on this, as plain text.' },
    },
    {
      name: 'seenInTitle',
      label: 'What was seen there',
      type: 'text',
      localized: true,
      admin: {
        description: 'Before those names. Left empty: “Seen in”, which readers take to mean this site.',
      },
    },
  ],
}
