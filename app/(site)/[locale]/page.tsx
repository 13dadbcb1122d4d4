import type { Metadata } from 'next'
import { HomePage } from '@/components/home-page'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { JsonLd } from '@/components/structured-data/json-ld'
import { siteData } from '@/components/structured-data/site-data'
import { getHome } from '@/content/site'
import { listStories } from '@/content/stories'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return pageMetadata({ locale: await localeOf(props), path: '/' })
}

export default async function Page(props: Props) {
  const locale = await localeOf(props)
  const [home, stories] = await Promise.all([getHome(locale), listStories(locale)])
  return (
    <PageFrame locale={locale} path="/">
      <JsonLd locale={locale} things={(site) => siteData(site, locale)} />
      <HomePage home={home} stories={stories} locale={locale} />
    </PageFrame>
  )
}
