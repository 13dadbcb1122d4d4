import type { GlobalConfig } from 'payload'
import { editorsOnly } from '@/access/policies'
import { proseEditor } from '@/collections/shared/story-editor'
import { invalidateAfterGlobalChange } from '@/content/invalidate-hooks'

/** What the site is called and says of itself. */
export const site: GlobalConfig = {
  slug: 'site',
  admin: { group: 'Settings', description: 'The name of the site and its page “About”.' },
  access: { read: () => true, update: editorsOnly },
  versions: { max: 50 },
  hooks: { afterChange: [invalidateAfterGlobalChange] },
  fields: [
    { name: 'name', type: 'text', required: true, localized: true },
    {
      name: 'tagline',
      type: 'text',
      localized: true,
      admin: { description: 'A few words beside the name.' },
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      admin: { description: 'One sentence for search engines and shared links.' },
    },
    { name: 'about', label: 'About this site', type: 'richText', localized: true, editor: proseEditor },
  ],
}
