import type { PayloadRequest } from 'payload'
import { consentsOf } from '../find-consent'
import { compare, fingerprintsOf, isCertainlyOf } from './fingerprints'
import type { StoredTakedown } from './ledger'
import { type Other, otherTestimonies } from './other-testimonies'
import type { Left } from './receipt'
import { personBehind } from './whose'
import type { Removal } from './without'

/** What becomes of the other testimonies, and what is to be removed from everything else. */
export type Comparison = {
  /** The same testimony once more: it goes. */
  twins: string[]
  /** To be taken off the site. */
  hidden: string[]
  /** What a guardian has to look at. */
  left: Left[]
  /** Testimonies of which nothing is removed. */
  kept: ReadonlySet<string>
  removal: Removal
}

/**
 * What becomes of a testimony that is not taken down itself: it `stands`, and guardians are told; it `shares` some words,
 * which are its own then; it `goes`; it `is-cut` and off the site, or it `waits` there untouched, for guardians to decide.
 */
type Fate = 'stands' | 'shares' | 'goes' | 'is-cut' | 'waits' | 'nothing'

/** Looks at the other testimonies: which are the same one, and which words somebody else said too. */
export async function compareWithOthers(takedown: StoredTakedown, req: PayloadRequest): Promise<Comparison> {
  const words = new Set(takedown.fingerprints)
  const ids = new Set(takedown.records.map(({ id }) => id))
  const person = takedown.person ?? (await personBehind(takedown, req))
  const consents = new Set(person ? await consentsOf(person, req) : [])
  const of: Record<Fate, Set<string>> = {
    stands: new Set(),
    shares: new Set(),
    goes: new Set(),
    'is-cut': new Set(),
    waits: new Set(),
    nothing: new Set(),
  }
  const theirs: string[] = []
  for await (const other of otherTestimonies(ids, req)) {
    const fate = fateOf(other, { takenBack: takedown.originId, words, consents })
    of[fate].add(other.id)
    if (fate === 'stands' || fate === 'shares') theirs.push(other.quote)
  }
  const left = (what: Left['what'], fate: Fate) =>
    [...of[fate]].map((id) => ({ what, record: `testimonies/${id}` }))
  const others = new Set(fingerprintsOf(theirs))
  return {
    twins: [...of.goes],
    hidden: [...of['is-cut'], ...of.waits].filter((id) => !of.goes.has(id)),
    left: [...left('consent', 'stands'), ...left('longer', 'is-cut'), ...left('speaker', 'waits')],
    kept: of.waits,
    removal: {
      fingerprints: new Set([...words].filter((fingerprint) => !others.has(fingerprint))),
      ids,
      goneSlugs: new Set(takedown.goneSlugs),
    },
  }
}

type Known = { takenBack: string; words: ReadonlySet<string>; consents: ReadonlySet<string> }

function fateOf(
  { quote, basis, consent, speakers, isCovered, isPublished }: Other,
  { takenBack, words, consents }: Known,
): Fate {
  const likeness = compare(quote, words)
  const isWhole = likeness === 'same' || likeness === 'contains'
  if (likeness === 'none') return 'nothing'
  if (isCovered && consent !== takenBack) return isWhole ? 'stands' : 'shares'
  const isSamePersons = consent !== undefined && consents.has(consent)
  const isSameSpeakers = basis !== 'consent' && speakers.some((speaker) => words.has(speaker))
  const isNobodys = basis === 'consent' && !consent
  if (likeness === 'few' && isSamePersons) return 'goes'
  // Many are called “a refugee”, and a few words are soon said.
  if (likeness === 'few' && isSameSpeakers) return 'waits'
  if (!isWhole) return !isSamePersons && !isSameSpeakers && (consent || isPublished) ? 'shares' : 'nothing'
  const isTheirs =
    isSamePersons || isSameSpeakers || isNobodys || (basis !== 'consent' && isCertainlyOf(quote, words))
  if (!isTheirs) return 'waits'
  return likeness === 'same' ? 'goes' : 'is-cut'
}
