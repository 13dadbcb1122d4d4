import { getFramed } from '@/content/framed'
import { recordAtUrl } from '@/content/oembed-url'
import { getSite } from '@/content/site'
import { env } from '@/env'
import { escapeHtml } from '@/ops/escape-html'
import { frameHtml, frameTitle } from './frame-html'
import { frameSize } from './frame-size'

/** For how many seconds an answer may be kept. Not long: what it leads to may be taken down. */
const cacheAge = 3600

/**
 * Answers a question for how a page of ours is embedded. The statuses are those of oEmbed: 501 for a format that we do not
 * speak, 404 for what is not ours, not there any more, or not to be framed elsewhere. Any site may ask, from a browser too.
 * @see https://oembed.com/#section2
 */
export async function answerOEmbed(query: URLSearchParams): Promise<Response> {
  const format = query.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml')
    return refuse(501, 'There is JSON and XML: format=json or format=xml.')
  const url = query.get('url')
  if (!url) return refuse(400, 'Say which page is to be embedded: url=https://…')
  const record = recordAtUrl(url, env.SITE_URL)
  const framed = record && (await getFramed(record.collection, record.slug, record.locale))
  if (!framed) return refuse(404, 'There is nothing to embed at this address.')
  const { locale } = record
  const { name } = await getSite(locale)
  const limits = { maxWidth: pixels(query.get('maxwidth')), maxHeight: pixels(query.get('maxheight')) }
  const size = frameSize(framed, locale, limits)
  const title = frameTitle(framed, name, locale)
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: env.SITE_URL,
    cache_age: cacheAge,
    ...size,
    html: frameHtml(framed, size, title, locale),
  }
  return format === 'json'
    ? respond(JSON.stringify(answer), 'application/json')
    : respond(toXml(answer), 'text/xml; charset=utf-8')
}

/** A limit that is one; what is no positive number limits nothing. */
function pixels(value: string | null): number | undefined {
  return value && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined
}

function toXml(answer: Record<string, string | number>): string {
  const elements = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeHtml(String(value))}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${elements.join('')}</oembed>`
}

function refuse(status: number, why: string): Response {
  return respond(why, 'text/plain; charset=utf-8', status)
}

function respond(body: string, type: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': type, 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex' },
  })
}
