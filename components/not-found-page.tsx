import { localePath } from '@/content/paths'
import { locales } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { Drawing } from './drawing'
import { Mark } from './mark'
import { SearchForm } from './search-form'

/** Where there is nothing. Next tells this page no language, so it speaks all; styles show the reader's own. */
export function NotFoundPage() {
  return (
    <main className="mx-auto max-w-wide px-5 py-5 sm:px-8">
      {locales.map((locale) => {
        const t = translator(locale)
        const home = localePath(locale, '/')
        return (
          <div key={locale} lang={locale} className="only-here">
            <a href={home} className="inline-block py-2" aria-label={t('notFound.home')}>
              <Mark />
            </a>
            <Drawing name="not-found" />
            <h1 className="mt-8 text-title">{t('notFound.title')}</h1>
            <p className="mt-3 text-[1.2rem] text-quiet">{t('notFound.text')}</p>
            <div className="mt-8 max-w-measure">
              <SearchForm locale={locale} />
            </div>
            <p className="mt-8">
              <a href={home}>{t('notFound.home')}</a>
            </p>
          </div>
        )
      })}
    </main>
  )
}
