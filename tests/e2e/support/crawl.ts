/** What was answered at an address: the status, and all that was sent, as text and without its tags. */
export type Seen = { status: number; body: string; words: string }

const restLists = ['stories', 'testimonies', 'statistics', 'videos', 'topics', 'actions', 'media'].flatMap(
  (slug) => ['en', 'ko', 'all'].map((locale) => `/api/${slug}?limit=500&depth=2&locale=${locale}`),
)

/** Where a crawl begins: the pages that nothing links to, and what machines ask for. */
const beginnings = [
  '/',
  '/ko',
  '/act',
  '/ko/act',
  '/robots.txt',
  '/sitemap.xml',
  '/feed.xml',
  '/search?q=speaker',
  '/ko/search?q=speaker',
  '/api/globals/home?depth=2',
  '/api/globals/home?depth=2&locale=ko',
  ...restLists,
]

/**
 * Asks for every public address of a site: those that are given, and all that any answer leads to, in pages, lists,
 * sources of pictures and the API.
 */
export async function crawl(siteUrl: string, also: Iterable<string> = []): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  const waiting = [...new Set([...beginnings, ...also])]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    const response = await fetch(siteUrl + path, { redirect: 'manual' })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isText = /text|json|xml/.test(response.headers.get('content-type') ?? '')
    const body = bytes.toString(isText ? 'utf8' : 'latin1')
    seen.set(path, { status: response.status, body, words: isText ? withoutTags(body) : '' })
    if (isText) for (const link of linksIn(body, siteUrl)) if (!seen.has(link)) waiting.push(link)
  }
  return seen
}

function linksIn(body: string, siteUrl: string): string[] {
  // What a reader is to copy, such as the frame for their own site, is written out in the text.
  const plain = body.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const attributes = [...plain.matchAll(/(?:href|src|srcset|content)="([^"]+)"/gi)].flatMap(
    ([, value = '']) => value.split(/,\s+|\s+\d+w/),
  )
  const inJson = [...plain.matchAll(/"(\/api\/media\/file\/[^"\\]+)/g)].map(([, value = '']) => value)
  return [...attributes, ...inJson]
    .map((link) => link.trim().replace(siteUrl, ''))
    .filter((link) => /^\/(?!\/)/.test(link) && !/^\/(admin|_next|fonts|illustrations)/.test(link))
    .map((link) => link.split('#')[0] ?? '')
}

/** As a reader sees it, and once more as a machine may: nothing may hide behind a tag in the middle of a sentence. */
function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}
