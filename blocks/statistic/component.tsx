import { StatisticFigure } from '@/components/statistic-figure'
import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'

export function Statistic({ statistic, locale }: { statistic: StatisticView; locale: Locale }) {
  return (
    <div className="my-12 max-w-measure">
      <StatisticFigure statistic={statistic} locale={locale} />
    </div>
  )
}
