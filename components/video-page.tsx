import type { InContext, VideoView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ContentNote } from './content-note'
import { PageHeading } from './page-heading'
import { StoryLinks } from './story-links'
import { TopicLinks } from './topic-links'
import { UntranslatedNote } from './untranslated-note'
import { VideoFigure } from './video-figure'

/** One film, with its transcript for those who would rather read. */
export function VideoPage({ video, locale }: { video: InContext<VideoView>; locale: Locale }) {
  const t = translator(locale)
  return (
    <article>
      <PageHeading title={video.title} intro={video.description} lang={video.lang} />
      <div className="mx-auto max-w-wide px-5 pb-24 sm:px-8">
        <UntranslatedNote lang={video.lang} locale={locale} />
        <div className="max-w-4xl">
          <VideoFigure video={video} locale={locale} linked={false} />
        </div>
        {video.speakers.length > 0 && (
          <p className="interface mt-4">
            {t('video.speakers')}: {video.speakers.join(', ')}
          </p>
        )}
        {video.transcript && (
          <section id="transcript" className="mt-14 max-w-measure">
            <h2 className="text-[1.75rem] leading-tight">{t('video.transcript')}</h2>
            <ContentNote lang={video.lang} note={video.contentNote} locale={locale}>
              <p lang={video.lang} className="mt-4 whitespace-pre-line">
                {video.transcript}
              </p>
            </ContentNote>
          </section>
        )}
        <div className="mt-14 grid gap-10 md:grid-cols-2">
          <StoryLinks stories={video.stories} label={t('video.appearsIn')} />
          <TopicLinks topics={video.topics} label={t('topic.topics')} />
        </div>
      </div>
    </article>
  )
}
