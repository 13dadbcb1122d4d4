import type { SourceView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { formatDay } from './format-figure'
import { langOf } from './lang-of'

/** A source as a reader can look it up: the document, linked where it has an address, its publisher and its dates. */
export function SourceLine({ source, locale }: { source: SourceView; locale: Locale }) {
  const t = translator(locale)
  const title = <cite lang={langOf(source.title, locale)}>{source.title}</cite>
  const { publisher } = source
  const rest = [
    source.citedIn && t('statistic.citedIn', { document: source.citedIn }),
    source.date && t('statistic.published', { date: formatDay(source.date, locale) }),
    source.accessed && t('statistic.accessed', { date: formatDay(source.accessed, locale) }),
  ].filter(Boolean)
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {publisher && (
        <>
          , <span lang={langOf(publisher, locale)}>{publisher}</span>
        </>
      )}
      {rest.length > 0 && `, ${rest.join(', ')}`}
    </>
  )
}
