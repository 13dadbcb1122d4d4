import { notFound } from 'next/navigation'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { PreviewBar } from '@/components/preview-bar'
import { PreviewPage } from '@/components/preview-page'
import { findPreview, findStaffReader, isPreviewed } from '@/content/preview'

type Props = { params: Promise<{ locale: string; collection: string; id: string }> }

/** A record as it will be, for staff who are signed in; for everybody else there is no such page. */
export default async function Page({ params }: Props) {
  const [locale, { collection, id }, reader] = [
    await localeOf({ params }),
    await params,
    await findStaffReader(),
  ]
  if (!reader || !isPreviewed(collection)) notFound()
  const preview = await findPreview({ collection, id, locale }, reader)
  if (!preview) {
    return <PreviewBar note="There is too little to show yet. Fill in what is marked with a star." />
  }
  return (
    <>
      <PreviewBar note="This is how it stands in the newsroom." />
      <PageFrame locale={locale} path="/" quickExit={'quickExit' in preview.view && preview.view.quickExit}>
        <PreviewPage preview={preview} locale={locale} />
      </PageFrame>
    </>
  )
}
