import { env } from '@/env'

/** How long a link for a new password is good. */
export const linkLifetime = 60 * 60 * 1000

export const resetSubject = 'A new password for Firsthand'

/** The mail with a link for a new password, in plain language, as text and as HTML. The name is the account's own. */
export function resetMail({ name, token }: { name: string; token: string }): { text: string; html: string } {
  const link = `${env.SITE_URL}/admin/reset/${token}`
  const before = [
    `Hello ${name},`,
    'somebody, most likely you, asked for a new password for your account in this newsroom. Choose one here:',
  ]
  const after = [
    'The link can be used once, within an hour.',
    'If it was not you, you need not do anything: your password stays as it is.',
  ]
  const paragraphs = (lines: string[]) => lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')
  return {
    text: [...before, link, ...after].join('\n\n'),
    html: [paragraphs(before), `<p><a href="${link}">${link}</a></p>`, paragraphs(after)].join('\n'),
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
