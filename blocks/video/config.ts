import type { Block } from 'payload'

/** A film in its place. While it is a draft, readers see nothing of it. */
export const videoBlock: Block = {
  slug: 'video',
  interfaceName: 'VideoBlock',
  fields: [{ name: 'video', type: 'relationship', relationTo: 'videos', required: true }],
}
