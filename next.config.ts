import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { securityHeaders } from './ops/security-headers'
import { defaultLocale, locales } from './messages/locales'

/** First parts of addresses that are not pages of the default language. */
const apart = [...locales, 'admin', 'api', '_next', 'internal'].join('|')

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: path.resolve('.'),
  poweredByHeader: false,
  // Pages are rendered at their first request and kept in memory alone: nothing that was taken down lies on a disk, and
  // a build needs no database.
  cacheHandler: path.resolve('content/page-cache.mjs'),
  cacheMaxMemorySize: 0,
  // Files are served through access rules by Payload, in the sizes it made; Next's optimiser keeps copies of its own.
  images: { unoptimized: true },
  headers: async () => securityHeaders,
  // English has no prefix. Rewriting here costs nothing; a proxy would run for every request.
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [{ source: `/:path((?!(?:${apart})(?:/|$)).*)`, destination: `/${defaultLocale}/:path` }],
    fallback: [],
  }),
  redirects: async () => [
    { source: `/${defaultLocale}/:path*`, destination: '/:path*', permanent: true },
  ],
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
