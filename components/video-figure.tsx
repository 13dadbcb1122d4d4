import type { VideoView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ContentNote } from './content-note'
import { OwnFilm } from './own-film'
import { ProviderFilm, ProviderLink } from './provider-film'

type Props = { video: VideoView; locale: Locale; linked?: boolean }

/** A film in its place: our own file with its captions, or a provider's behind a poster of ours. */
export function VideoFigure({ video, locale, linked = true }: Props) {
  const t = translator(locale)
  const { provider, duration } = video
  return (
    <figure>
      <ContentNote lang={video.lang} note={video.contentNote} of="film" locale={locale}>
        {provider === 'file' ? (
          <OwnFilm video={video} />
        ) : (
          <ProviderFilm video={video} provider={provider} locale={locale} />
        )}
      </ContentNote>
      <figcaption className="interface mt-3">
        {linked && (
          <p className="text-[1.1rem] font-semibold">
            <a href={video.path} lang={video.lang}>
              {video.title}
            </a>
          </p>
        )}
        {provider !== 'file' && <ProviderLink video={video} provider={provider} locale={locale} />}
        {duration && (
          <p className="text-quiet">
            {t('video.duration', { minutes: Math.floor(duration / 60), seconds: Math.round(duration % 60) })}
          </p>
        )}
        {linked && video.transcript && (
          <p>
            <a href={`${video.path}#transcript`}>{t('video.transcript')}</a>
          </p>
        )}
        {!linked && video.poster?.credit && <p className="text-quiet">{video.poster.credit}</p>}
      </figcaption>
    </figure>
  )
}
