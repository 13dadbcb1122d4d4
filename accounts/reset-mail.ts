import { env } from '@/env'
import { escapeHtml } from '@/ops/escape-html'

/** How long a link for a new password is good. */
export const linkLifetime = 60 * 60 * 1000

/** How long the link of an invitation is good, in days: it comes unasked, and may wait over a weekend. */
export const invitationDays = 3

export const resetSubject = 'A new password for Firsthand'

export const invitationSubject = 'Your account at Firsthand'

type Letter = { text: string; html: string }

/** The mail with a link for a new password, in plain language, as text and as HTML. The name is the account's own. */
export function resetMail({ name, token }: { name: string; token: string }): Letter {
  return letter({
    token,
    before: [
      `Hello ${name},`,
      'somebody, most likely you, asked for a new password for your account in this newsroom. Choose one here:',
    ],
    after: [
      'The link can be used once, within an hour.',
      'If it was not you, you need not do anything: your password stays as it is.',
    ],
  })
}

/** The mail to somebody for whom an account was made, with a link to choose a password. */
export function invitationMail({ name, by, token }: { name: string; by: string; token: string }): Letter {
  return letter({
    token,
    before: [`Hello ${name},`, `${by} made an account for you in this newsroom. Choose your password here:`],
    after: [
      `The link can be used once, within ${invitationDays} days. Later, “Forgot password?” brings you another one: ${env.SITE_URL}/admin`,
    ],
  })
}

function letter({ before, token, after }: { before: string[]; token: string; after: string[] }): Letter {
  const link = `${env.SITE_URL}/admin/reset/${token}`
  const paragraphs = (lines: string[]) => lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')
  return {
    text: [...before, link, ...after].join('\n\n'),
    html: [paragraphs(before), `<p><a href="${link}">${link}</a></p>`, paragraphs(after)].join('\n'),
  }
}
