import type { Block } from 'payload'

/** Figures that belong together, side by side. */
export const statisticsBlock: Block = {
  slug: 'statistics',
  interfaceName: 'StatisticsBlock',
  labels: { singular: 'Group of statistics', plural: 'Groups of statistics' },
  fields: [
    { name: 'title', type: 'text' },
    {
      name: 'statistics',
      type: 'relationship',
      relationTo: 'statistics',
      hasMany: true,
      required: true,
      minRows: 2,
    },
  ],
}
