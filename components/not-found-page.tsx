import { localePath } from '@/content/paths'
import { locales } from '@/messages/locales'
import { Drawing } from './drawing'
import { SearchForm } from './search-form'

const texts = {
  en: {
    title: 'The path ends here',
    text: 'There is nothing at this address, or not any more.',
    home: 'Back to the beginning',
  },
  ko: {
    title: '길이 여기에서 끊겼습니다',
    text: '이 주소에는 아무것도 없거나, 더는 없습니다.',
    home: '처음으로 돌아가기',
  },
}

/** Where there is nothing. Next tells this page no language, so it speaks all; styles show the reader's own. */
export function NotFoundPage() {
  return (
    <main className="mx-auto max-w-wide px-5 py-10 sm:px-8">
      <Drawing name="not-found" />
      {locales.map((locale) => (
        <div key={locale} lang={locale} className="only-here mt-8">
          <h1 className="text-title">{texts[locale].title}</h1>
          <p className="mt-3 text-[1.2rem] text-quiet">{texts[locale].text}</p>
          <div className="mt-8 max-w-measure">
            <SearchForm locale={locale} />
          </div>
          <p className="mt-8">
            <a href={localePath(locale, '/')}>{texts[locale].home}</a>
          </p>
        </div>
      ))}
    </main>
  )
}
