import type { TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { SourceLine } from '../source-line'
import { TestimonyFigure } from '../testimony-figure'
import { EmbedDocument } from './embed-document'

type Props = { testimony: TestimonyView; site: string; locale: Locale }

/** A testimony in a frame, with its note before it and its source under it. The speaker’s picture stays on the site. */
export function FramedTestimony({ testimony, site, locale }: Props) {
  const t = translator(locale)
  const { citation, attribution, path } = testimony
  return (
    <EmbedDocument
      locale={locale}
      site={site}
      title={attribution}
      path={path}
      link={t('embed.open', { site })}
    >
      <TestimonyFigure
        testimony={{ ...testimony, portrait: undefined }}
        locale={locale}
        size="wall"
        linked={false}
      />
      {citation && (
        <p className="interface text-quiet">
          {t('testimony.source')}: <SourceLine source={citation} locale={locale} />
        </p>
      )}
    </EmbedDocument>
  )
}
