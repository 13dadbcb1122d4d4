import type { BasePayload, TaskConfig } from 'payload'
import { runSoon } from '@/scheduling/run-soon'

/** The letters that supporters get from us by ourselves. */
export const letters = ['confirm', 'already', 'welcome'] as const

export type Letter = (typeof letters)[number]

/** The job holds no address: only whose letter it is. */
export type MailInput = { supporter: string; letter: Letter }

/** Has a letter sent: at once, or as soon as the mail server can be reached. */
export async function queueMail(payload: BasePayload, supporter: string, letter: Letter): Promise<void> {
  await payload.jobs.queue({ task: 'supporter-mail', input: { supporter, letter } })
  runSoon()
}

/** Sends a letter. A crash right after sending makes it be sent twice, and never not at all. */
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
    // Only now: it reads the site, whose configuration names this task.
    const { sendLetter } = await import('./send-letter')
    await sendLetter(payload, input)
    return { output: {} }
  },
}
