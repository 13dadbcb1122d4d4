import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { ThanksPage } from '@/components/thanks-page'
import { findAct, findShared } from '@/content/act'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ locale: string; slug: string }> }

async function read(props: Props) {
  const { locale, slug } = await recordOf(props)
  return { locale, slug, path: `/act/${encodeURIComponent(slug)}/check-mail` }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path } = await read(props)
  const title = translator(locale)('thanks.checkTitle')
  return pageMetadata({ locale, path, title, machines: { noIndex: true } })
}

/** Who has sent a form is told to look at their mail. */
export default async function Page(props: Props) {
  const { locale, slug, path } = await read(props)
  const act = await findAct(slug, locale)
  if (!act) return <Missing />
  return (
    <PageFrame locale={locale} path={path} ending={{ type: 'list', placed: [slug] }}>
      <ThanksPage act={act} isDone={false} shared={await findShared(undefined, locale)} locale={locale} />
    </PageFrame>
  )
}
