import type { CollectionConfig } from 'payload'
import { editorsOnly, nobody, staffOnly, staffOnlyField } from '@/access/policies'
import { readPublishedMedia } from '@/access/published-media'
import { hasRole, isPublisher } from '@/access/roles'
import { nameEndpoints } from '@/consent/names/endpoints'
import { keepNamesOutOfMedia } from '@/consent/names/keep-names-out'
import { refuseReturn } from '@/consent/takedown/refuse-return'
import { invalidateAfterChange, invalidateAfterDelete } from '@/content/invalidate-hooks'
import { env } from '@/env'
import { addFileHeaders, answerNotModified } from '@/media/answer-headers'
import { acceptedTypes } from '@/media/identify-file'
import { pictureSizes } from '@/media/picture-sizes'
import { validateAlt } from './shared/alternative-text'
import { createdByField } from './shared/fields'
import { keepSentName, receiveFile } from './shared/receive-file'
import { undoAll } from './shared/undo-all'

/**
 * Pictures, films and captions. They lie outside any public folder, under names that nobody can guess, and are served
 * through the access rule. `media/` makes each anew before it is kept.
 */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'File', plural: 'Media' },
  // The copy would have a name that follows from the first one's.
  disableDuplicate: true,
  admin: {
    group: 'Content',
    useAsTitle: 'sentName',
    defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
    listSearchableFields: ['sentName', 'alt', 'credit'],
    components: { edit: { beforeDocumentControls: ['/newsroom/record-title.client#RecordTitle'] } },
    description:
      'Pictures, films and captions. The public can open one only while something published shows it. Where a picture was taken, and all else that a camera or phone writes into a file, is removed.',
  },
  access: {
    read: readPublishedMedia,
    create: ({ req: { user } }) => hasRole(user, 'author', 'editor', 'admin'),
    update: ({ req: { user } }) => {
      if (isPublisher(user)) return true
      return user && hasRole(user, 'author') ? { createdBy: { equals: user.id } } : false
    },
    delete: editorsOnly,
    readVersions: staffOnly,
  },
  hooks: {
    beforeOperation: [receiveFile],
    afterChange: [refuseReturn, keepNamesOutOfMedia, invalidateAfterChange],
    afterDelete: [invalidateAfterDelete],
    afterOperation: [undoAll],
  },
  endpoints: nameEndpoints({ collection: 'media' }),
  upload: {
    staticDir: env.MEDIA_DIR,
    mimeTypes: [...acceptedTypes],
    // The server would fetch whatever address it is told to.
    pasteURL: false,
    imageSizes: pictureSizes,
    adminThumbnail: 'webp480',
    focalPoint: true,
    handlers: [answerNotModified],
    modifyResponseHeaders: addFileHeaders,
  },
  fields: [
    {
      name: 'filename',
      label: 'File',
      type: 'text',
      admin: { components: { Cell: '/newsroom/file-cell.client#FileCell' } },
    },
    {
      name: 'alt',
      label: 'Alternative text',
      type: 'text',
      localized: true,
      validate: validateAlt,
      admin: {
        description: 'What the picture shows, for those who cannot see it. Needed unless it is decorative.',
      },
    },
    {
      name: 'decorative',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        description: 'The picture shows nothing that matters, and screen readers should pass over it.',
      },
    },
    { name: 'credit', type: 'text', admin: { description: 'Who made it, as it should be named.' } },
    {
      name: 'sentName',
      label: 'Name',
      type: 'text',
      access: { read: staffOnlyField, create: nobody, update: nobody },
      hooks: { beforeChange: [keepSentName] },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data?.sentName),
        description: 'The name of the file when it was uploaded. Only staff see it.',
      },
    },
    createdByField,
  ],
}
