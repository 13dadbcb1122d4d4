import type { Metadata } from 'next'
import { HomePage } from '@/components/home-page'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { JsonLd } from '@/components/structured-data/json-ld'
import { siteData } from '@/components/structured-data/site-data'
import type { Ending } from '@/content/placed-actions'
import { getHome } from '@/content/site'
import { listStories } from '@/content/stories'
import type { HomeView } from '@/content/views'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return pageMetadata({ locale: await localeOf(props), path: '/' })
}

function endingOf({ testimonies }: HomeView): Ending {
  return { type: 'home', testimonies: testimonies.map(({ slug }) => slug) }
}

export default async function Page(props: Props) {
  const locale = await localeOf(props)
  const [home, stories] = await Promise.all([getHome(locale), listStories(locale)])
  return (
    <PageFrame locale={locale} path="/" ending={home.action ? undefined : endingOf(home)}>
      <JsonLd locale={locale} things={(site) => siteData(site, locale)} />
      <HomePage home={home} stories={stories} locale={locale} />
    </PageFrame>
  )
}
