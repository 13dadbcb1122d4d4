import type { VideoView } from '@/content/views'
import { localeName } from '@/messages/locales'

/** A film of our own, of which nothing but the poster is loaded before it is played. The reader's captions are on. */
export function OwnFilm({ video: { title, poster, sources, tracks } }: { video: VideoView }) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: no film is published without any.
    <video
      controls
      playsInline
      preload="none"
      poster={poster?.src}
      className="aspect-video w-full bg-band"
      aria-label={title}
    >
      {sources.map(({ src, type }) => (
        <source key={src} src={src} type={type} />
      ))}
      {tracks.map(({ src, language }, index) => (
        <track
          key={language}
          kind="captions"
          src={src}
          srcLang={language}
          label={localeName(language)}
          default={index === 0}
        />
      ))}
    </video>
  )
}
