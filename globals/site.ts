import type { GlobalConfig } from 'payload'
import { adminsOnlyField, editorsOnly, hiddenFromAllBut, staffOnlyField } from '@/access/policies'
import { validateUrl } from '@/collections/shared/fields'
import { proseField } from '@/collections/shared/story-editor'
import { nameEndpoints } from '@/consent/names/endpoints'
import { keepNamesOutOfGlobal } from '@/consent/names/keep-names-out'
import { refuseReturnToGlobal } from '@/consent/takedown/refuse-return'
import { invalidateAfterGlobalChange } from '@/content/invalidate-hooks'
import { isTimeZone } from '@/scheduling/site-time'

/** What the site is called and says of itself. */
export const site: GlobalConfig = {
  slug: 'site',
  admin: {
    group: 'Settings',
    hidden: hiddenFromAllBut('editor', 'admin'),
    description: 'The name of the site and its page “About”.',
  },
  access: { read: () => true, update: editorsOnly },
  versions: { max: 50 },
  hooks: { afterChange: [refuseReturnToGlobal, keepNamesOutOfGlobal('site'), invalidateAfterGlobalChange] },
  endpoints: nameEndpoints({ global: 'site' }),
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
    {
      name: 'timeZone',
      type: 'text',
      defaultValue: 'UTC',
      validate: (value: unknown) =>
        !value || isTimeZone(value) || 'Choose a time zone, such as Asia/Seoul or Europe/Berlin.',
      access: { read: staffOnlyField },
      admin: {
        description: 'In which hours of publication are meant.',
        components: {
          Field: { path: '/newsroom/choice-field.client#ChoiceField', clientProps: { of: 'time zones' } },
        },
      },
    },
    {
      name: 'requireSecondReviewer',
      label: 'Two people for each publication',
      type: 'checkbox',
      // Whom it binds could else lift it for a moment.
      access: { read: staffOnlyField, update: adminsOnlyField },
      defaultValue: false,
      admin: {
        description:
          'Whoever wrote the latest change cannot publish it: somebody else must approve it first.',
      },
    },
    {
      name: 'contact',
      label: 'Address for requests',
      type: 'email',
      admin: {
        description:
          'Where anybody writes who wants something corrected or taken down. It stands at the end of every page and on receipts.',
      },
    },
    {
      name: 'quickExitUrl',
      label: 'Where the way out leads',
      type: 'text',
      validate: validateUrl,
      defaultValue: 'https://www.wikipedia.org/',
      admin: { description: 'A harmless page elsewhere, for pages that offer a way out at once.' },
    },
    {
      name: 'dataLicence',
      label: 'Licence of the open data',
      type: 'group',
      admin: {
        description:
          'On what terms others may use the figures as you compiled them. Left empty: CC BY 4.0. What people said stays theirs, whatever stands here.',
      },
      fields: [
        { name: 'name', type: 'text' },
        { name: 'url', type: 'text', validate: validateUrl },
      ],
    },
    {
      name: 'action',
      label: 'Call to action for everywhere',
      type: 'relationship',
      relationTo: 'actions',
      admin: { description: 'At the end of pages for which there is no nearer one.' },
    },
    { ...proseField, name: 'about', label: 'About this site', localized: true },
  ],
}
