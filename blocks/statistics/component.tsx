import { StatisticFigure } from '@/components/statistic-figure'
import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'

type Props = { title?: string; lang?: string; statistics: StatisticView[]; locale: Locale }

export function Statistics({ title, lang, statistics, locale }: Props) {
  return (
    <section className="my-14">
      {title && (
        <h3 lang={lang} className="small-caps mb-6 text-quiet">
          {title}
        </h3>
      )}
      <div className="grid gap-x-12 gap-y-12 md:grid-cols-2">
        {statistics.map((statistic) => (
          <StatisticFigure key={statistic.slug} statistic={statistic} locale={locale} />
        ))}
      </div>
    </section>
  )
}
