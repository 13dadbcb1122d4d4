import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { StatisticListPage } from '@/components/statistic-list-page'
import { JsonLd } from '@/components/structured-data/json-ld'
import { sectionTrail } from '@/components/structured-data/site-data'
import { listStatistics } from '@/content/statistics'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await localeOf(props)
  const t = translator(locale)
  return pageMetadata({
    locale,
    path: '/statistics',
    title: t('statistics.title'),
    description: t('statistics.intro'),
  })
}

export default async function Page(props: Props) {
  const locale = await localeOf(props)
  return (
    <PageFrame locale={locale} path="/statistics" ending={{ type: 'list' }}>
      <JsonLd locale={locale} things={() => [sectionTrail('statistics', locale)]} />
      <StatisticListPage statistics={await listStatistics(locale)} locale={locale} />
    </PageFrame>
  )
}
