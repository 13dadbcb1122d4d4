import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { JsonLd } from '@/components/structured-data/json-ld'
import { sectionTrail } from '@/components/structured-data/site-data'
import { VideoListPage } from '@/components/video-list-page'
import { listVideos } from '@/content/videos'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await localeOf(props)
  const t = translator(locale)
  return pageMetadata({ locale, path: '/videos', title: t('videos.title'), description: t('videos.intro') })
}

export default async function Page(props: Props) {
  const locale = await localeOf(props)
  return (
    <PageFrame locale={locale} path="/videos" ending={{ type: 'list' }}>
      <JsonLd locale={locale} things={() => [sectionTrail('videos', locale)]} />
      <VideoListPage videos={await listVideos(locale)} locale={locale} />
    </PageFrame>
  )
}
