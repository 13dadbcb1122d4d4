import { localePath } from '@/content/paths'
import type { HomeView, StoryCardView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ActionBand } from './action-band'
import { Drawing } from './drawing'
import { HeroPicture } from './hero-picture'
import { StatisticFigure } from './statistic-figure'
import { StoryCard } from './story-card'
import { TestimonyFigure } from './testimony-figure'

type Props = { home: HomeView; stories: StoryCardView[]; locale: Locale }

/** The first page: a picture and a sentence, one story to begin with, voices, figures, and everything else. */
export function HomePage({ home, stories, locale }: Props) {
  const t = translator(locale)
  const others = stories.filter((story) => story.slug !== home.story?.slug)
  const [firstVoice, ...otherVoices] = home.testimonies
  return (
    <>
      <section>
        <div className="relative z-10 mx-auto max-w-wide px-5 pb-8 pt-6 sm:px-8 sm:pt-12">
          <h1 className="max-w-5xl text-display font-normal tracking-[-0.025em]">
            {home.headline ?? t('stories.title')}
          </h1>
          {home.intro && <p className="mt-6 max-w-measure text-[1.25rem] leading-relaxed">{home.intro}</p>}
        </div>
        <Drawing
          name="home"
          eager
          className="aspect-video h-auto md:-mt-[5vw] [mask-image:linear-gradient(transparent,#000_12%)]"
        />
      </section>

      {home.story ? (
        <section className="mx-auto grid max-w-wide items-center gap-x-12 gap-y-6 px-5 py-16 sm:px-8 md:grid-cols-2 md:py-24">
          <HeroPicture hero={home.story.hero} sizes="(min-width: 48rem) 36rem, 100vw" />
          <div>
            <p className="small-caps text-signal">{t('home.readFirst')}</p>
            <h2 className="mt-2 text-title tracking-[-0.015em]">
              <a href={home.story.path} lang={home.story.lang} className="no-underline hover:underline">
                {home.story.title}
              </a>
            </h2>
            <p lang={home.story.lang} className="mt-4 max-w-measure text-[1.15rem]">
              {home.story.deck}
            </p>
          </div>
        </section>
      ) : (
        <p className="mx-auto max-w-wide px-5 py-24 text-[1.35rem] sm:px-8">{t('home.nothingYet')}</p>
      )}

      {firstVoice && (
        <section className="bg-shade">
          <div className="mx-auto max-w-wide px-5 py-16 sm:px-8 md:py-24">
            <h2 className="small-caps mb-8 text-quiet">{t('home.voices')}</h2>
            <div className="max-w-5xl">
              <TestimonyFigure testimony={firstVoice} locale={locale} heading="h3" />
            </div>
            <div className="mt-16 grid gap-x-16 gap-y-14 md:grid-cols-2">
              {otherVoices.map((testimony) => (
                <TestimonyFigure
                  key={testimony.slug}
                  testimony={testimony}
                  locale={locale}
                  size="wall"
                  heading="h3"
                />
              ))}
            </div>
            <p className="mt-14">
              <a href={localePath(locale, '/testimonies')}>{t('home.allVoices')}</a>
            </p>
          </div>
        </section>
      )}

      {home.statistics.length > 0 && (
        <section className="mx-auto max-w-wide px-5 py-16 sm:px-8 md:py-24">
          <h2 className="small-caps mb-8 text-quiet">{t('home.figures')}</h2>
          <div className="grid gap-x-12 gap-y-14 md:grid-cols-3">
            {home.statistics.map((statistic) => (
              <StatisticFigure key={statistic.slug} statistic={statistic} locale={locale} heading="h3" />
            ))}
          </div>
          <p className="mt-12">
            <a href={localePath(locale, '/statistics')}>{t('home.allFigures')}</a>
          </p>
        </section>
      )}

      {others.length > 0 && (
        <section className="mx-auto max-w-wide border-t border-rule px-5 py-16 sm:px-8 md:py-20">
          <h2 className="small-caps mb-8 text-quiet">{t('home.stories')}</h2>
          <div className="grid gap-x-10 gap-y-14 sm:grid-cols-2 lg:grid-cols-3">
            {others.map((story) => (
              <StoryCard key={story.slug} story={story} heading="h3" />
            ))}
          </div>
        </section>
      )}

      {home.seenIn.length > 0 && (
        <p className="interface mx-auto max-w-wide px-5 pb-14 text-quiet sm:px-8">
          <span className="font-semibold">{home.seenInTitle ?? t('home.seenIn')}</span>{' '}
          {home.seenIn.join(' · ')}
        </p>
      )}
      {home.action && <ActionBand action={home.action} from={localePath(locale, '/')} locale={locale} />}
    </>
  )
}
