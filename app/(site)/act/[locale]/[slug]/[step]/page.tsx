import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { ThanksPage } from '@/components/thanks-page'
import { findDoneAct, findShared } from '@/content/act'
import { actSteps } from '@/content/paths'
import { translator } from '@/messages/translator'

type Props = {
  params: Promise<{ locale: string; slug: string; step: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

async function read(props: Props) {
  const [{ locale, slug }, { step: asked }] = [await recordOf(props), await props.params]
  const step = actSteps.find((each) => each === asked)
  return { locale, slug, isDone: step === 'thanks', path: step && `/act/${encodeURIComponent(slug)}/${step}` }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, isDone, path } = await read(props)
  if (!path) return {}
  const title = translator(locale)(isDone ? 'thanks.title' : 'thanks.checkTitle')
  return pageMetadata({ locale, path, title, machines: { noIndex: true } })
}

/** Who has done it is thanked, and asked to pass it on; who has sent a form is told to look at their mail. */
export default async function Page(props: Props) {
  const { locale, slug, isDone, path } = await read(props)
  const act = path ? await findDoneAct(slug, locale) : null
  if (!act || !path) return <Missing />
  return (
    <PageFrame locale={locale} path={path} ending={{ type: 'list', placed: [slug] }}>
      <ThanksPage
        act={act}
        isDone={isDone}
        shared={await findShared((await props.searchParams).from, locale)}
        locale={locale}
      />
    </PageFrame>
  )
}
