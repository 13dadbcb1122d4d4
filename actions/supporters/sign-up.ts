import { createHash, createHmac } from 'node:crypto'
import { type BasePayload, ValidationError, type Where } from 'payload'
import type { Locale } from '@/messages/locales'
import { derivedKey } from '@/ops/derived-key'
import { log } from '@/ops/log'
import type { Action, Supporter } from '@/payload-types'
import { countAttempt } from '../attempts'
import { purposeOf } from '../kinds'
import { readFormWord } from './form-word'
import { queueMail } from './mail-task'
import { type FormField, type Problem, readSignUp, type Typed } from './sign-up-form'

/** A form that was sent, and who sent it. */
export type SentForm = {
  typed: Typed
  /** A field that people do not see: what fills it in is a program. */
  trap: string
  /** What the form was given when it was opened. */
  word: unknown
  /** The network it was sent from. */
  network: string
  locale: Locale
  /** The page on which the call to action was pressed. */
  source?: string
}

/** What is wrong with a form, to be said beside what was typed. */
export type Refusal = {
  fields: Partial<Record<FormField, Problem>>
  /** About the form as a whole. */
  form?: 'time' | 'tooMany' | 'over' | 'changed'
  minutes?: number
}

const key = derivedKey('firsthand: who signed up')

/**
 * Signs somebody up, who is then asked by mail whether it was them. Whoever is signed up already, and whoever is a
 * program, is told the same: nobody learns from a form who is on a list.
 * @returns what must be mended, or nothing when a mail is on its way
 */
export async function signUp(
  payload: BasePayload,
  action: Action | undefined,
  form: SentForm,
): Promise<Refusal | undefined> {
  const purpose = action && purposeOf(action)
  if (!purpose || !action.consentText) return { fields: {}, form: 'over' }
  const read = readSignUp(form.typed, purpose)
  if ('problems' in read) return { fields: read.problems }
  const minutes = await countAttempt('network', form.network)
  if (minutes !== undefined) return refused({ fields: {}, form: 'tooMany', minutes })
  const consentVersion = versionOf(action.consentText)
  const agreedTo = await readFormWord(form.word)
  if (agreedTo === undefined) return refused({ fields: {}, form: 'time' })
  // What is kept must be what they read.
  if (agreedTo !== consentVersion) return refused({ fields: {}, form: 'changed' })
  if (form.trap !== '') {
    log.warn({ reason: 'trap' }, 'a sign-up was refused')
    return undefined
  }
  const { email } = read.data
  // What nobody can be asked about is not kept in the place of what they were asked.
  if ((await countAttempt('address', keyOf(email, ''))) !== undefined) return undefined
  const supporter = await keepPending(payload, {
    ...read.data,
    key: keyOf(email, action.id),
    purpose,
    action: action.id,
    consentText: action.consentText,
    consentVersion,
    language: form.locale,
    source: form.source ?? null,
  })
  await queueMail(payload, supporter.id, supporter.state === 'confirmed' ? 'already' : 'confirm')
  return undefined
}

function refused(refusal: Refusal): Refusal {
  log.warn({ reason: refusal.form }, 'a sign-up was refused')
  return refusal
}

/** The version of a text that people agree to: the same for the same words, whoever wrote them when. */
export function versionOf(consentText: string): string {
  return createHash('sha256').update(consentText.normalize('NFC')).digest('hex').slice(0, 12)
}

/** Tells the same person and action again without holding the address in readable form. */
function keyOf(email: string, action: string): string {
  return createHmac('sha256', key).update([email.toLowerCase(), action].join('\n')).digest('base64url')
}

type New = Pick<
  Supporter,
  | 'email'
  | 'name'
  | 'message'
  | 'purpose'
  | 'action'
  | 'consentText'
  | 'consentVersion'
  | 'language'
  | 'source'
> & { key: string }

/**
 * Keeps a sign-up until it is confirmed. Who asks again while it waits has the newer one; a confirmed one stays as it is.
 */
async function keepPending(payload: BasePayload, data: New): Promise<Supporter> {
  const { db } = payload
  const askedAt = new Date().toISOString()
  const find = () => db.findOne<Supporter>({ collection: 'supporters', where: { key: { equals: data.key } } })
  const found = await find()
  if (found?.state === 'confirmed') return found
  if (found) {
    // Unless it was confirmed at this very moment.
    const where: Where = { and: [{ id: { equals: found.id } }, { state: { equals: 'pending' } }] }
    await db.updateOne({ collection: 'supporters', where, data: { ...data, askedAt } })
    return found
  }
  try {
    return (await db.create({
      collection: 'supporters',
      data: { ...data, state: 'pending', askedAt },
    })) as Supporter
  } catch (error) {
    // Sent twice at the same moment.
    const other = error instanceof ValidationError ? await find() : null
    if (!other) throw error
    return other
  }
}
