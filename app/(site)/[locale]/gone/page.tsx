import type { Metadata } from 'next'
import { GonePage } from '@/components/gone-page'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { getSite } from '@/content/site'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ locale: string }> }

/** Says nothing of its own address, since it stands at others. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await localeOf(props)
  const { name } = await getSite(locale)
  return { title: `${translator(locale)('gone.title')} · ${name}`, robots: 'noindex' }
}

/** What `ops/answer-gone.ts` shows, with 410, in place of a testimony that was taken down. */
export default async function Page(props: Props) {
  const locale = await localeOf(props)
  return (
    <PageFrame locale={locale} path="/gone">
      <GonePage locale={locale} />
    </PageFrame>
  )
}
