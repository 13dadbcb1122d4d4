import type { NumberedSourceView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { SourceLine } from './source-line'
import { statisticTitle } from './titles'

/** What a story rests on, numbered, each source with the way back to what rests on it. */
export function StorySources({ sources, locale }: { sources: NumberedSourceView[]; locale: Locale }) {
  if (sources.length === 0) return null
  const t = translator(locale)
  return (
    <section aria-labelledby="sources" className="story-column pb-20">
      <div className="interface prints-addresses border-t border-rule pt-5">
        <h2 id="sources" className="small-caps text-quiet">
          {t('story.sources')}
        </h2>
        <ol className="mt-3 list-decimal ps-6 marker:font-bold marker:text-signal">
          {sources.map((source) => (
            <li key={source.id} id={source.id} className="mt-3 max-w-measure ps-1 target:bg-shade">
              <SourceLine source={source} locale={locale} />
              {source.places.length > 0 && (
                <p className="text-quiet">
                  {t('story.restsOnIt')}{' '}
                  {source.places.map(({ id, title, statistic, lang }, index) => (
                    <span key={id}>
                      {index > 0 && ' · '}
                      <a href={`#${id}`} lang={lang}>
                        {statistic ? statisticTitle(statistic, locale) : title}
                      </a>
                    </span>
                  ))}
                </p>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
