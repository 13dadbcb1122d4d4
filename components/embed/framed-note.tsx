import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { EmbedDocument } from './embed-document'

type Props = {
  /** Whether words were taken down here, or there is nothing to be framed. */
  of: 'gone' | 'missing'
  site: string
  locale: Locale
  /** Where on the site one can go on. */
  path: string
}

/** What a frame says that has nothing to show. It does not say why, and names nobody. */
export function FramedNote({ of, site, locale, path }: Props) {
  const t = translator(locale)
  const title = of === 'gone' ? t('gone.title') : t('embed.missing')
  return (
    <EmbedDocument locale={locale} site={site} title={title} path={path} link={site}>
      <h1>{title}</h1>
      {of === 'gone' && <p>{t('gone.text')}</p>}
    </EmbedDocument>
  )
}
