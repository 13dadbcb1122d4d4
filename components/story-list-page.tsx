import type { StoryCardView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { EmptyNote } from './empty-note'
import { PageHeading } from './page-heading'
import { StoryCard } from './story-card'

export function StoryListPage({ stories, locale }: { stories: StoryCardView[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <PageHeading title={t('stories.title')} intro={t('stories.intro')} />
      {stories.length === 0 && <EmptyNote text={t('stories.empty')} />}
      <div className="mx-auto grid max-w-wide gap-x-12 gap-y-16 px-5 pb-24 sm:px-8 md:grid-cols-2">
        {stories.map((story, index) => (
          <StoryCard key={story.slug} story={story} label={t('story.label', { number: index + 1 })} />
        ))}
      </div>
    </>
  )
}
