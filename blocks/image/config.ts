import type { Block } from 'payload'
import { withSentName } from '@/collections/shared/fields'

/** A picture with a caption that says something. */
export const imageBlock: Block = {
  slug: 'image',
  interfaceName: 'ImageBlock',
  fields: [
    {
      name: 'image',
      type: 'upload',
      relationTo: 'media',
      required: true,
      filterOptions: { mimeType: { contains: 'image' } },
      admin: { components: withSentName },
    },
    { name: 'caption', type: 'textarea' },
  ],
}
