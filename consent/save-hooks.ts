import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type FieldHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { toWords } from 'payload/shared'
import { afterCommit } from '@/content/after-commit'
import { invalidate } from '@/content/invalidate'
import { knownOf, noteDeleted } from '@/ops/backup/consents'
import { noteConsentInBackups } from '@/ops/backup/registry'
import type { Consent } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { coverage, usualEnd, wrongDates } from './rules'
import { unpublishUncovered } from './unpublish-uncovered'

/** Without what is easily misread. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code that says nothing of the person, to write on a form and to speak of. */
export const newReference: FieldHook = ({ operation, value, originalDoc }) => {
  if (operation !== 'create') return originalDoc?.reference ?? value
  return Array.from({ length: 7 }, () => letters[randomInt(letters.length)]).join('')
}

/**
 * Gives a consent an end where nobody did, and refuses dates that cannot be.
 * @throws ValidationError at the date, APIError 403 for one that was taken back
 */
export const fillInConsent: CollectionBeforeValidateHook<Consent> = ({ data = {}, originalDoc, req }) => {
  if (originalDoc?.withdrawnOn) {
    const message = 'This consent was taken back. If the person changes their mind, record a new one.'
    throw new APIError(message, 403, undefined, true)
  }
  const obtainedOn = data.obtainedOn ?? originalDoc?.obtainedOn
  // Payload says itself what is missing or no date.
  if (!isDate(obtainedOn)) return data
  const given = 'expiresOn' in data ? data.expiresOn : originalDoc?.expiresOn
  const expiresOn = given || usualEnd(obtainedOn)
  if (!isDate(expiresOn)) return data
  const wrong = wrongDates({ obtainedOn, expiresOn }, new Date())
  const errors = wrong.map((error) => ({ ...error, label: toWords(error.path) }))
  if (errors.length > 0) throw new ValidationError({ collection: 'consents', errors, req }, req.t)
  return { ...data, expiresOn }
}

/** Notes until when each scope is covered, and begins to warn anew when the end was moved. */
export const noteCoverage: CollectionBeforeChangeHook<Consent> = ({ data, originalDoc }) => {
  const isMoved = originalDoc !== undefined && data.expiresOn !== originalDoc.expiresOn
  return { ...data, ...coverage({ ...originalDoc, ...data }), ...(isMoved && { warnedAt: null }) }
}

/** What a consent does not cover any more leaves the site with it, and every page is rendered anew. */
export const followConsent: CollectionAfterChangeHook<Consent> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'create') return doc
  if (!isDeepStrictEqual(allowedBy(doc), allowedBy(previousDoc)))
    await afterCommit(req, async () => {
      await noteConsentInBackups(req.payload, knownOf(doc))
    })
  await unpublishUncovered(req, { consent: { equals: doc.id } })
  await afterCommit(req, () => invalidate(['testimonies', 'media']))
  return doc
}

/** What was deleted comes back with a backup: there it is noted that it allows nothing. */
export const followDeletion: CollectionAfterDeleteHook = ({ id, req }) =>
  // Written apart, it would wait for the end of this transaction.
  afterCommit(req, async () => {
    await noteConsentInBackups(req.payload, await noteDeleted(req.payload, String(id)))
  })

const allowedBy = ({ scopes, nameForm, expiresOn }: Consent) => ({ scopes, nameForm, expiresOn })

/** Notes whose the evidence is: they are given it, and erased with it, whatever the consent names later. */
export const linkEvidence: CollectionAfterChangeHook<Consent> = async ({ doc, req }) => {
  const [evidence, person] = [idOf(doc.evidence), idOf(doc.person)]
  if (evidence && person) await giveEvidence({ evidence, person }, req)
  return doc
}

/** To whoever reads the evidence, nothing else has changed. */
export async function giveEvidence(
  { evidence, person }: { evidence: string; person: string },
  req: PayloadRequest,
): Promise<void> {
  const data = { person, updatedAt: null }
  await req.payload.db.updateOne({ collection: 'evidence', id: evidence, data, returning: false, req })
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
