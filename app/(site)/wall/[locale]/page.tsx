import type { Metadata } from 'next'
import { z } from 'zod'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { TestimonyListPage } from '@/components/testimony-list-page'
import { wallQuery } from '@/components/wall-href'
import { findWall } from '@/content/testimony-wall'
import { translator } from '@/messages/translator'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const value = z.string().min(1).max(200).optional().catch(undefined)

const asked = z.object({
  topic: value,
  left: value,
  language: value,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** What is asked of the wall; what makes no sense is not asked. */
async function read(props: Props) {
  const { page, topic, left, language } = asked.parse(await props.searchParams)
  const choice = { ...(topic && { topic }), ...(left && { left }), ...(language && { language }) }
  return { locale: await localeOf(props), choice, page, query: wallQuery(choice, page) }
}

/** Pages of the whole wall are for search engines, too; what readers choose of it is not. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, choice, query } = await read(props)
  const t = translator(locale)
  return pageMetadata({
    locale,
    path: `/testimonies${query}`,
    title: t('testimonies.title'),
    description: t('testimonies.intro'),
    machines: Object.keys(choice).length > 0 ? { noIndex: true } : undefined,
  })
}

export default async function Page(props: Props) {
  const { locale, choice, page, query } = await read(props)
  const wall = await findWall({ choice, page, locale })
  if (page > 1 && page > wall.pages) return <Missing />
  return (
    <PageFrame
      locale={locale}
      path="/testimonies"
      query={query}
      quickExit={wall.quickExit}
      ending={{ type: 'list', testimonies: wall.testimonies.map(({ slug }) => slug) }}
    >
      <TestimonyListPage wall={wall} choice={choice} locale={locale} />
    </PageFrame>
  )
}
