import type { BasePayload } from 'payload'
import { findWholeAction } from '@/content/actions'
import { findSite } from '@/content/site'
import { env } from '@/env'
import { defaultLocale, isLocale } from '@/messages/locales'
import type { Supporter } from '@/payload-types'
import { writeLetter } from './letters'
import { oneClickAddress } from './links'
import type { MailInput } from './mail-task'

/** Sends a letter to a supporter, if it still is one for them: who has left meanwhile gets none. */
export async function sendLetter(payload: BasePayload, { supporter: id, letter }: MailInput): Promise<void> {
  const supporter = await payload.db.findOne<Supporter>({
    collection: 'supporters',
    where: { id: { equals: id } },
  })
  const wanted = letter === 'confirm' ? 'pending' : 'confirmed'
  if (!supporter?.email || supporter.state !== wanted) return
  const locale = isLocale(supporter.language) ? supporter.language : defaultLocale
  const site = await findSite(locale)
  const action = await findWholeAction({ id: String(supporter.action) }, locale)
  const { subject, text, html } = await writeLetter({ letter, supporter, site, label: action?.label, locale })
  const sending = payload.sendEmail({
    from: { name: site.name, address: env.MAIL_FROM },
    to: supporter.email,
    ...(site.contact && { replyTo: site.contact }),
    subject,
    text,
    html,
    headers: {
      'List-Unsubscribe': `<${await oneClickAddress(supporter)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  })
  await sending.catch((error: unknown) => {
    throw new Error(`The letter could not be sent (${codesOf(error)})`)
  })
}

/** Why a mail server took no letter. What it says besides is kept with the job, and names the address. */
function codesOf(error: unknown): string {
  const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown }
  return [code, responseCode].filter(Boolean).join(' ') || 'no code'
}
