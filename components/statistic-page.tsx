import type { InContext, StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ChangedOn } from './changed-on'
import { CiteThis } from './citation/cite-this'
import { EmbedThis } from './embed/embed-this'
import { StatisticFigure } from './statistic-figure'
import { StoryLinks } from './story-links'
import { statisticTitle } from './titles'
import { TopicLinks } from './topic-links'
import { UntranslatedNote } from './untranslated-note'

/** One figure with all that belongs to it, so that it can be checked. */
export function StatisticPage({
  statistic,
  locale,
}: {
  statistic: InContext<StatisticView>
  locale: Locale
}) {
  const t = translator(locale)
  return (
    <article className="mx-auto max-w-wide px-5 pb-24 pt-8 sm:px-8 sm:pt-14">
      <h1 lang={statistic.lang} className="sr-only">
        {statisticTitle(statistic, locale)}
      </h1>
      <UntranslatedNote lang={statistic.lang} locale={locale} />
      <div className="grid gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,1fr)_20rem] lg:[--container-figure:42rem]">
        <div>
          <StatisticFigure statistic={statistic} locale={locale} linked={false} />
          <div className="mt-14 max-w-measure">
            <CiteThis
              what="Figure"
              title={statisticTitle(statistic, locale)}
              record={statistic}
              source={statistic.source}
              locale={locale}
            />
            <EmbedThis framed={{ collection: 'statistics', view: statistic }} locale={locale} />
          </div>
        </div>
        <div className="grid content-start gap-10 border-t border-rule pt-8 sm:max-lg:grid-cols-3 lg:border-s lg:border-t-0 lg:ps-10 lg:pt-3">
          <section>
            <h2 className="small-caps text-quiet">{t('statistic.counts')}</h2>
            <p lang={statistic.lang} className="mt-2 first-letter:uppercase">
              {statistic.counts}
            </p>
          </section>
          <StoryLinks stories={statistic.stories} label={t('statistic.appearsIn')} />
          <TopicLinks topics={statistic.topics} label={t('topic.topics')} />
          <ChangedOn at={statistic.updatedAt} locale={locale} />
        </div>
      </div>
    </article>
  )
}
