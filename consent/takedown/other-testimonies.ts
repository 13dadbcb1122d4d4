import type { PayloadRequest, Where } from 'payload'
import { covers } from '@/consent/rules'
import { inPortions } from '@/ops/in-portions'
import type { Consent } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { speakerOf } from './fingerprints'

/** A testimony that is not taken down: what it says now, on the site or in its latest draft. */
export type Other = {
  id: string
  quote: string
  /** The fingerprints of how its speaker is called, in each language. */
  speakers: string[]
  basis: 'consent' | 'published-source'
  consent?: string
  /** Whether somebody allows it at this moment by a consent. */
  isCovered: boolean
  isPublished: boolean
  createdAt: string
}

type Stored = {
  id: string
  quote?: string | null
  attribution?: Record<string, string | null> | null
  basis?: Other['basis'] | null
  consent?: Parameters<typeof idOf>[0]
  _status?: string | null
  deletedAt?: string | null
  createdAt: string
}

/** All testimonies but some: each as it is, and after all these each as its latest draft has it. */
export async function* otherTestimonies(
  but: ReadonlySet<string>,
  req: PayloadRequest,
): AsyncGenerator<Other> {
  const covering = await coveringConsents(req)
  for await (const { id, quote, attribution, basis, consent, createdAt, ...stored } of quotations(req)) {
    if (but.has(id) || !quote) continue
    const by = basis === 'consent' ? idOf(consent) : undefined
    yield {
      id,
      quote,
      speakers: Object.values(attribution ?? {}).flatMap((name) => (name ? speakerOf(name) : [])),
      basis: basis === 'consent' ? 'consent' : 'published-source',
      consent: by,
      isCovered: by !== undefined && covering.has(by),
      // In the trash nobody sees it.
      isPublished: stored._status === 'published' && !stored.deletedAt,
      createdAt,
    }
  }
}

async function* quotations(req: PayloadRequest): AsyncGenerator<Stored> {
  const { db } = req.payload
  const select = {
    quote: true,
    attribution: true,
    basis: true,
    consent: true,
    _status: true,
    deletedAt: true,
    createdAt: true,
  } as const
  const reading = { collection: 'testimonies', locale: 'all', req } as const
  yield* inPortions((portion) => db.find<Stored>({ ...portion, ...reading, select }))
  const latest: Where = { latest: { equals: true } }
  const drafts = inPortions((portion) =>
    db.findVersions<Stored>({
      ...portion,
      ...reading,
      where: { and: [latest, portion.where] },
      select: { parent: true, version: select },
    }),
  )
  for await (const { parent, version } of drafts) yield { ...version, id: String(parent) }
}

/** The consents that cover the website at this moment. */
async function coveringConsents(req: PayloadRequest): Promise<Set<string>> {
  const { docs } = await req.payload.db.find<Consent>({
    collection: 'consents',
    where: { websiteUntil: { greater_than: new Date().toISOString() } },
    select: { scopes: true, expiresOn: true, withdrawnOn: true },
    pagination: false,
    limit: 0,
    req,
  })
  const now = new Date()
  return new Set(docs.filter((consent) => covers(consent, 'website', now)).map(({ id }) => id))
}
