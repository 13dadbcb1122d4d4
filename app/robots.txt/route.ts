import { env } from '@/env'

export const dynamic = 'force-dynamic'

/**
 * What search engines need not ask for: nothing there is for their readers but the files of pictures and films. Files of
 * data are long, and what is chosen of the testimonies is all on their pages.
 */
const apart = [
  ...[
    '/admin',
    '/api/',
    '/go/',
    '/internal/',
    '/preview/',
    '/receipts/',
    '/search',
    '/data/',
    '/*/data/',
    '/*/search',
  ],
  ...['topic', 'left', 'language'].map((key) => `/*?*${key}=`),
]

/** @see https://www.rfc-editor.org/rfc/rfc9309 */
export function GET() {
  const rules = ['User-agent: *', 'Allow: /api/media/file/', ...apart.map((path) => `Disallow: ${path}`)]
  return new Response(`${rules.join('\n')}\n\nSitemap: ${env.SITE_URL}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
