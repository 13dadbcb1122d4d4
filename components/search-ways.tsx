import type { StoryCardView, TopicView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { StoryCard } from './story-card'

const mostStories = 3

type Props = { topics: TopicView[]; stories: StoryCardView[]; locale: Locale }

/** Where to go for those who do not know what to ask, or found nothing: the themes, and where to begin reading. */
export function SearchWays({ topics, stories, locale }: Props) {
  const t = translator(locale)
  return (
    <div className="mx-auto max-w-wide px-5 pb-24 sm:px-8">
      {topics.length > 0 && (
        <nav aria-labelledby="search-topics" className="border-t border-rule pt-5">
          <h2 id="search-topics" className="small-caps text-quiet">
            {t('search.topics')}
          </h2>
          {/* In columns, where a typeface that arrives late moves nothing to another line. */}
          <ul className="mt-3 grid gap-x-10 gap-y-1 text-[1.35rem] sm:grid-cols-2 lg:grid-cols-3">
            {topics.map((topic) => (
              <li key={topic.slug}>
                <a href={topic.path} className="inline-block py-1">
                  {topic.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {stories.length > 0 && (
        <section className="mt-14 border-t border-rule pt-5">
          <h2 className="small-caps text-quiet">{t('search.stories')}</h2>
          <div className="mt-6 grid gap-x-10 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
            {stories.slice(0, mostStories).map((story) => (
              <StoryCard key={story.slug} story={story} heading="h3" />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}
