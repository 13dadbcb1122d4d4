import { StatisticFigure } from '@/components/statistic-figure'
import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'

export function Statistic({ statistic, locale }: { statistic: StatisticView; locale: Locale }) {
  return (
    <div className="mx-auto my-12 w-full max-w-measure">
      <StatisticFigure statistic={statistic} locale={locale} />
    </div>
  )
}
