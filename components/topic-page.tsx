import type { ReactNode } from 'react'
import type { TopicPageView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { EmptyNote } from './empty-note'
import { PageHeading } from './page-heading'
import { StatisticFigure } from './statistic-figure'
import { StoryCard } from './story-card'
import { TestimonyFigure } from './testimony-figure'
import { UntranslatedNote } from './untranslated-note'
import { VideoFigure } from './video-figure'

/** Everything that shares a theme. */
export function TopicPage({ topic, locale }: { topic: TopicPageView; locale: Locale }) {
  const t = translator(locale)
  const isEmpty = [topic.stories, topic.testimonies, topic.statistics, topic.videos].every(
    (list) => list.length === 0,
  )
  return (
    <>
      <PageHeading title={topic.title} intro={topic.description} above={t('topic.title')} lang={topic.lang} />
      {topic.lang && (
        <div className="mx-auto max-w-wide px-5 sm:px-8">
          <UntranslatedNote lang={topic.lang} locale={locale} />
        </div>
      )}
      {isEmpty && <EmptyNote text={t('topic.empty')} />}
      <Section title={t('topic.stories')} items={topic.stories}>
        {(story) => <StoryCard key={story.slug} story={story} heading="h3" />}
      </Section>
      <Section title={t('topic.testimonies')} items={topic.testimonies}>
        {(testimony) => (
          <TestimonyFigure
            key={testimony.slug}
            testimony={testimony}
            locale={locale}
            size="wall"
            heading="h3"
          />
        )}
      </Section>
      <Section title={t('topic.statistics')} items={topic.statistics}>
        {(statistic) => (
          <StatisticFigure key={statistic.slug} statistic={statistic} locale={locale} heading="h3" />
        )}
      </Section>
      <Section title={t('topic.videos')} items={topic.videos}>
        {(video) => <VideoFigure key={video.slug} video={video} locale={locale} />}
      </Section>
    </>
  )
}

type SectionProps<Item> = { title: string; items: Item[]; children: (item: Item) => ReactNode }

function Section<Item>({ title, items, children }: SectionProps<Item>) {
  if (items.length === 0) return null
  return (
    <section className="mx-auto max-w-wide px-5 pb-20 sm:px-8">
      <h2 className="small-caps mb-7 border-t border-rule pt-5 text-quiet">{title}</h2>
      <div className="grid gap-x-14 gap-y-14 md:grid-cols-2">{items.map(children)}</div>
    </section>
  )
}
