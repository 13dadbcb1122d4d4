import type { Metadata } from 'next'
import { pageMetadata } from '@/components/metadata'
import { Missing } from '@/components/missing'
import { PageFrame } from '@/components/page-frame'
import { PageHeading } from '@/components/page-heading'
import { localeOf } from '@/components/page-params'
import { findLinked } from '@/content/act'
import { localePath } from '@/content/paths'
import { translator } from '@/messages/translator'
import { answer } from './answer'

type Props = {
  params: Promise<{ locale: string; step: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const steps = ['confirm', 'unsubscribe'] as const

const outcomes = ['done', 'again', 'gone'] as const

async function read(props: Props) {
  const [locale, { step: asked }] = [await localeOf(props), await props.params]
  const step = steps.find((each) => each === asked)
  return { locale, step, path: `/sign-up/${step}` }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, step, path } = await read(props)
  if (!step) return {}
  const title = translator(locale)(`signUpLink.${step}.title`)
  return pageMetadata({ locale, path, title, machines: { noIndex: true } })
}

/** Where a link in a letter leads. Nothing happens before the button is pressed: programs that look at mail follow links. */
export default async function Page(props: Props) {
  const [{ locale, step, path }, { link, is }] = [await read(props), await props.searchParams]
  if (!step) return <Missing />
  const t = translator(locale)
  const asked = outcomes.find((each) => each === is)
  const linked = asked ? null : await findLinked(step, link, locale)
  const outcome = asked ?? (linked?.isAnswered ? 'again' : linked ? undefined : 'gone')
  const said = outcome && (outcome === 'gone' ? t('signUpLink.gone') : t(`signUpLink.${step}.${outcome}`))
  return (
    <PageFrame locale={locale} path={path}>
      {linked && !said ? (
        <>
          <PageHeading
            title={t(`signUpLink.${step}.title`)}
            intro={t(`signUpLink.${step}.text`, { label: linked.label })}
          />
          {(linked.name || linked.message) && (
            <blockquote className="mx-auto max-w-wide px-5 pb-8 text-[1.2rem] sm:px-8">
              {linked.message && <p className="max-w-measure whitespace-pre-line">{linked.message}</p>}
              {linked.name && <p className="interface mt-2 font-semibold">{linked.name}</p>}
            </blockquote>
          )}
          <form
            action={answer.bind(null, { locale, step, link: String(link) })}
            className="interface mx-auto max-w-wide px-5 pb-24 sm:px-8"
          >
            <button
              type="submit"
              className="cursor-pointer bg-ink px-6 py-3.5 font-semibold text-paper hover:bg-signal"
            >
              {t(`signUpLink.${step}.button`)}
            </button>
          </form>
        </>
      ) : (
        <>
          <PageHeading title={said} />
          <p className="interface mx-auto max-w-wide px-5 pb-24 sm:px-8">
            <a href={localePath(locale, '/act')}>{t('signUpLink.signUpAgain')}</a>
          </p>
        </>
      )}
    </PageFrame>
  )
}
