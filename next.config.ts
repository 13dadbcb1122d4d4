import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { defaultLocale, locales } from './messages/locales'
import { securityHeaders } from './ops/security-headers'

/** First parts of addresses that are not pages of the default language. */
const apart = [
  ...locales,
  'admin',
  'api',
  'go',
  '_next',
  'internal',
  'preview',
  'receipts',
  'search',
  'act/[^/]+',
  'sign-up',
  'sitemaps',
  'wall',
].join('|')

const config: NextConfig = {
  // The image for containers asks for a folder that runs by itself; tracing it would only slow down other builds.
  output: process.env.BUILD_OUTPUT === 'standalone' ? 'standalone' : undefined,
  outputFileTracingRoot: path.resolve('.'),
  // Pictures for shared links are set with letters that are read when they are needed.
  outputFileTracingIncludes: { '/**/share/**': ['./node_modules/@fontsource/*/{unicode.json,files/*.woff}'] },
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
    // Pages are kept by their path. Those that depend on what is asked of them are rendered anew each time.
    beforeFiles: locales.flatMap((locale) =>
      ['topic', 'left', 'language', 'page'].map((key) => ({
        source: locale === defaultLocale ? '/testimonies' : `/${locale}/testimonies`,
        has: [{ type: 'query' as const, key }],
        destination: `/wall/${locale}`,
      })),
    ),
    afterFiles: [
      { source: `/:path((?!(?:${apart})(?:/|$)).*)`, destination: `/${defaultLocale}/:path` },
      // Apart from the pages that are kept, since it must know what it is asked.
      ...locales.map((lang) => ({
        source: lang === defaultLocale ? '/search' : `/${lang}/search`,
        destination: `/search/${lang}`,
      })),
      // Where something is filled in, which is rendered for each reader.
      ...locales.flatMap((lang) =>
        ['act/:slug', 'act/:slug/:step', 'sign-up/:step'].map((page) => ({
          source: lang === defaultLocale ? `/${page}` : `/${lang}/${page}`,
          destination: `/${page.replace('/', `/${lang}/`)}`,
        })),
      ),
      // A receipt has one address, and is printed in the language of whom it is for.
      ...locales.map((lang) => ({
        source: '/receipts/:id',
        has: [{ type: 'query' as const, key: 'lang', value: lang }],
        destination: `/receipts/${lang}/:id`,
      })),
      { source: '/receipts/:id', destination: `/receipts/${defaultLocale}/:id` },
    ],
    fallback: [],
  }),
  redirects: async () => [
    { source: `/${defaultLocale}`, destination: '/', permanent: true },
    { source: `/${defaultLocale}/:path*`, destination: '/:path*', permanent: true },
  ],
  // Pages, routes and instrumentation are bundled apart, but share one running Payload. Its classes must be the same for
  // all, or a refusal loses the names of the fields it is about on its way to the panel.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
  ],
  // `npm test` checks the types.
  typescript: { ignoreBuildErrors: true },
  experimental: { turbopackFileSystemCacheForBuild: false },
}

const withPanel = withPayload(config, { devBundleServerPackages: false })

// Payload asks every browser for its colour scheme, and to come again with the answer. That is for the panel alone.
export default {
  ...withPanel,
  headers: async () => {
    const all = (await withPanel.headers?.()) ?? []
    return all.map((rule) => {
      const isPayloads = rule.headers.some(({ key }) => key === 'Critical-CH')
      return isPayloads ? { ...rule, source: '/admin/:path*' } : rule
    })
  },
} satisfies NextConfig
