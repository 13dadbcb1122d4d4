import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { ownPictureAt } from '@/components/share-picture/own-picture'
import { StatisticPage } from '@/components/statistic-page'
import { JsonLd } from '@/components/structured-data/json-ld'
import { sectionTrail } from '@/components/structured-data/site-data'
import { statisticData } from '@/components/structured-data/statistic-data'
import { statisticTitle } from '@/components/titles'
import { getMoved } from '@/content/moved'
import { slugsOf } from '@/content/paths'
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
    type: 'article',
    updatedAt: statistic.updatedAt,
    picture: ownPictureAt('statistics', statistic, locale),
  })
}

export default async function Page(props: Props) {
  const { locale, slug, path, statistic } = await read(props)
  if (!statistic) return <Missing movedTo={await getMoved({ collection: 'statistics', slug, locale })} />
  return (
    <PageFrame
      locale={locale}
      path={path}
      quickExit={statistic.quickExit}
      ending={{ type: 'statistic', topics: slugsOf(statistic.topics) }}
    >
      <JsonLd
        locale={locale}
        machines={statistic.machines}
        things={(site) => [
          statisticData(statistic, { site, locale }),
          sectionTrail('statistics', locale, {
            title: statisticTitle(statistic, locale),
            path: statistic.path,
          }),
        ]}
      />
      <StatisticPage statistic={statistic} locale={locale} />
    </PageFrame>
  )
}
