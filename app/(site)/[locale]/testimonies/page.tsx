import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { JsonLd } from '@/components/structured-data/json-ld'
import { sectionTrail } from '@/components/structured-data/site-data'
import { TestimonyListPage } from '@/components/testimony-list-page'
import { findWall } from '@/content/testimony-wall'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await localeOf(props)
  const t = translator(locale)
  return pageMetadata({
    locale,
    path: '/testimonies',
    title: t('testimonies.title'),
    description: t('testimonies.intro'),
  })
}

export default async function Page(props: Props) {
  const locale = await localeOf(props)
  const wall = await findWall({ choice: {}, page: 1, locale })
  return (
    <PageFrame
      locale={locale}
      path="/testimonies"
      quickExit={wall.quickExit}
      ending={{ type: 'list', testimonies: wall.testimonies.map(({ slug }) => slug) }}
    >
      <JsonLd locale={locale} things={() => [sectionTrail('testimonies', locale)]} />
      <TestimonyListPage wall={wall} choice={{}} locale={locale} />
    </PageFrame>
  )
}
