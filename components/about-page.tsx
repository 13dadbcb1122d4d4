import type { SiteView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { Contact } from './contact'
import { PageHeading } from './page-heading'
import { Prose } from './prose'

/** What the site says of itself. */
export function AboutPage({ site, locale }: { site: SiteView; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <PageHeading title={t('about.title')} />
      <div className="mx-auto max-w-wide px-5 pb-24 sm:px-8">
        <div className="max-w-measure">
          {site.about.length > 0 ? <Prose nodes={site.about} /> : <p>{t('about.empty')}</p>}
          <Contact address={site.contact} locale={locale} className="mt-8 border-t border-rule pt-4" />
        </div>
      </div>
    </>
  )
}
