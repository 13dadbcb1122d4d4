/** The site's own illustrations, drawn for it: files under public/illustrations, all 1600 × 900. */
export const illustrations = [
  'market',
  'crackdown',
  'screen',
  'bribe',
  'generation',
  'river',
  'circle',
  'topic',
] as const

export type Illustration = (typeof illustrations)[number]
