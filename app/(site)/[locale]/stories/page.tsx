import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { StoryListPage } from '@/components/story-list-page'
import { JsonLd } from '@/components/structured-data/json-ld'
import { sectionTrail } from '@/components/structured-data/site-data'
import { listStories } from '@/content/stories'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await localeOf(props)
  const t = translator(locale)
  return pageMetadata({
    locale,
    path: '/stories',
    title: t('stories.title'),
    description: t('stories.intro'),
  })
}

export default async function Page(props: Props) {
  const locale = await localeOf(props)
  return (
    <PageFrame locale={locale} path="/stories" ending={{ type: 'list' }}>
      <JsonLd locale={locale} things={() => [sectionTrail('stories', locale)]} />
      <StoryListPage stories={await listStories(locale)} locale={locale} />
    </PageFrame>
  )
}
