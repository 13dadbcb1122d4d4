import type { BasePayload, TaskConfig } from 'payload'
import { findWholeAction } from '@/content/actions'
import { findSite } from '@/content/site'
import { defaultLocale, isLocale } from '@/messages/locales'
import type { Supporter } from '@/payload-types'
import { runSoon } from '@/scheduling/run-soon'
import { writeLetter } from './letters'
import { oneClickAddress } from './links'

/** The letters that supporters get from us by ourselves. */
export const letters = ['confirm', 'already', 'welcome'] as const

export type Letter = (typeof letters)[number]

/** The job holds no address: only whose letter it is. */
type MailInput = { supporter: string; letter: Letter }

/** Has a letter sent: at once, or as soon as the mail server can be reached. */
export async function queueMail(payload: BasePayload, supporter: string, letter: Letter): Promise<void> {
  await payload.jobs.queue({ task: 'supporter-mail', input: { supporter, letter } })
  runSoon()
}

/**
 * Sends a letter to a supporter, if it still is one for them: who has left meanwhile gets none. A crash right after
 * sending makes it be sent twice, and never not at all.
 */
export const supporterMailTask: TaskConfig<{ input: MailInput; output: object }> = {
  slug: 'supporter-mail',
  interfaceName: 'SupporterMailTask',
  // Over about a day: mail servers have bad hours.
  retries: { attempts: 12, backoff: { type: 'exponential', delay: 20_000 } },
  inputSchema: [
    { name: 'supporter', type: 'text', required: true },
    { name: 'letter', type: 'select', required: true, options: [...letters] },
  ],
  handler: async ({ input, req: { payload } }) => {
    await sendLetter(payload, input)
    return { output: {} }
  },
}

async function sendLetter(payload: BasePayload, { supporter: id, letter }: MailInput): Promise<void> {
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
  await payload.sendEmail({
    to: supporter.email,
    ...(site.contact && { replyTo: site.contact }),
    subject,
    text,
    html,
    headers: {
      'List-Unsubscribe': `<${await oneClickAddress(id)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  })
}
