import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { localeOf } from '@/components/page-params'
import { SiteDocument } from '@/components/site-document'
import { localePath } from '@/content/paths'
import { getSite } from '@/content/site'

/** Pages are rendered when they are first asked for: see content/page-cache.mjs. */
export const dynamic = 'force-static'

export function generateStaticParams(): { locale: string }[] {
  return []
}

/** What pages add to; alone, it stands for those that are not found. */
export async function generateMetadata({ params }: Omit<Props, 'children'>): Promise<Metadata> {
  const locale = await localeOf({ params })
  const { name } = await getSite(locale)
  return {
    title: name,
    manifest: localePath(locale, '/manifest.webmanifest'),
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/favicon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f0e4' },
    { media: '(prefers-color-scheme: dark)', color: '#10151f' },
  ],
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function SiteLayout({ children, params }: Props) {
  return <SiteDocument locale={await localeOf({ params })}>{children}</SiteDocument>
}
