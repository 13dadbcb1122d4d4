/** What the rule looks at: how the publication of a testimony is justified. */
export type PublicationBasis = {
  basis?: string | null
  citation?: { title?: string | null; publisher?: string | null } | null
}

/** Why a testimony may not be published: the field to mend, and what to do, in an editor's words. */
export type Obstacle = { field: 'basis' | 'citation.title' | 'citation.publisher'; message: string }

/**
 * Decides whether a testimony may be published. Words that are already public need a citation that readers can
 * follow. Words given to us need a consent; while this installation keeps no record of consents, none can be
 * shown, so they stay unpublished.
 * @returns what stands in the way, empty when nothing does
 */
export function obstaclesToPublishing({ basis, citation }: PublicationBasis): Obstacle[] {
  if (basis === 'consent') {
    return [
      {
        field: 'basis',
        message:
          'A testimony given to us needs the record of a consent, and there is none. Keep it as a draft.',
      },
    ]
  }
  if (basis !== 'published-source') {
    return [
      { field: 'basis', message: 'Say why this may be published: by consent, or from a published source.' },
    ]
  }
  const obstacles: Obstacle[] = []
  if (!citation?.title?.trim()) {
    obstacles.push({ field: 'citation.title', message: 'Name the document these words were published in.' })
  }
  if (!citation?.publisher?.trim()) {
    obstacles.push({ field: 'citation.publisher', message: 'Name who published the document.' })
  }
  return obstacles
}
