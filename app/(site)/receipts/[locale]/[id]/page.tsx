import { notFound } from 'next/navigation'
import { localeOf } from '@/components/page-params'
import { ReceiptPage } from '@/components/receipt-page'
import { findReceipt } from '@/content/receipts'
import { getSite } from '@/content/site'

type Props = { params: Promise<{ locale: string; id: string }> }

/** What was taken down, for a guardian who is signed in to print; for everybody else there is no such page. */
export default async function Page({ params }: Props) {
  const [locale, { id }] = [await localeOf({ params }), await params]
  const receipt = await findReceipt(id, locale)
  if (!receipt) notFound()
  return <ReceiptPage receipt={receipt} site={await getSite(locale)} locale={locale} />
}
