import { env } from '@/env'

export const dynamic = 'force-dynamic'

/** What machines need not ask for: nothing there is for readers but the files of pictures and films. */
const apart = ['/admin', '/api/', '/internal/', '/preview/', '/receipts/']

/** @see https://www.rfc-editor.org/rfc/rfc9309 */
export function GET() {
  const rules = ['User-agent: *', 'Allow: /api/media/file/', ...apart.map((path) => `Disallow: ${path}`)]
  return new Response(`${rules.join('\n')}\n\nSitemap: ${env.SITE_URL}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
