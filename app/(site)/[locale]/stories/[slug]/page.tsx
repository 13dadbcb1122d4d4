import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { StoryPage } from '@/components/story-page'
import { getMoved } from '@/content/moved'
import { getStory } from '@/content/stories'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function read(props: Props) {
  const { locale, slug } = await recordOf(props)
  return { locale, slug, path: `/stories/${encodeURIComponent(slug)}`, story: await getStory(slug, locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, story } = await read(props)
  if (!story) return {}
  return pageMetadata({
    locale,
    path,
    title: story.title,
    description: story.deck,
    languages: story.languages,
    machines: story.machines,
  })
}

export default async function Page(props: Props) {
  const { locale, slug, path, story } = await read(props)
  if (!story) return <Missing movedTo={await getMoved({ collection: 'stories', slug, locale })} />
  return (
    <PageFrame locale={locale} path={path} quickExit={story.quickExit}>
      <StoryPage story={story} locale={locale} />
    </PageFrame>
  )
}
