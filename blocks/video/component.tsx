import { VideoFigure } from '@/components/video-figure'
import type { VideoView } from '@/content/views'
import type { Locale } from '@/messages/locales'

export function Video({ video, locale }: { video: VideoView; locale: Locale }) {
  return (
    <div className="my-12">
      <VideoFigure video={video} locale={locale} />
    </div>
  )
}
