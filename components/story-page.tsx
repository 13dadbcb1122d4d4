import { Block } from '@/blocks/block'
import type { StoryView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ContentNote } from './content-note'
import { HeroPicture } from './hero-picture'
import { Prose } from './prose'
import { SourceLine } from './source-line'
import { TopicLinks } from './topic-links'

/** A long read: its picture, what it is about, its chapters along the path, and what it rests on. */
export function StoryPage({ story, locale }: { story: StoryView; locale: Locale }) {
  const t = translator(locale)
  return (
    <article>
      <header>
        <HeroPicture hero={story.hero} sizes="100vw" eager className="max-h-[70vh]" />
        {story.hero.image?.credit && (
          <p className="interface px-5 pt-2 text-quiet sm:px-8">{story.hero.image.credit}</p>
        )}
        <div className="mx-auto max-w-[64rem] px-5 pt-10 sm:px-8 sm:pt-14">
          <h1 className="text-title tracking-[-0.02em]">{story.title}</h1>
          <p className="mt-5 max-w-measure text-[1.3rem] leading-normal text-quiet">{story.deck}</p>
          <div className="mt-6">
            <TopicLinks topics={story.topics} label={t('topic.topics')} />
          </div>
          <ChapterLinks chapters={story.chapters} label={t('story.chapters')} />
        </div>
      </header>

      <div className="mx-auto max-w-[64rem] px-3 pb-6 sm:px-8">
        <div className="path-line mt-14 pl-9 sm:pl-24">
          {story.chapters.map((chapter, index) => (
            <section
              key={chapter.id}
              id={anchor(index)}
              aria-labelledby={`${anchor(index)}-title`}
              className="pb-12 sm:pb-20"
            >
              <div className="relative -ml-9 pl-9 sm:-ml-24 sm:pl-24">
                <span aria-hidden="true" className="path-stop top-1" />
                <p className="small-caps text-signal">{t('story.chapter', { number: index + 1 })}</p>
                <h2
                  id={`${anchor(index)}-title`}
                  className="mt-1 text-[2.1rem] leading-tight tracking-[-0.01em]"
                >
                  {chapter.title}
                </h2>
              </div>
              <ContentNote note={chapter.contentNote} locale={locale}>
                <Prose nodes={chapter.body} block={(block) => <Block block={block} locale={locale} />} />
              </ContentNote>
            </section>
          ))}
        </div>
      </div>

      {story.sources.length > 0 && (
        <section className="mx-auto max-w-[64rem] px-5 pb-20 sm:px-8">
          <div className="interface border-t border-rule pt-5">
            <h2 className="small-caps text-quiet">{t('story.sources')}</h2>
            <ol className="mt-3 list-decimal pl-5 marker:text-signal">
              {story.sources.map((source) => (
                <li key={source.title} className="mt-1">
                  <SourceLine source={source} locale={locale} />
                </li>
              ))}
            </ol>
            <p className="mt-3 text-quiet">{t('story.sourcesNote')}</p>
          </div>
        </section>
      )}
    </article>
  )
}

function ChapterLinks({ chapters, label }: { chapters: StoryView['chapters']; label: string }) {
  return (
    <nav aria-label={label} className="interface mt-10 border-y border-rule py-4 print:hidden">
      <ol className="flex flex-wrap gap-x-8 gap-y-1">
        {chapters.map((chapter, index) => (
          <li key={chapter.id}>
            <a href={`#${anchor(index)}`} className="inline-block py-1 no-underline hover:underline">
              <span className="mr-2 font-bold tabular-nums text-signal">{index + 1}</span>
              {chapter.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A chapter's place in the page; the same in every language, so that a link to it can be shared. */
function anchor(index: number): string {
  return `chapter-${index + 1}`
}
