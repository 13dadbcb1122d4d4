import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { localeOf } from '@/components/page-params'
import { SiteDocument } from '@/components/site-document'

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } }

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function PreviewLayout({ children, params }: Props) {
  return <SiteDocument locale={await localeOf({ params })}>{children}</SiteDocument>
}
