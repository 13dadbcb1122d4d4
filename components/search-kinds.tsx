import { localePath } from '@/content/paths'
import type { FoundCollection, SearchView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { type SearchQuery, searchAddress } from '@/search/query'

type Props = {
  query: SearchQuery & { type?: FoundCollection }
  counts: SearchView['counts']
  locale: Locale
}

/** All results or those of one kind, as links that keep the question. A kind without any is left out. */
export function SearchKinds({ query, counts, locale }: Props) {
  const t = translator(locale)
  const path = localePath(locale, '/search')
  const kinds = (['stories', 'testimonies', 'statistics', 'videos'] as const).filter(
    (type) => counts[type] > 0 || type === query.type,
  )
  const links = [
    { type: undefined, title: t('search.all'), count: Object.values(counts).reduce((sum, n) => sum + n, 0) },
    ...kinds.map((type) => ({ type, title: t(`nav.${type}`), count: counts[type] })),
  ]
  return (
    <nav aria-label={t('search.kinds')} className="interface mt-5">
      <ul className="-mx-2 flex flex-wrap">
        {links.map(({ type, title, count }) => (
          <li key={title}>
            <a
              href={searchAddress(path, { text: query.text, type })}
              aria-current={type === query.type ? 'page' : undefined}
              className="inline-block px-2 py-2 no-underline decoration-signal hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-2"
            >
              {title} <span className="text-quiet">{count.toLocaleString(locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
