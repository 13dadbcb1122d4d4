import type { VideoView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { Drawing } from './drawing'
import { Picture } from './picture'
import { PlayInPlace } from './play-in-place.client'

const names = { youtube: 'YouTube', vimeo: 'Vimeo' }

type Props = { video: VideoView; provider: keyof typeof names; locale: Locale }

const noteOf = ({ slug }: VideoView) => `playing-${slug}`

/** The poster of a film at a provider, with a button that puts the provider's player in its place. */
export function ProviderFilm({ video, provider, locale }: Props) {
  const t = translator(locale)
  const poster = video.poster ? (
    <Picture
      image={video.poster}
      sizes="(min-width: 60rem) 56rem, 100vw"
      className="size-full object-cover"
    />
  ) : (
    <Drawing name="empty" className="h-full object-cover" />
  )
  return (
    <div className="relative aspect-video overflow-hidden bg-shade">
      {video.player ? (
        <PlayInPlace
          player={video.player}
          title={t('video.player', { title: video.title, provider: names[provider] })}
          label={t('video.play', { title: video.title })}
          note={noteOf(video)}
        >
          {poster}
        </PlayInPlace>
      ) : (
        poster
      )}
    </div>
  )
}

/** What pressing play does, and the way to the film's page at its provider. */
export function ProviderLink({ video, provider, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      {video.player && (
        <p
          id={noteOf(video)}
          className="mt-1 max-w-md text-quiet print:hidden [@media(scripting:none)]:hidden"
        >
          {t('video.playNote', { provider: names[provider] })}
        </p>
      )}
      <p className="mt-2">
        <a href={video.url} rel="noopener noreferrer">
          {t('video.watch', { provider: names[provider] })}
        </a>
      </p>
      <p className="max-w-md text-quiet">{t('video.watchNote', { provider: names[provider] })}</p>
    </>
  )
}
