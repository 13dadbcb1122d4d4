import { randomInt } from 'node:crypto'
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type FieldHook,
  ValidationError,
} from 'payload'
import { afterCommit } from '@/content/after-commit'
import { invalidate } from '@/content/invalidate'
import type { Consent } from '@/payload-types'
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
  const errors = wrongDates({ obtainedOn, expiresOn }, new Date())
  if (errors.length > 0) throw new ValidationError({ collection: 'consents', errors, req }, req.t)
  return { ...data, expiresOn }
}

/** Notes until when each scope is covered, and begins to warn anew when the end was moved. */
export const noteCoverage: CollectionBeforeChangeHook<Consent> = ({ data, originalDoc }) => {
  const isMoved = originalDoc !== undefined && data.expiresOn !== originalDoc.expiresOn
  return { ...data, ...coverage({ ...originalDoc, ...data }), ...(isMoved && { warnedAt: null }) }
}

/** What a consent does not cover any more leaves the site with it, and every page is rendered anew. */
export const followConsent: CollectionAfterChangeHook<Consent> = async ({ doc, operation, req }) => {
  if (operation === 'create') return doc
  await unpublishUncovered(req, { consent: { equals: doc.id } })
  await afterCommit(req, () => invalidate(['testimonies', 'media']))
  return doc
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
