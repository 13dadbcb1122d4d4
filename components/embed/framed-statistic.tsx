import type { StatisticView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { StatisticFigure } from '../statistic-figure'
import { statisticTitle } from '../titles'
import { EmbedDocument } from './embed-document'

type Props = { statistic: StatisticView; site: string; locale: Locale }

/** A figure in a frame, with what it counts, its source and its caveat: nobody can take the number alone. */
export function FramedStatistic({ statistic, site, locale }: Props) {
  const t = translator(locale)
  return (
    <EmbedDocument
      locale={locale}
      site={site}
      title={statisticTitle(statistic, locale)}
      path={statistic.path}
      link={t('embed.open', { site })}
    >
      <StatisticFigure statistic={statistic} locale={locale} linked={false} pictureId="p" />
      <p className="interface text-quiet">
        {t('statistic.counts')}: {statistic.counts}
      </p>
    </EmbedDocument>
  )
}
