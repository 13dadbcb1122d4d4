import type { PayloadRequest } from 'payload'
import { hasRole } from '@/access/roles'
import { locales } from '@/messages/locales'
import type { Testimony } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { findConsent, findObstacles } from './find-consent'
import { type ConsentFacts, type ConsentStatus, consentStatus, covers } from './rules'

/** What the panel says about the consent that a testimony rests on: of the person, nothing but to guardians. */
export type ConsentView = {
  status?: ConsentStatus
  /** For guardians. */
  expiresOn?: string
  withdrawnOn?: string
  /** Why the testimony cannot be published as it is. */
  obstacles: string[]
  /** Where readers will not find it although it is published. */
  notes: string[]
  mayConnect: boolean
  /** For guardians. */
  id?: string
  reference?: string
  choices?: ConsentChoice[]
}

export type ConsentChoice = { id: string; reference: string; status: ConsentStatus; person?: string }

/** How the consent of a testimony stands, for whoever made the request, who is staff. */
export async function viewConsent(testimony: Testimony, req: PayloadRequest): Promise<ConsentView> {
  const facts = await findConsent(testimony.consent, req)
  const now = new Date()
  const mayConnect = hasRole(req.user, 'guardian')
  return {
    ...(facts && { status: consentStatus(facts, now) }),
    // The same moment on two testimonies would tell others that one person said both.
    ...(facts &&
      mayConnect && { expiresOn: facts.expiresOn ?? undefined, withdrawnOn: facts.withdrawnOn ?? undefined }),
    obstacles: (await findObstacles(testimony, req)).map(({ message }) => message),
    notes: facts ? notesOn(testimony, facts, now) : [],
    mayConnect,
    ...(mayConnect && (await referenceOf(testimony, req))),
  }
}

async function referenceOf({ consent }: Testimony, req: PayloadRequest) {
  const id = idOf(consent)
  if (!id) return {}
  const found = await req.payload.findByID({
    collection: 'consents',
    id,
    depth: 0,
    select: { reference: true },
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  return { id, reference: found?.reference ?? undefined }
}

const inEnglish = new Intl.DisplayNames(['en'], { type: 'language' })

function notesOn({ originalLanguage, portrait }: Testimony, consent: ConsentFacts, now: Date): string[] {
  if (!covers(consent, 'website', now)) return []
  const notes: string[] = []
  const others = locales.filter(
    (locale) => originalLanguage !== locale && !originalLanguage?.startsWith(`${locale}-`),
  )
  if (portrait && !covers(consent, 'portrait', now))
    notes.push('Readers do not see its portrait, wherever it is placed: the consent does not cover it.')
  if (!covers(consent, 'translation', now) && others.length > 0) {
    const readers = others.map((locale) => inEnglish.of(locale) ?? locale).join(' and ')
    notes.push(`Readers of ${readers} do not see it: the consent does not cover other languages.`)
  }
  if (!covers(consent, 'fundraising', now))
    notes.push('It never stands beside an appeal for donations: the consent does not cover that.')
  return notes
}

/** The consents that a testimony can be connected with, each with the person’s name, which is read as this guardian. */
export async function findChoices(req: PayloadRequest): Promise<ConsentChoice[]> {
  const { docs } = await req.payload.find({
    collection: 'consents',
    where: { withdrawnOn: { exists: false } },
    select: { reference: true, person: true, expiresOn: true },
    populate: { people: { realName: true } },
    sort: '-createdAt',
    depth: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, reference, person, expiresOn }) => ({
    id,
    reference: reference ?? '',
    status: consentStatus({ expiresOn }, new Date()),
    person: typeof person === 'object' ? person.realName : undefined,
  }))
}
