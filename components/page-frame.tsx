import type { ReactNode } from 'react'
import { localePath } from '@/content/paths'
import { type Ending, getActionFor } from '@/content/placed-actions'
import { getNavigation, getSite } from '@/content/site'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ActionBand } from './action-band'
import { QuickExit } from './quick-exit'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

type Props = {
  locale: Locale
  /** The page's address without a language, by which its header leads to the same page in another one. */
  path: string
  /** What is asked of the page, from its question mark on; kept when it is read in another language. */
  query?: string
  /** The languages in which there is such a page: all, unless told. */
  languages?: readonly Locale[]
  /** Whether readers are offered a way out at once. */
  quickExit?: boolean
  /** What the page is for, where a call to action may stand at its end. */
  ending?: Ending
  children: ReactNode
}

/** What stands around every page: the way to its text, the menus, and the text itself as the main part. */
export async function PageFrame({
  locale,
  path,
  query = '',
  languages,
  quickExit = false,
  ending,
  children,
}: Props) {
  const t = translator(locale)
  const [site, navigation, action] = await Promise.all([
    getSite(locale),
    getNavigation(locale),
    ending && getActionFor(ending, locale),
  ])
  return (
    <>
      <a
        href="#main"
        className="interface absolute start-4 top-0 -translate-y-full bg-ink p-3 text-paper focus:translate-y-4 z-10"
      >
        {t('site.skip')}
      </a>
      {quickExit && <QuickExit to={site.quickExitUrl} locale={locale} />}
      <SiteHeader
        locale={locale}
        path={path}
        query={query}
        languages={languages}
        site={site}
        links={navigation.header}
      />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
        {action && <ActionBand action={action} from={localePath(locale, path)} locale={locale} />}
      </main>
      <SiteFooter locale={locale} site={site} links={navigation.footer} />
    </>
  )
}
