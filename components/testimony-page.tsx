import type { TestimonyPageView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ChangedOn } from './changed-on'
import { CiteThis } from './citation/cite-this'
import { EmbedThis } from './embed/embed-this'
import { SourceLine } from './source-line'
import { StoryLinks } from './story-links'
import { TestimonyFigure } from './testimony-figure'
import { testimonyTitle } from './titles'
import { TopicLinks } from './topic-links'

/** One voice, alone on its page, with where it was published and where else it stands. */
export function TestimonyPage({ testimony, locale }: { testimony: TestimonyPageView; locale: Locale }) {
  const t = translator(locale)
  return (
    <article className="mx-auto max-w-wide px-5 pb-24 pt-8 sm:px-8 sm:pt-16">
      <h1 lang={testimony.lang} className="sr-only">
        {testimony.attribution}
      </h1>
      <div className="max-w-5xl">
        <TestimonyFigure testimony={testimony} locale={locale} linked={false} />
      </div>
      <div className="mt-16 grid gap-10 border-t border-rule pt-8 md:grid-cols-3">
        {testimony.citation && (
          <section>
            <h2 className="small-caps text-quiet">{t('testimony.source')}</h2>
            <p className="mt-2">
              <SourceLine source={testimony.citation} locale={locale} />
            </p>
            <p className="interface mt-2 text-quiet">{t('testimony.asWritten')}</p>
          </section>
        )}
        <StoryLinks stories={testimony.stories} label={t('testimony.appearsIn')} />
        <TopicLinks topics={testimony.topics} label={t('topic.topics')} />
      </div>
      <div className="mt-10 max-w-measure">
        <ChangedOn at={testimony.updatedAt} locale={locale} />
        <CiteThis
          what="Testimony"
          title={testimonyTitle(testimony, locale)}
          record={testimony}
          source={testimony.citation}
          locale={locale}
        />
        {testimony.isShareable && (
          <EmbedThis framed={{ collection: 'testimonies', view: testimony }} locale={locale} />
        )}
      </div>
    </article>
  )
}
