import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { ownPictureAt } from '@/components/share-picture/own-picture'
import { JsonLd } from '@/components/structured-data/json-ld'
import { testimonyData } from '@/components/structured-data/record-data'
import { sectionTrail } from '@/components/structured-data/site-data'
import { TestimonyPage } from '@/components/testimony-page'
import { testimonySummary } from '@/components/titles'
import { slugsOf } from '@/content/paths'
import { getTestimony } from '@/content/testimonies'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function read(props: Props) {
  const { locale, slug } = await recordOf(props)
  return {
    locale,
    path: `/testimonies/${encodeURIComponent(slug)}`,
    testimony: await getTestimony(slug, locale),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, testimony } = await read(props)
  if (!testimony) return {}
  return pageMetadata({
    locale,
    path,
    languages: testimony.languages,
    machines: testimony.machines,
    embeddable: testimony.isShareable,
    ...testimonySummary(testimony, locale),
    type: 'article',
    updatedAt: testimony.updatedAt,
    picture: ownPictureAt('testimonies', testimony, locale),
  })
}

export default async function Page(props: Props) {
  const { locale, path, testimony } = await read(props)
  if (!testimony) return <Missing />
  return (
    <PageFrame
      locale={locale}
      path={path}
      languages={testimony.readableIn}
      quickExit={testimony.quickExit}
      ending={{
        type: 'testimony',
        topics: slugsOf(testimony.topics),
        testimonies: [testimony.slug],
        mayShare: testimony.isShareable,
      }}
    >
      <JsonLd
        locale={locale}
        machines={testimony.machines}
        things={(site) => [
          testimonyData(testimony, { site, locale }),
          sectionTrail('testimonies', locale, { title: testimony.attribution, path: testimony.path }),
        ]}
      />
      <TestimonyPage testimony={testimony} locale={locale} />
    </PageFrame>
  )
}
