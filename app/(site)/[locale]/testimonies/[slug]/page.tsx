import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { TestimonyPage } from '@/components/testimony-page'
import { testimonyTitle } from '@/components/titles'
import { getMoved } from '@/content/moved'
import { getTestimony } from '@/content/testimonies'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function read(props: Props) {
  const { locale, slug } = await recordOf(props)
  return {
    locale,
    slug,
    path: `/testimonies/${encodeURIComponent(slug)}`,
    testimony: await getTestimony(slug, locale),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, testimony } = await read(props)
  if (!testimony) return {}
  return pageMetadata({
    locale,
    path,
    title: testimonyTitle(testimony, locale),
    description: testimony.contentNote ?? testimony.quote.slice(0, 200),
    languages: testimony.languages,
    machines: testimony.machines,
    embeddable: testimony.shareable,
  })
}

export default async function Page(props: Props) {
  const { locale, slug, path, testimony } = await read(props)
  if (!testimony) return <Missing movedTo={await getMoved({ collection: 'testimonies', slug, locale })} />
  return (
    <PageFrame locale={locale} path={path} quickExit={testimony.quickExit}>
      <TestimonyPage testimony={testimony} locale={locale} />
    </PageFrame>
  )
}
