import { Readable } from 'node:stream'
import { SitemapIndexStream, streamToPromise } from 'sitemap'
import { listSitemapParts, partName } from '@/content/sitemap'
import { env } from '@/env'

export const dynamic = 'force-dynamic'

/** The index of the sitemap. @see https://www.sitemaps.org/protocol.html */
export async function GET() {
  const parts = await listSitemapParts()
  const urls = parts.map((part) => ({ url: `${env.SITE_URL}/sitemaps/${partName(part)}.xml` }))
  const xml = await streamToPromise(Readable.from(urls).pipe(new SitemapIndexStream()))
  return new Response(new Uint8Array(xml), { headers: { 'content-type': 'application/xml' } })
}
