import type { VideoView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ContentNote } from './content-note'
import { Drawing } from './drawing'
import { Picture } from './picture'

const providers = { youtube: 'YouTube', vimeo: 'Vimeo' }

type Props = { video: VideoView; locale: Locale; linked?: boolean }

/** A film in its place: our own file with its captions, or the way to where it can be watched. */
export function VideoFigure({ video, locale, linked = true }: Props) {
  return (
    <figure>
      <ContentNote note={video.contentNote} of="film" locale={locale}>
        {video.provider === 'file' ? (
          <OwnFilm video={video} locale={locale} />
        ) : (
          <div className="relative aspect-video overflow-hidden bg-shade">
            {video.poster ? (
              <Picture
                image={video.poster}
                sizes="(min-width: 60rem) 56rem, 100vw"
                className="size-full object-cover"
              />
            ) : (
              <Drawing name="empty" className="h-full object-cover" />
            )}
          </div>
        )}
      </ContentNote>
      <figcaption className="interface mt-3">
        {linked && (
          <p className="text-[1.1rem] font-semibold">
            <a href={video.path}>{video.title}</a>
          </p>
        )}
        {video.provider !== 'file' && (
          <ProviderLink video={video} provider={video.provider} locale={locale} />
        )}
        {video.duration && <p className="text-quiet">{durationText(video.duration, locale)}</p>}
        {!linked && video.poster?.credit && <p className="text-quiet">{video.poster.credit}</p>}
      </figcaption>
    </figure>
  )
}

function OwnFilm({ video, locale }: { video: VideoView; locale: Locale }) {
  return (
    <video
      controls
      preload="none"
      poster={video.poster?.src}
      className="aspect-video w-full bg-band"
      aria-label={video.title}
    >
      <source src={video.url} type={video.mimeType} />
      <track
        kind="captions"
        src={video.captions}
        srcLang={locale}
        label={translator(locale)('video.captions')}
        default={Boolean(video.captions)}
      />
    </video>
  )
}

type ProviderProps = { video: VideoView; provider: keyof typeof providers; locale: Locale }

function ProviderLink({ video, provider, locale }: ProviderProps) {
  const t = translator(locale)
  return (
    <>
      <p className="mt-1">
        <a
          href={video.url}
          rel="noopener noreferrer"
          className="inline-block bg-ink px-5 py-3 font-semibold text-paper no-underline hover:bg-signal hover:text-paper"
        >
          {t('video.watch', { provider: providers[provider] })}
        </a>
      </p>
      <p className="mt-2 max-w-md text-quiet">{t('video.watchNote', { provider: providers[provider] })}</p>
    </>
  )
}

function durationText(duration: number, locale: Locale): string {
  return translator(locale)('video.duration', {
    minutes: Math.floor(duration / 60),
    seconds: Math.round(duration % 60),
  })
}
