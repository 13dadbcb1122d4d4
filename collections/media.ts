import type { CollectionConfig } from 'payload'
import { editorsOnly, staffOnly } from '@/access/policies'
import { readPublishedMedia } from '@/access/published-media'
import { hasRole } from '@/access/roles'
import { invalidateAfterChange, invalidateAfterDelete } from '@/content/invalidate-hooks'
import { createdByField } from './shared/fields'

const widths = [480, 960, 1600] as const

/**
 * Pictures, films and captions. They lie outside any public folder and are served through the access rule above.
 * Originals are encoded anew, which leaves the camera's metadata, its location above all, behind.
 */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'File', plural: 'Media' },
  admin: {
    group: 'Content',
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'mimeType', 'updatedAt'],
    description:
      'Pictures, films and captions. The public can open one only while something published shows it.',
  },
  access: {
    read: readPublishedMedia,
    create: ({ req: { user } }) => hasRole(user, 'author', 'editor', 'admin'),
    update: ({ req: { user } }) => {
      if (hasRole(user, 'editor', 'admin')) return true
      return user && hasRole(user, 'author') ? { createdBy: { equals: user.id } } : false
    },
    delete: editorsOnly,
    readVersions: staffOnly,
  },
  hooks: { afterChange: [invalidateAfterChange], afterDelete: [invalidateAfterDelete] },
  upload: {
    staticDir: 'data/media',
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'video/webm', 'video/mp4', 'text/vtt'],
    formatOptions: { format: 'webp', options: { quality: 86 } },
    imageSizes: widths.map((width) => ({
      name: `w${width}`,
      width,
      withoutEnlargement: true,
      formatOptions: { format: 'webp', options: { quality: 80 } },
    })),
    adminThumbnail: 'w480',
    focalPoint: true,
    /** Whatever a file claims to be, opened on its own it can run nothing and ask nobody. */
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
  },
  fields: [
    {
      name: 'alt',
      label: 'Alternative text',
      type: 'text',
      localized: true,
      required: true,
      admin: {
        description:
          'What the picture shows, for those who cannot see it. For films and captions: a short name.',
      },
    },
    { name: 'credit', type: 'text', admin: { description: 'Who made it, as it should be named.' } },
    createdByField,
  ],
}
