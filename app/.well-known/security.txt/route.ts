import { addMonths, formatISO, startOfDay } from 'date-fns'
import { env } from '@/env'
import { locales } from '@/messages/locales'

export const dynamic = 'force-dynamic'

/** Whom to tell of a weakness, for as long as somebody is named who can be told. @see https://www.rfc-editor.org/rfc/rfc9116 */
export function GET() {
  const contact = env.SECURITY_CONTACT
  if (!contact) return new Response('Nobody is named here.', { status: 404 })
  const lines = [
    `Contact: ${contact}`,
    // Who runs the site says so again each day that it runs.
    `Expires: ${formatISO(startOfDay(addMonths(new Date(), 6)))}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${env.SITE_URL}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
