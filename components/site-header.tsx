import { localePath } from '@/content/paths'
import type { LinkView, SiteView } from '@/content/views'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { LanguageLinks } from './language-links'
import { Mark } from './mark'
import { SearchLink } from './search-link'

type Props = {
  locale: Locale
  path: string
  query: string
  languages?: readonly Locale[]
  site: SiteView
  links: LinkView[]
}

/**
 * The site's name and its sections. The one a reader is in is marked, and so is the way to act. What stands at the end
 * of the line is told from the end on: as a page arrives piece by piece, no link that is there moves for the next one.
 */
export function SiteHeader({ locale, path, query, languages, site, links }: Props) {
  const t = translator(locale)
  const here = localePath(locale, path)
  const sections = links.length > 0 ? links : sectionLinks(locale)
  return (
    <header className="interface mx-auto flex max-w-wide flex-wrap items-center gap-x-5 gap-y-2 px-5 py-5 sm:gap-x-8 sm:px-8">
      <a
        href={localePath(locale, '/')}
        className="flex min-h-10 items-center gap-2.5 text-[1.15rem] font-bold tracking-tight no-underline max-sm:me-auto"
      >
        <Mark />
        {site.name}
      </a>
      <p className="hidden w-full print:block">{env.SITE_URL + here}</p>
      <nav aria-label={t('site.sections')} className="order-last w-full sm:order-none sm:me-auto sm:w-auto">
        <ul className="-mx-1.5 flex flex-wrap sm:-mx-2">
          {sections.map((link) => (
            <li key={link.path}>
              <a
                href={link.path}
                aria-current={isWithin(here, link.path) ? (here === link.path ? 'page' : 'true') : undefined}
                className="inline-block px-1.5 py-2 text-[0.84rem] font-medium sm:px-2 sm:text-[0.9rem] no-underline decoration-signal hover:underline aria-[current]:underline aria-[current]:decoration-2"
              >
                {link.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LanguageLinks locale={locale} path={path + query} languages={languages} />
      <SearchLink locale={locale} isHere={path === '/search'} />
    </header>
  )
}

/** The sections of every site, for as long as its editors have made no menu of their own. */
export function sectionLinks(locale: Locale): LinkView[] {
  const t = translator(locale)
  return (['stories', 'testimonies', 'statistics', 'videos', 'act'] as const).map((section) => ({
    title: t(`nav.${section}`),
    path: localePath(locale, `/${section}`),
  }))
}

function isWithin(path: string, section: string): boolean {
  return path === section || path.startsWith(`${section}/`)
}
