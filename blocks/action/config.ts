import type { Block } from 'payload'

/** A call to action at this place of the story. */
export const actionBlock: Block = {
  slug: 'action',
  interfaceName: 'ActionBlock',
  labels: { singular: 'Call to action', plural: 'Calls to action' },
  fields: [{ name: 'action', type: 'relationship', relationTo: 'actions', required: true }],
}
