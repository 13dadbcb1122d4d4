import type { Block } from 'payload'

/** A short explanation beside the text. */
export const asideBlock: Block = {
  slug: 'aside',
  interfaceName: 'AsideBlock',
  fields: [
    { name: 'title', type: 'text' },
    { name: 'text', type: 'textarea', required: true },
  ],
}
