import type { Block } from 'payload'

/** A person's words, set large. The record is referenced, so a correction or a takedown reaches every story. */
export const testimonyBlock: Block = {
  slug: 'testimony',
  interfaceName: 'TestimonyBlock',
  labels: { singular: 'Testimony', plural: 'Testimonies' },
  fields: [{ name: 'testimony', type: 'relationship', relationTo: 'testimonies', required: true }],
}
