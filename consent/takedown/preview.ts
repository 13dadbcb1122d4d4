import type { PayloadRequest } from 'payload'
import { defaultLocale } from '@/messages/locales'
import type { Origin } from './begin'
import { findCovered } from './subject'

/** Whose words a takedown would remove, and which, for the guardian who is about to begin it. */
export type TakedownPreview = {
  /** Of the consent, where it is one that is taken back. */
  reference?: string
  person?: string
  /** The first of them. */
  testimonies: { id: string; attribution?: string | null; quote?: string | null }[]
  total: number
}

/** How many testimonies are named. */
const named = 5

/** What `takeDown` would remove. The person’s name is read as this guardian. */
export async function previewTakedown(
  { origin, originId }: Origin,
  req: PayloadRequest,
): Promise<TakedownPreview> {
  const consent = origin === 'consent' ? await subjectOf(originId, req) : {}
  const ids = origin === 'consent' ? await findCovered(originId, req) : [originId]
  const { docs } = await req.payload.find({
    collection: 'testimonies',
    where: { id: { in: ids } },
    select: { attribution: true, quote: true },
    draft: true,
    trash: true,
    locale: defaultLocale,
    depth: 0,
    limit: named,
    overrideAccess: false,
    req,
  })
  const testimonies = docs.map(({ id, attribution, quote }) => ({ id, attribution, quote }))
  return { ...consent, testimonies, total: ids.length }
}

async function subjectOf(id: string, req: PayloadRequest) {
  const { reference, person } = await req.payload.findByID({
    collection: 'consents',
    id,
    select: { reference: true, person: true },
    populate: { people: { realName: true } },
    depth: 1,
    overrideAccess: false,
    req,
  })
  return {
    reference: reference ?? undefined,
    person: typeof person === 'object' ? person.realName : undefined,
  }
}
