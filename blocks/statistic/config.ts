import type { Block } from 'payload'

/** One figure with what it counts, its source and its caveat. */
export const statisticBlock: Block = {
  slug: 'statistic',
  interfaceName: 'StatisticBlock',
  labels: { singular: 'Statistic', plural: 'Statistics' },
  fields: [{ name: 'statistic', type: 'relationship', relationTo: 'statistics', required: true }],
}
