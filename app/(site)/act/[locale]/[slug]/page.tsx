import type { Metadata } from 'next'
import { sitePageAt } from '@/actions/from-page'
import { ActionPage } from '@/components/action-page'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { recordOf } from '@/components/page-params'
import { SignUp } from '@/components/sign-up'
import { JsonLd } from '@/components/structured-data/json-ld'
import { sectionTrail } from '@/components/structured-data/site-data'
import { findAct, findShared } from '@/content/act'
import { localePath } from '@/content/paths'
import { send } from './send'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function read(props: Props) {
  const { locale, slug } = await recordOf(props)
  return { locale, slug, path: `/act/${encodeURIComponent(slug)}`, act: await findAct(slug, locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, act } = await read(props)
  return act ? pageMetadata({ locale, path, title: act.label, description: act.text }) : {}
}

/** Where a call to action is done: it is rendered for each reader, and kept by nobody. */
export default async function Page(props: Props) {
  const [{ locale, slug, path, act }, asked] = [await read(props), await props.searchParams]
  if (!act) return <Missing />
  const from = typeof asked.from === 'string' ? sitePageAt(asked.from)?.path : undefined
  const shared = act.kind === 'share' ? await findShared(from, locale) : undefined
  return (
    <PageFrame locale={locale} path={path}>
      <JsonLd
        locale={locale}
        things={() => [sectionTrail('act', locale, { title: act.label, path: localePath(locale, path) })]}
      />
      <ActionPage act={act} from={from} asked={asked} shared={shared} locale={locale}>
        {act.purpose && (
          <SignUp
            act={act}
            send={send.bind(null, { locale, slug, from })}
            page={localePath(locale, path) + (from ? `?from=${encodeURIComponent(from)}` : '')}
            locale={locale}
          />
        )}
      </ActionPage>
    </PageFrame>
  )
}
