import type { Preview } from '@/content/preview'
import type { Locale } from '@/messages/locales'
import { ActPage } from './act-page'
import { StatisticPage } from './statistic-page'
import { StoryPage } from './story-page'
import { TestimonyPage } from './testimony-page'
import { TopicPage } from './topic-page'
import { VideoPage } from './video-page'

/** The page of a record, as readers would get it. */
export function PreviewPage({ preview, locale }: { preview: Preview; locale: Locale }) {
  switch (preview.collection) {
    case 'stories':
      return <StoryPage story={preview.view} locale={locale} />
    case 'testimonies':
      return <TestimonyPage testimony={preview.view} locale={locale} />
    case 'statistics':
      return <StatisticPage statistic={preview.view} locale={locale} />
    case 'videos':
      return <VideoPage video={preview.view} locale={locale} />
    case 'topics':
      return <TopicPage topic={preview.view} locale={locale} />
    case 'actions':
      return <ActPage actions={[preview.view]} locale={locale} />
  }
}
