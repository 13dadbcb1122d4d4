import type { PayloadRequest, Where } from 'payload'
import { covers } from '@/consent/rules'
import { inPortions } from '@/ops/in-portions'
import type { Consent, Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'

/** A testimony that is not taken down: what it says now, on the site or in its latest draft. */
type Other = {
  id: string
  quote: string
  /** Whether somebody allows it at this moment by another consent. */
  isStanding: boolean
}

type Stored = Pick<Testimony, 'id' | 'quote' | 'basis' | 'consent'>

/**
 * All testimonies but some, each as it is and as its latest draft has it.
 * @param withdrawn the consent under which nothing stands any more
 */
export async function* otherTestimonies(
  { but, withdrawn }: { but: ReadonlySet<string>; withdrawn?: string },
  req: PayloadRequest,
): AsyncGenerator<Other> {
  const covering = await coveringConsents(req)
  for await (const { id, quote, basis, consent } of quotations(req)) {
    if (but.has(id) || !quote) continue
    const by = basis === 'consent' ? idOf(consent) : undefined
    yield { id, quote, isStanding: by !== undefined && by !== withdrawn && covering.has(by) }
  }
}

async function* quotations(req: PayloadRequest): AsyncGenerator<Stored> {
  const { db } = req.payload
  const collection = 'testimonies'
  const select = { quote: true, basis: true, consent: true } as const
  yield* inPortions((portion) => db.find<Stored>({ ...portion, collection, select, req }))
  const latest: Where = { latest: { equals: true } }
  const drafts = inPortions((portion) =>
    db.findVersions<Stored>({
      ...portion,
      collection,
      where: { and: [latest, portion.where] },
      select: { parent: true, version: select },
      req,
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
