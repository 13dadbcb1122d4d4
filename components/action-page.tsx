import type { ReactNode } from 'react'
import { goPath, localePath } from '@/content/paths'
import type { ActView, SharedView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { ChosenGift } from './chosen-gift'
import { PageHeading } from './page-heading'
import { ShareWays } from './share-ways'
import { Signed } from './signed'

type Asked = Record<string, string | string[] | undefined>

type Props = {
  act: ActView
  /** The page that the reader came from, as its path without a language. */
  from?: string
  asked: Asked
  shared?: SharedView
  locale: Locale
  /** The form, where there is one. */
  children?: ReactNode
}

/** One thing to do, on a page of its own. */
export function ActionPage({ act, from, asked, shared, locale, children }: Props) {
  const href = goPath(act.slug, localePath(locale, from ?? `/act/${act.slug}`))
  return (
    <>
      <PageHeading title={act.label} intro={act.text} lang={act.lang} />
      <div className="mx-auto max-w-wide px-5 pb-24 sm:px-8">
        <Signed signed={act.signed} locale={locale} />
        {children}
        {shared && <ShareWays shared={shared} locale={locale} />}
        {act.kind === 'donate' && <ChosenGift act={act} href={href} asked={asked} locale={locale} />}
        {!children && !shared && act.kind !== 'donate' && (
          <p className="interface">
            <a
              href={href}
              rel="nofollow"
              className="inline-block bg-ink px-6 py-3.5 font-semibold text-paper no-underline hover:bg-signal"
            >
              {act.label}
            </a>
          </p>
        )}
      </div>
    </>
  )
}
