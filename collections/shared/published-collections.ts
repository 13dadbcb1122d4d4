/** The collections whose records are drafted, reviewed and published. */
export const publishedCollections = [
  'stories',
  'testimonies',
  'statistics',
  'videos',
  'topics',
  'actions',
] as const

export type PublishedCollection = (typeof publishedCollections)[number]
