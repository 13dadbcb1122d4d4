import { Block } from '@/blocks/block'
import type { StoryView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ChangedOn } from './changed-on'
import { ChapterNav } from './chapter-nav.client'
import { ContentNote } from './content-note'
import { HeroPicture } from './hero-picture'
import { Prose } from './prose'
import { StoryCard } from './story-card'
import { StorySources } from './story-sources'
import { TopicLinks } from './topic-links'
import { UntranslatedNote } from './untranslated-note'

/** A long read: its picture, what it is about, its chapters along the path, what it rests on, and what to read next. */
export function StoryPage({ story, locale }: { story: StoryView; locale: Locale }) {
  const t = translator(locale)
  const { lang } = story
  const chapters = story.chapters.map(({ title }, index) => ({ anchor: anchor(index), title, lang }))
  return (
    <article>
      <header>
        <HeroPicture hero={story.hero} sizes="100vw" eager className="max-h-[70vh]" />
        {story.hero.image?.credit && (
          <p className="interface px-5 pt-2 text-quiet sm:px-8">{story.hero.image.credit}</p>
        )}
        <div className="story-column pt-10 sm:pt-14">
          <UntranslatedNote lang={lang} locale={locale} />
          <h1 lang={lang} className="text-title tracking-[-0.02em]">
            {story.title}
          </h1>
          <p lang={lang} className="mt-5 max-w-measure text-[1.3rem] leading-normal text-quiet">
            {story.deck}
          </p>
          <div className="interface mt-6 flex flex-wrap items-center gap-x-6 gap-y-1">
            <p className="text-quiet">{t('story.minutes', { minutes: story.readingMinutes })}</p>
            <ChangedOn at={story.updatedAt} locale={locale} />
            <TopicLinks topics={story.topics} label={t('topic.topics')} />
          </div>
        </div>
      </header>

      <div className="mt-10 xl:mx-auto xl:grid xl:max-w-[78.5rem] xl:grid-cols-[13rem_minmax(0,1fr)] xl:gap-x-6 print:block">
        {chapters.length > 1 && <ChapterNav chapters={chapters} label={t('story.chapters')} />}
        <div className="mx-auto w-full max-w-[64rem] px-3 pb-6 sm:px-8 xl:col-start-2">
          <div className="path-line mt-6 ps-9 sm:ps-24">
            {story.chapters.map((chapter, index) => (
              <section
                key={chapter.id}
                id={anchor(index)}
                aria-labelledby={`${anchor(index)}-title`}
                className="pb-12 sm:pb-20"
              >
                <div className="chapter-head relative -ms-9 ps-9 sm:-ms-24 sm:ps-24">
                  <span aria-hidden="true" className="path-stop top-1" />
                  <p className="small-caps text-signal">{t('story.chapter', { number: index + 1 })}</p>
                  <h2
                    id={`${anchor(index)}-title`}
                    lang={lang}
                    className="mt-1 text-[2.1rem] leading-tight tracking-[-0.01em]"
                  >
                    {chapter.title}
                  </h2>
                </div>
                <ContentNote lang={lang} note={chapter.contentNote} locale={locale}>
                  <Prose
                    nodes={chapter.body}
                    lang={lang}
                    block={(block) => <Block block={block} locale={locale} lang={lang} from={story.path} />}
                  />
                </ContentNote>
              </section>
            ))}
          </div>
        </div>
      </div>

      <StorySources sources={story.sources} locale={locale} />
      {story.related.length > 0 && (
        <aside aria-labelledby="read-next" className="story-column pb-20 print:hidden">
          <h2 id="read-next" className="small-caps mb-7 border-t border-rule pt-5 text-quiet">
            {t('story.related')}
          </h2>
          <div className="grid gap-x-12 gap-y-12 sm:grid-cols-2">
            {story.related.map((related) => (
              <StoryCard key={related.slug} story={related} heading="h3" />
            ))}
          </div>
        </aside>
      )}
    </article>
  )
}

/** A chapter's place in the page; the same in every language, so that a link to it can be shared. */
function anchor(index: number): string {
  return `chapter-${index + 1}`
}
