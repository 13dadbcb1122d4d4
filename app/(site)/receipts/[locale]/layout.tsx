import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { localeOf } from '@/components/page-params'
import { SiteDocument } from '@/components/site-document'
import { getSite } from '@/content/site'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** Says nothing of receipts: whoever may not see one is not told that there is such a page. */
export async function generateMetadata({ params }: Omit<Props, 'children'>): Promise<Metadata> {
  const { name } = await getSite(await localeOf({ params }))
  return {
    title: name,
    robots: 'noindex, nofollow',
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  }
}

export default async function ReceiptLayout({ children, params }: Props) {
  return <SiteDocument locale={await localeOf({ params })}>{children}</SiteDocument>
}
