import { localePath } from '@/content/paths'
import type { LinkView, SiteView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { Contact } from './contact'
import { sectionLinks } from './site-header'

type Props = { locale: Locale; site: SiteView; links: LinkView[] }

/** The end of every page: what the site is, where else to go, and what it does not do to its readers. */
export function SiteFooter({ locale, site, links }: Props) {
  const t = translator(locale)
  const about = { title: t('nav.about'), path: localePath(locale, '/about') }
  return (
    <footer className="interface border-t border-band-quiet/30 bg-band text-band-ink [--signal:var(--band-signal)] print:hidden">
      <div className="mx-auto grid max-w-wide gap-x-12 gap-y-8 px-5 py-14 sm:px-8 md:grid-cols-[2fr_1fr]">
        <div className="max-w-sm">
          <p className="text-[1.15rem] font-bold tracking-tight">{site.name}</p>
          {site.tagline && <p className="mt-1 font-serif text-[1.05rem]">{site.tagline}</p>}
          <Contact address={site.contact} locale={locale} className="mt-6" />
          <p className="mt-6 text-band-quiet">{t('site.footerNote')}</p>
          <p className="mt-1 text-band-quiet">{t('site.madeWith')}</p>
        </div>
        <nav aria-label={t('site.footer')}>
          <ul className="columns-2">
            {[...sectionLinks(locale), about, ...links].map((link) => (
              <li key={link.path}>
                <a href={link.path} className="inline-block py-1.5">
                  {link.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
