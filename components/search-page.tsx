import { localePath } from '@/content/paths'
import type { FoundCollection, SearchView, StoryCardView, TopicView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { longestQuery, type SearchQuery, searchAddress } from '@/search/query'
import { FoundRecord } from './found-record'
import { PageLinks } from './page-links'
import { SearchForm } from './search-form'
import { SearchKinds } from './search-kinds'
import { SearchWays } from './search-ways'

export type KnownQuery = SearchQuery & { type?: FoundCollection }

type Props = {
  query: KnownQuery
  /** Nothing while nothing was asked. */
  answer?: SearchView
  topics: TopicView[]
  stories: StoryCardView[]
  locale: Locale
}

/** A question and what answers it; and ways on where nothing was asked, or nothing found. */
export function SearchPage({ query, answer, topics, stories, locale }: Props) {
  const t = translator(locale)
  const count = answer ? Object.values(answer.counts).reduce((sum, each) => sum + each, 0) : 0
  return (
    <>
      <div className="mx-auto max-w-wide px-5 pb-8 pt-8 sm:px-8 sm:pt-14">
        <h1 className="text-title tracking-[-0.015em]">{t('search.title')}</h1>
        <div className="mt-6 max-w-4xl">
          <SearchForm locale={locale} text={query.text} />
        </div>
        {query.isCut && (
          <p className="interface mt-3 text-quiet">{t('search.cut', { count: longestQuery })}</p>
        )}
      </div>
      {answer && count > 0 && (
        <div className="mx-auto max-w-wide px-5 pb-20 sm:px-8">
          <p className="text-[1.2rem]">
            {t('search.results', { count, query: query.text })}
            {answer.closeness !== 'exact' && (
              <span className="block text-quiet">{t(`search.${answer.closeness}`)}</span>
            )}
          </p>
          <SearchKinds query={query} counts={answer.counts} locale={locale} />
          {answer.found.length === 0 && <p className="mt-10">{t('search.noneOfKind')}</p>}
          <ol className="mt-8 max-w-4xl">
            {answer.found.map((found) => (
              <li key={found.record.path} className="border-t border-rule py-7">
                <FoundRecord found={found} locale={locale} />
              </li>
            ))}
          </ol>
          <PageLinks
            page={answer.page}
            pages={answer.pages}
            locale={locale}
            hrefOf={(page) => searchAddress(localePath(locale, '/search'), { ...query, page })}
          />
        </div>
      )}
      {answer && count === 0 && (
        <div className="mx-auto max-w-wide px-5 pb-12 sm:px-8">
          <p className="max-w-measure text-[1.35rem]">{t('search.none', { query: query.text })}</p>
          <p className="mt-2 max-w-measure text-quiet">{t('search.noneHint')}</p>
        </div>
      )}
      {count === 0 && <SearchWays topics={topics} stories={stories} locale={locale} />}
    </>
  )
}
