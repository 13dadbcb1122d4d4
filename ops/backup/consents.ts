import { type BasePayload, createLocalReq } from 'payload'
import { z } from 'zod'
import { coverage, nameForms, scopes } from '@/consent/rules'
import { unpublishUncovered } from '@/consent/unpublish-uncovered'
import type { Consent } from '@/payload-types'

const collection = 'consents'
const deleted = 'deleted-consent:'

/** What a consent allowed when it was last changed. It says nothing of the person. */
const schema = z.object({
  consent: z.string(),
  scopes: z.array(z.enum(scopes)),
  nameForm: z.enum(nameForms),
  expiresOn: z.string().nullish(),
  at: z.coerce.string(),
})

export type KnownConsent = z.infer<typeof schema>

/** @throws Error when it is none */
export function parseConsent(value: unknown): KnownConsent {
  return schema.parse(value)
}

export function knownOf({ id, scopes, nameForm, expiresOn, updatedAt }: Consent): KnownConsent {
  return { consent: id, scopes, nameForm, expiresOn, at: new Date(updatedAt).toISOString() }
}

/** A consent that was deleted allows nothing. @returns what is to be known of it */
export async function noteDeleted({ kv }: Pick<BasePayload, 'kv'>, consent: string): Promise<KnownConsent> {
  const at = new Date().toISOString()
  await kv.set(deleted + consent, { at })
  return { consent, scopes: [], nameForm: 'anonymous', at }
}

/** What all consents allow, and those that were deleted. */
export async function readConsents({ db, kv }: Pick<BasePayload, 'db' | 'kv'>): Promise<KnownConsent[]> {
  const { docs } = await db.find<Consent>({ collection, where: {}, limit: 0, pagination: false })
  const gone: KnownConsent[] = []
  for (const key of (await kv.keys()).filter((each) => each.startsWith(deleted))) {
    const { at } = z.object({ at: z.string() }).parse(await kv.get(key))
    gone.push({ consent: key.slice(deleted.length), scopes: [], nameForm: 'anonymous', at })
  }
  return [...docs.map(knownOf), ...gone]
}

/** Unites lists of what consents allow: what was last said of each counts. */
export function uniteConsents(...lists: (readonly KnownConsent[])[]): KnownConsent[] {
  const sorted = lists.flat().toSorted((one, other) => one.at.localeCompare(other.at))
  return [...new Map(sorted.map((each) => [each.consent, each])).values()]
}

/**
 * Lets no consent that was restored allow more than it did before: in scope, in time, and in how the person is named.
 * What it does not cover then leaves the site.
 * @returns how many were narrowed
 */
export async function narrowAgain(payload: BasePayload, known: readonly KnownConsent[]): Promise<number> {
  const req = await createLocalReq({}, payload)
  let count = 0
  for (const last of known) {
    const where = { id: { equals: last.consent } }
    const restored = await payload.db.findOne<Consent>({ collection, where, req })
    const narrower = restored && narrowed(restored, last)
    if (!narrower) continue
    const { id, ...consent } = { ...restored, ...narrower, updatedAt: new Date().toISOString() }
    // Whole, as SQLite writes a list with its record as if that were new.
    const data = { ...consent, ...coverage(consent) }
    await payload.db.updateOne({ collection, id, data, returning: false, req })
    await unpublishUncovered(req, { consent: { equals: restored.id } })
    count++
  }
  return count
}

/** The narrower of both, or nothing where that is what was restored. */
function narrowed(
  restored: Consent,
  last: KnownConsent,
): Pick<Consent, 'scopes' | 'nameForm' | 'expiresOn'> | undefined {
  const scopes = restored.scopes.filter((scope) => last.scopes.includes(scope))
  const isLonger =
    Boolean(last.expiresOn) && Date.parse(last.expiresOn ?? '') < Date.parse(restored.expiresOn ?? '')
  const isMore = nameForms.indexOf(last.nameForm) < nameForms.indexOf(restored.nameForm)
  if (scopes.length === restored.scopes.length && !isLonger && !isMore) return undefined
  return {
    scopes,
    nameForm: isMore ? last.nameForm : restored.nameForm,
    expiresOn: isLonger ? last.expiresOn : restored.expiresOn,
  }
}
