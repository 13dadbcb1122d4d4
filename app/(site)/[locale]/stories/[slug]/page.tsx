import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { ownPictureAt } from '@/components/share-picture/own-picture'
import { StoryPage } from '@/components/story-page'
import { JsonLd } from '@/components/structured-data/json-ld'
import { storyData } from '@/components/structured-data/record-data'
import { sectionTrail } from '@/components/structured-data/site-data'
import { getMoved } from '@/content/moved'
import { slugsOf } from '@/content/paths'
import { actionsIn, type Ending, testimoniesIn } from '@/content/placed-actions'
import { getStory } from '@/content/stories'
import type { StoryView } from '@/content/views'

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
    type: 'article',
    updatedAt: story.updatedAt,
    picture: ownPictureAt('stories', story, locale),
  })
}

function endingOf({ topics, chapters }: StoryView): Ending {
  const texts = chapters.map(({ body }) => body)
  return {
    type: 'story',
    topics: slugsOf(topics),
    testimonies: testimoniesIn(texts).map(({ slug }) => slug),
    placed: actionsIn(texts).map(({ slug }) => slug),
  }
}

export default async function Page(props: Props) {
  const { locale, slug, path, story } = await read(props)
  if (!story) return <Missing movedTo={await getMoved({ collection: 'stories', slug, locale })} />
  return (
    <PageFrame locale={locale} path={path} quickExit={story.quickExit} ending={endingOf(story)}>
      <JsonLd
        locale={locale}
        machines={story.machines}
        things={(site) => [
          storyData(story, { site, locale }),
          sectionTrail('stories', locale, { title: story.title, path: story.path }),
        ]}
      />
      <StoryPage story={story} locale={locale} />
    </PageFrame>
  )
}
