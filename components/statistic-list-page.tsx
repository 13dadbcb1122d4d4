import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { EmptyNote } from './empty-note'
import { OpenData } from './open-data/open-data'
import { PageHeading } from './page-heading'
import { StatisticFigure } from './statistic-figure'

export function StatisticListPage({ statistics, locale }: { statistics: StatisticView[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <PageHeading title={t('statistics.title')} intro={t('statistics.intro')} />
      {statistics.length === 0 && <EmptyNote text={t('statistics.empty')} />}
      <ul className="mx-auto grid max-w-wide gap-x-16 gap-y-20 px-5 pb-24 pt-4 sm:px-8 md:grid-cols-2">
        {statistics.map((statistic) => (
          <li key={statistic.slug}>
            <StatisticFigure statistic={statistic} locale={locale} heading="h2" />
          </li>
        ))}
      </ul>
      {statistics.length > 0 && <OpenData of="statistics" locale={locale} />}
    </>
  )
}
