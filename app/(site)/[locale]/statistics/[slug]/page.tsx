import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { StatisticPage } from '@/components/statistic-page'
import { statisticTitle } from '@/components/titles'
import { getMoved } from '@/content/moved'
import { getStatistic } from '@/content/statistics'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function read(props: Props) {
  const { locale, slug } = await recordOf(props)
  return {
    locale,
    slug,
    path: `/statistics/${encodeURIComponent(slug)}`,
    statistic: await getStatistic(slug, locale),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, statistic } = await read(props)
  if (!statistic) return {}
  return pageMetadata({
    locale,
    path,
    title: statisticTitle(statistic, locale),
    description: statistic.caveat ?? statistic.population,
    languages: statistic.languages,
    machines: statistic.machines,
    embeddable: true,
  })
}

export default async function Page(props: Props) {
  const { locale, slug, path, statistic } = await read(props)
  if (!statistic) return <Missing movedTo={await getMoved({ collection: 'statistics', slug, locale })} />
  return (
    <PageFrame locale={locale} path={path} quickExit={statistic.quickExit}>
      <StatisticPage statistic={statistic} locale={locale} />
    </PageFrame>
  )
}
