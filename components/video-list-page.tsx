import { localePath } from '@/content/paths'
import type { VideoView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { EmptyNote } from './empty-note'
import { PageHeading } from './page-heading'
import { VideoFigure } from './video-figure'

export function VideoListPage({ videos, locale }: { videos: VideoView[]; locale: Locale }) {
  const t = translator(locale)
  const testimonies = { title: t('videos.emptyLink'), path: localePath(locale, '/testimonies') }
  return (
    <>
      <PageHeading title={t('videos.title')} intro={videos.length > 0 ? t('videos.intro') : undefined} />
      {videos.length === 0 && <EmptyNote text={t('videos.empty')} link={testimonies} />}
      <div className="mx-auto grid max-w-wide gap-x-12 gap-y-16 px-5 pb-24 sm:px-8 md:grid-cols-2">
        {videos.map((video) => (
          <VideoFigure key={video.slug} video={video} locale={locale} />
        ))}
      </div>
    </>
  )
}
