import type { Metadata } from 'next'
import { ActPage } from '@/components/act-page'
import { pageMetadata } from '@/components/metadata'
import { PageFrame } from '@/components/page-frame'
import { localeOf } from '@/components/page-params'
import { JsonLd } from '@/components/structured-data/json-ld'
import { sectionTrail } from '@/components/structured-data/site-data'
import { listActions } from '@/content/actions'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await localeOf(props)
  const t = translator(locale)
  return pageMetadata({ locale, path: '/act', title: t('act.title'), description: t('act.intro') })
}

export default async function Page(props: Props) {
  const locale = await localeOf(props)
  return (
    <PageFrame locale={locale} path="/act">
      <JsonLd locale={locale} things={() => [sectionTrail('act', locale)]} />
      <ActPage actions={await listActions(locale)} locale={locale} />
    </PageFrame>
  )
}
