import { playerHosts } from '../content/player-address'
import { locales } from '../messages/locales'

/**
 * What browsers may do with our pages. No foreign host is named, but those of the players that a reader starts by
 * pressing play: a page that asked another one for anything would tell it who reads about what.
 *
 * `unsafe-inline` for scripts is Next's price for pages that are rendered once and kept: their data is written into
 * inline scripts, and a nonce would need a rendering for each reader. The one text of readers that is ever part of a page
 * is what they search for, which React and Next write escaped.
 */
const policy = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'unsafe-inline'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'media-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'frame-src': ["'self'", ...Object.values(playerHosts)],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
}

/** For what other sites frame: it may be shown anywhere, and do nothing there. */
const framedPolicy = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ['*'],
}

const prefixes = locales.map((locale) => `${locale}/`).join('|')

/** What readers look for is nobody's business, and an answer is right for a moment only. */
const search = `(?:${prefixes})?search(?:/.*)?$`

/** Pages on which people fill something in. */
const forms = `(?:${prefixes})?(?:act/.+|sign-up/.+)$`

function written(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')
}

/** The headers of every response, in the shape of Next's `headers`. Of two for one address, the later one counts. */
export const securityHeaders = [
  {
    // Payload's files carry a policy of their own, which is stricter.
    source: '/:path((?!api/media/file/).*)',
    headers: [{ key: 'Content-Security-Policy', value: written(policy) }],
  },
  {
    // What a page said must be asked for again each time, so that what was taken down is gone from caches in between
    // as well. An unchanged page is answered with 304.
    source: `/:path((?!admin|api|go/|preview|receipts|_next|illustrations|${search}|${forms}).*)`,
    headers: [{ key: 'Cache-Control', value: 'no-cache' }],
  },
  {
    source: `/:locale(${locales.join('|')})?/embed/:framed(gone|statistics/[^/]+|testimonies/[^/]+)`,
    headers: [{ key: 'Content-Security-Policy', value: written(framedPolicy) }],
  },
  {
    // Each is a copy of what is said at this moment, and none is to be kept on the way.
    source: `/:locale(${locales.join('|')})?/data/:file`,
    headers: [{ key: 'Cache-Control', value: 'no-store' }],
  },
  {
    // What the newsroom is told is for those who are signed in, and a press is counted each time. Files carry a rule of
    // their own.
    source: `/:path(api/(?!media/file/).*|go/.*|preview/.*|receipts/.*|${search}|${forms})`,
    headers: [{ key: 'Cache-Control', value: 'private, no-store' }],
  },
  {
    source: '/:path*',
    headers: [
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Referrer-Policy', value: 'same-origin' },
      { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
      { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
    ],
  },
]
