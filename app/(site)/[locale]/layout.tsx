import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { localeOf } from '@/components/page-params'
import { SiteDocument } from '@/components/site-document'
import { getSite } from '@/content/site'

/** Pages are rendered when they are first asked for: see content/page-cache.mjs. */
export const dynamic = 'force-static'

export function generateStaticParams(): { locale: string }[] {
  return []
}

/** What pages add to; alone, it stands for those that are not found. */
export async function generateMetadata({ params }: Omit<Props, 'children'>): Promise<Metadata> {
  const { name } = await getSite(await localeOf({ params }))
  return { title: name, icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } } }
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
