import { Readable } from 'node:stream'
import { SitemapStream, streamToPromise } from 'sitemap'
import { listSitemapEntries, partNamed } from '@/content/sitemap'
import { env } from '@/env'

type Props = { params: Promise<{ part: string }> }

/** A part of the sitemap; the index names those there are. */
export async function GET(_: Request, { params }: Props) {
  const part = partNamed((await params).part.replace(/\.xml$/, ''))
  const entries = part ? await listSitemapEntries(part) : []
  if (entries.length === 0) return new Response('There is no such part of the sitemap.', { status: 404 })
  const urls = entries.map(({ path, updatedAt }) => ({ url: path, lastmod: updatedAt }))
  const format = new SitemapStream({
    hostname: env.SITE_URL,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  })
  const xml = await streamToPromise(Readable.from(urls).pipe(format))
  return new Response(new Uint8Array(xml), { headers: { 'content-type': 'application/xml' } })
}
