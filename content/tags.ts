/**
 * What a cached page or query can depend on: a collection or a global as a whole. Coarse on purpose. A list, an
 * archive or a story that places a record can never be forgotten, and a page that expired costs one rendering.
 */
export const tags = [
  'stories',
  'testimonies',
  'statistics',
  'videos',
  'topics',
  'media',
  'actions',
  'site',
  'navigation',
  'home',
] as const

export type Tag = (typeof tags)[number]

/** Whether a name is one of our tags; what comes over the wire is checked with this. */
export function isTag(value: unknown): value is Tag {
  return tags.some((tag) => tag === value)
}
