import { type ConsentFacts, consentStatus, covers } from './rules'

/** What the rule looks at: how the publication of a testimony is justified, and what it shows. */
export type PublicationBasis = {
  basis?: string | null
  citation?: { title?: string | null; publisher?: string | null } | null
  portrait?: unknown
}

/** Why a testimony may not be published: the field to mend, and what to do, in an editor's words. */
export type Obstacle = {
  field: 'basis' | 'consent' | 'portrait' | 'citation.title' | 'citation.publisher'
  message: string
}

/**
 * Decides whether a testimony may be published. Words that are already public need a citation that readers can follow.
 * Words given to us need a consent that covers the website now, and a portrait one that covers being seen.
 * @param consent the consent that is connected with the testimony, if there is one
 * @returns what stands in the way, empty when nothing does
 */
export function obstaclesToPublishing(
  testimony: PublicationBasis,
  consent: ConsentFacts | null | undefined,
  now: Date,
): Obstacle[] {
  switch (testimony.basis) {
    case 'consent':
      return withoutConsent(testimony, consent, now)
    case 'published-source':
      return withoutCitation(testimony)
    default:
      return [
        { field: 'basis', message: 'Say why this may be published: by consent, or from a published source.' },
      ]
  }
}

function withoutConsent(
  { portrait }: PublicationBasis,
  consent: ConsentFacts | null | undefined,
  now: Date,
): Obstacle[] {
  const refusal = refusalOf(consent, now)
  if (refusal) return [{ field: 'consent', message: refusal }]
  if (!portrait || (consent && covers(consent, 'portrait', now))) return []
  return [
    { field: 'portrait', message: 'The person did not agree to be seen. Take the portrait out to publish.' },
  ]
}

function refusalOf(consent: ConsentFacts | null | undefined, now: Date): string | undefined {
  if (!consent) return 'No consent is connected yet; a guardian can connect one.'
  const status = consentStatus(consent, now)
  if (status === 'withdrawn') return 'The person took their consent back: this cannot be published any more.'
  if (status === 'expired') return 'The person’s consent has ended. A guardian can ask them anew.'
  if (!covers(consent, 'website', now))
    return 'The person’s consent does not cover this website. A guardian can ask them for it.'
  return undefined
}

function withoutCitation({ citation }: PublicationBasis): Obstacle[] {
  const obstacles: Obstacle[] = []
  if (!citation?.title?.trim())
    obstacles.push({ field: 'citation.title', message: 'Name the document these words were published in.' })
  if (!citation?.publisher?.trim())
    obstacles.push({ field: 'citation.publisher', message: 'Name who published the document.' })
  return obstacles
}
