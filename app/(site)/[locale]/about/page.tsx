import type { Metadata } from 'next'
import { AboutPage } from '@/components/about-page'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { JsonLd } from '@/components/structured-data/json-ld'
import { sectionTrail } from '@/components/structured-data/site-data'
import { getSite } from '@/content/site'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await localeOf(props)
  return pageMetadata({ locale, path: '/about', title: translator(locale)('about.title') })
}

export default async function Page(props: Props) {
  const locale = await localeOf(props)
  return (
    <PageFrame locale={locale} path="/about" ending={{ type: 'about' }}>
      <JsonLd locale={locale} things={() => [sectionTrail('about', locale)]} />
      <AboutPage site={await getSite(locale)} locale={locale} />
    </PageFrame>
  )
}
