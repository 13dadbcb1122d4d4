import type { PayloadRequest } from 'payload'
import { consentsOf } from '../find-consent'
import { compare, fingerprintsOf } from './fingerprints'
import type { StoredTakedown } from './ledger'
import { type Other, otherTestimonies } from './other-testimonies'
import type { Left } from './receipt'
import { findFormer } from './subject'
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
  removal: Removal
}

/**
 * What becomes of a testimony that is not taken down itself: it `stands`, and guardians are told; it `shares` some words,
 * which are its own then; it `goes`; it `is-cut` and off the site; it `waits` there untouched, for guardians to decide; or
 * its words are `spared`, and shield no copy elsewhere. Only the words that were looked at are its own: what an older version
 * or a draft over it has besides is removed.
 */
type Fate = 'stands' | 'shares' | 'goes' | 'is-cut' | 'waits' | 'spared' | 'nothing'

/**
 * The fate of a testimony off the site, by that of the record and then that of the latest draft over it: nothing new where
 * the record waits, since it may have been on the site until a moment ago; and what says something else goes by no draft.
 */
function fateUnder(record: Fate | undefined, draft: Fate): Fate | undefined {
  if (record === 'waits') return undefined
  return record !== undefined && record !== 'goes' && draft === 'goes' ? 'nothing' : draft
}

/** Looks at the other testimonies: which are the same one, and which words somebody else said too. */
export async function compareWithOthers(takedown: StoredTakedown, req: PayloadRequest): Promise<Comparison> {
  const words = new Set(takedown.fingerprints)
  const ids = new Set(takedown.records.map(({ id }) => id))
  const person = takedown.person ?? (await personBehind(takedown, req))
  const consents = new Set(person ? await consentsOf(person, req, takedown.createdAt) : [])
  const fates = new Map<string, Fate>()
  const [published, theirs] = [new Set<string>(), [] as string[]]
  const spared = new Map<string, string[]>()
  for await (const other of otherTestimonies(ids, req)) {
    // What is on the site counts, which comes first; of what is not, the latest draft.
    if (published.has(other.id)) continue
    if (other.isPublished) published.add(other.id)
    const before = fates.get(other.id)
    const fate = fateUnder(before, fateOf(other, { words, consents }))
    if (!fate) continue
    fates.set(other.id, fate)
    if (fate === 'stands' || fate === 'shares') theirs.push(other.quote)
    if (fate === 'waits' || fate === 'spared')
      spared.set(other.id, [...(spared.get(other.id) ?? []), other.quote])
  }
  const of = (...wanted: Fate[]) => [...fates].flatMap(([id, fate]) => (wanted.includes(fate) ? id : []))
  const left = (what: Left['what'], all: string[]) => all.map((id) => ({ what, record: `testimonies/${id}` }))
  const former = takedown.origin === 'consent' ? await findFormer(takedown.originId, req) : []
  const others = new Set(fingerprintsOf(theirs))
  return {
    twins: of('goes'),
    hidden: of('is-cut', 'waits'),
    left: [
      ...left('consent', of('stands')),
      ...left('longer', of('is-cut')),
      ...left('speaker', of('waits')),
      ...left(
        'former',
        former.filter((id) => !ids.has(id)),
      ),
    ],
    removal: {
      fingerprints: new Set([...words].filter((fingerprint) => !others.has(fingerprint))),
      ids,
      goneSlugs: new Set(takedown.goneSlugs),
      spared: new Map([...spared].map(([id, quotes]) => [id, new Set(fingerprintsOf(quotes))])),
    },
  }
}

type Known = { words: ReadonlySet<string>; consents: ReadonlySet<string> }

function fateOf(
  { quote, basis, consent, speakers, isCovered, isPublished }: Other,
  { words, consents }: Known,
): Fate {
  const likeness = compare(quote, words)
  const isWhole = likeness === 'same' || likeness === 'contains'
  if (likeness === 'none') return 'nothing'
  const isOwn = consent !== undefined && consents.has(consent)
  if (isOwn && (likeness === 'same' || likeness === 'few')) return 'goes'
  if (isOwn && isWhole) return 'is-cut'
  if (isCovered && isPublished && isWhole) return 'stands'
  // Many are called “a refugee”, and a few words are soon said.
  if (likeness === 'few' && basis !== 'consent' && speakers.some((speaker) => words.has(speaker)))
    return 'waits'
  if (!isWhole) return isPublished ? 'shares' : 'spared'
  // What is from a published source may have been on the site, and somebody else's.
  const isNobodys = basis === 'consent' && !consent && !isPublished
  if (!isNobodys) return 'waits'
  return likeness === 'same' ? 'goes' : 'is-cut'
}
