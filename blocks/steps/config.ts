import type { Block } from 'payload'
import { stepPictures } from './pictures'

/** How something is done, one step after the other. */
export const stepsBlock: Block = {
  slug: 'steps',
  interfaceName: 'StepsBlock',
  labels: { singular: 'Steps', plural: 'Steps' },
  fields: [
    { name: 'title', type: 'text' },
    {
      name: 'steps',
      type: 'array',
      required: true,
      minRows: 2,
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'text', type: 'textarea', required: true },
        {
          name: 'picture',
          type: 'select',
          options: [...stepPictures],
          admin: { description: 'Drawn beside the step.' },
        },
      ],
    },
  ],
}
