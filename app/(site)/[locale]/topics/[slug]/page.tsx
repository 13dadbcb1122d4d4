import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { ownPictureAt } from '@/components/share-picture/own-picture'
import { JsonLd } from '@/components/structured-data/json-ld'
import { trailData } from '@/components/structured-data/site-data'
import { TopicPage } from '@/components/topic-page'
import { getMoved } from '@/content/moved'
import { getTopic } from '@/content/topics'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function read(props: Props) {
  const { locale, slug } = await recordOf(props)
  return { locale, slug, path: `/topics/${encodeURIComponent(slug)}`, topic: await getTopic(slug, locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, topic } = await read(props)
  if (!topic) return {}
  return pageMetadata({
    locale,
    path,
    title: topic.title,
    description: topic.description,
    languages: topic.languages,
    machines: topic.machines,
    picture: ownPictureAt('topics', topic, locale),
  })
}

export default async function Page(props: Props) {
  const { locale, slug, path, topic } = await read(props)
  if (!topic) return <Missing movedTo={await getMoved({ collection: 'topics', slug, locale })} />
  return (
    <PageFrame
      locale={locale}
      path={path}
      quickExit={topic.quickExit}
      ending={{
        type: 'topic',
        topics: [topic.slug],
        testimonies: topic.testimonies.map((testimony) => testimony.slug),
      }}
    >
      <JsonLd
        locale={locale}
        machines={topic.machines}
        things={() => [trailData([{ title: topic.title, path: topic.path }], locale)]}
      />
      <TopicPage topic={topic} locale={locale} />
    </PageFrame>
  )
}
