import type { StoryCardView } from '@/content/views'
import { HeroPicture } from './hero-picture'

type Props = { story: StoryCardView; label?: string; heading?: 'h2' | 'h3' }

/** A story in a list: its picture, title and deck, all of it leading there. */
export function StoryCard({ story, label, heading: Heading = 'h2' }: Props) {
  return (
    <article className="group relative">
      <div className="overflow-hidden bg-shade">
        <HeroPicture
          hero={story.hero}
          sizes="(min-width: 48rem) 36rem, 100vw"
          className="transition-transform duration-500 motion-safe:group-hover:scale-[1.02]"
        />
      </div>
      {label && <p className="small-caps mt-4 text-signal">{label}</p>}
      <Heading className="mt-1 text-[1.75rem] leading-tight">
        <a
          href={story.path}
          lang={story.lang}
          className="no-underline after:absolute after:inset-0 group-hover:underline"
        >
          {story.title}
        </a>
      </Heading>
      <p lang={story.lang} className="mt-2 max-w-measure text-quiet">
        {story.deck}
      </p>
    </article>
  )
}
