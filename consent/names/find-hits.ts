import { createHmac } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { nameForms } from '@/consent/rules'
import { derivedKey } from '@/ops/derived-key'
import { idOf } from '@/review/id-of'
import type { NameFinder, NameFound } from './find-names'
import { type Place, publicRecords, type RecordTexts } from './public-records'
import { vaultNames } from './vault-names'

/** A protected name that stands in what readers would see. */
export type Hit = NameFound & {
  /** Names this place, with what stands around it: what a guardian allows. */
  passage: string
  field: string
  /** The record in which it stands, which may be one that is placed. */
  type: string
  id: string | null
}

/** Not made from `VAULT_KEY`: changing that would ask for everything to be allowed anew. */
const key = derivedKey('firsthand: allowed names')

/** How much on each side of a name belongs to its passage, in letters and digits. */
const around = 40

/**
 * The protected names in a record and in what it places, whether or not they were allowed, but for those of people who
 * wish to be called by theirs.
 * @param draft whether to look at its latest version
 */
export async function findHits(req: PayloadRequest, place: Place, draft = false): Promise<Hit[]> {
  const finder = await vaultNames(req.payload)
  return finder ? hitsIn(req, finder, await publicRecords(req, place, draft), draft) : []
}

/** The same in texts that were read already. */
export async function hitsIn(
  req: PayloadRequest,
  finder: NameFinder,
  records: readonly RecordTexts[],
  draft = false,
): Promise<Hit[]> {
  const found = new Map<string, Hit>()
  for (const { type, id, texts } of records) {
    for (const { field, text } of texts) {
      for (const name of finder(text)) {
        const hit = { ...name, field, type, id, passage: passageOf(name, { type, id }) }
        found.set(`${hit.passage} ${field}`, hit)
      }
    }
  }
  return withoutWished(req, [...found.values()], draft)
}

/** Of some hits, those that no guardian has allowed. */
export async function notAllowed(req: PayloadRequest, hits: readonly Hit[]): Promise<Hit[]> {
  if (hits.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string; passage: string }>({
    collection: 'name-allowances',
    where: { passage: { in: [...new Set(hits.map(({ passage }) => passage))] } },
    select: { passage: true },
    pagination: false,
    limit: 0,
    req,
  })
  const allowed = new Set(docs.map(({ passage }) => passage))
  return hits.filter(({ passage }) => !allowed.has(passage))
}

/**
 * Without the real names of those who agreed to be called by theirs. In a testimony by consent that is for this consent to
 * say, and for none that the same person gave for other words.
 */
async function withoutWished(req: PayloadRequest, hits: readonly Hit[], draft: boolean): Promise<Hit[]> {
  const people = [...new Set(hits.filter(({ isReal }) => isReal).map(({ person }) => person))]
  if (people.length === 0) return [...hits]
  const which: Where = { person: { in: people } }
  const agreements = await findAgreements(req, which)
  const wished = new Set(await calledByTheirName(req, which))
  const resting = await consentsOf(req, hits, draft)
  return hits.filter(({ isReal, person, type, id }) => {
    const own = type === 'testimonies' && id !== null ? resting.get(id) : undefined
    const isWished =
      own === undefined
        ? wished.has(person)
        : agreements.some((agreement) => agreement.id === own && agreement.person === person)
    return !(isReal && isWished)
  })
}

/**
 * Of some people, or of all, those who agreed to be called by their real name on the website, as long as they do, and as
 * long as they ask for nothing else by another consent: what is no testimony of theirs cannot tell which of their words
 * it is about.
 */
export async function calledByTheirName(req: PayloadRequest, which: Where = {}): Promise<string[]> {
  const otherwise = await findConsents(req, {
    and: [
      which,
      { nameForm: { in: nameForms.filter((form) => form !== 'real') } },
      { withdrawnOn: { exists: false } },
      { expiresOn: { greater_than: new Date().toISOString() } },
    ],
  })
  const reserved = new Set(otherwise.map(({ person }) => person))
  const agreements = await findAgreements(req, which)
  return agreements.map(({ person }) => person).filter((person) => !reserved.has(person))
}

/** The consents to be called by one's real name that cover the website now. */
function findAgreements(req: PayloadRequest, which: Where) {
  const now = new Date().toISOString()
  return findConsents(req, {
    and: [which, { nameForm: { equals: 'real' } }, { websiteUntil: { greater_than: now } }],
  })
}

async function findConsents(req: PayloadRequest, where: Where): Promise<{ id: string; person: string }[]> {
  const { docs } = await req.payload.db.find<{ id: string; person: string | { toString(): string } }>({
    collection: 'consents',
    where,
    select: { person: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ id, person }) => ({ id: String(id), person: String(person) }))
}

/** On which consent each testimony rests in which one of these stands: null where by consent, but none is connected. */
async function consentsOf(
  req: PayloadRequest,
  hits: readonly Hit[],
  draft: boolean,
): Promise<Map<string, string | null>> {
  const ids = new Set(hits.flatMap(({ type, id }) => (type === 'testimonies' && id ? [id] : [])))
  if (ids.size === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'testimonies',
    where: { and: [{ id: { in: [...ids] } }, { basis: { equals: 'consent' } }] },
    select: { consent: true },
    draft,
    trash: true,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, consent }) => [id, idOf(consent) ?? null]))
}

function passageOf(
  { person, text, letters: { from, to } }: NameFound,
  record: Pick<Hit, 'type' | 'id'>,
): string {
  const passage = text.letters.slice(Math.max(0, from - around), to + around)
  return createHmac('sha256', key)
    .update(JSON.stringify([person, text.letters.slice(from, to), passage, record.type, record.id]))
    .digest('base64url')
}
