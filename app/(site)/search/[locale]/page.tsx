import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { SearchPage } from '@/components/search-page'
import { isFoundCollection, search } from '@/content/search'
import { listStories } from '@/content/stories'
import { listTopics } from '@/content/topics'
import { translator } from '@/messages/translator'
import { queryFrom, searchAddress } from '@/search/query'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function read(props: Props) {
  const { type, ...query } = queryFrom(await props.searchParams)
  return {
    locale: await localeOf(props),
    query: { ...query, type: isFoundCollection(type) ? type : undefined },
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, query } = await read(props)
  const t = translator(locale)
  return pageMetadata({
    locale,
    path: '/search',
    title: query.text ? t('search.pageTitle', { query: query.text }) : t('search.title'),
    machines: { noIndex: true, noTraining: true },
  })
}

/** Rendered for each reader, and kept by nobody. */
export default async function Page(props: Props) {
  const { locale, query } = await read(props)
  const [answer, topics, stories] = await Promise.all([
    query.text ? search(query, locale) : undefined,
    listTopics(locale),
    listStories(locale),
  ])
  const quickExit = answer?.found.some(({ record }) => record.quickExit)
  return (
    <PageFrame locale={locale} path="/search" query={searchAddress('', query)} quickExit={quickExit}>
      <SearchPage query={query} answer={answer} topics={topics} stories={stories} locale={locale} />
    </PageFrame>
  )
}
