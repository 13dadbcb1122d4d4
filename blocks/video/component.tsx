import { VideoFigure } from '@/components/video-figure'
import type { VideoView } from '@/content/views'
import type { Locale } from '@/messages/locales'

export function Video({ video, locale }: { video: VideoView; locale: Locale }) {
  return (
    <div className="mx-auto my-12 w-full max-w-4xl">
      <VideoFigure video={video} locale={locale} />
    </div>
  )
}
