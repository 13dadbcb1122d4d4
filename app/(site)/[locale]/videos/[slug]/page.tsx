import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { ownPictureAt } from '@/components/share-picture/own-picture'
import { JsonLd } from '@/components/structured-data/json-ld'
import { videoData } from '@/components/structured-data/record-data'
import { sectionTrail } from '@/components/structured-data/site-data'
import { VideoPage } from '@/components/video-page'
import { getMoved } from '@/content/moved'
import { slugsOf } from '@/content/paths'
import { getVideo } from '@/content/videos'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function read(props: Props) {
  const { locale, slug } = await recordOf(props)
  return { locale, slug, path: `/videos/${encodeURIComponent(slug)}`, video: await getVideo(slug, locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, video } = await read(props)
  if (!video) return {}
  return pageMetadata({
    locale,
    path,
    title: video.title,
    description: video.description,
    languages: video.languages,
    machines: video.machines,
    type: 'video.other',
    picture: ownPictureAt('videos', video, locale),
  })
}

export default async function Page(props: Props) {
  const { locale, slug, path, video } = await read(props)
  if (!video) return <Missing movedTo={await getMoved({ collection: 'videos', slug, locale })} />
  return (
    <PageFrame
      locale={locale}
      path={path}
      quickExit={video.quickExit}
      ending={{ type: 'video', topics: slugsOf(video.topics) }}
    >
      <JsonLd
        locale={locale}
        machines={video.machines}
        things={(site) => [
          videoData(video, { site, locale }),
          sectionTrail('videos', locale, { title: video.title, path: video.path }),
        ]}
      />
      <VideoPage video={video} locale={locale} />
    </PageFrame>
  )
}
