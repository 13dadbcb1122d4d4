import { localePath } from '@/content/paths'
import type { SearchView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { type SearchQuery, searchAddress } from '@/search/query'

type Props = { query: SearchQuery; answer: SearchView; locale: Locale }

/** The ways to the results before and after these, where there are any. */
export function SearchPages({ query, answer: { page, pages }, locale }: Props) {
  if (pages === 1) return null
  const t = translator(locale)
  const addressOf = (number: number) =>
    searchAddress(localePath(locale, '/search'), { ...query, page: number })
  return (
    <nav
      aria-label={t('search.pages')}
      className="interface flex flex-wrap items-baseline gap-x-6 border-t border-rule pt-5"
    >
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev" className="py-2">
          {t('search.earlier')}
        </a>
      )}
      <span className="py-2 text-quiet">{t('search.page', { page, pages })}</span>
      {page < pages && (
        <a href={addressOf(page + 1)} rel="next" className="py-2 font-semibold">
          {t('search.later')}
        </a>
      )}
    </nav>
  )
}
