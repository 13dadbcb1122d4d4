import { localePath } from '@/content/paths'
import { type Locale, localeName, locales } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** The same page in the other languages, each named by itself. */
export function LanguageLinks({ locale, path }: { locale: Locale; path: string }) {
  return (
    <nav aria-label={translator(locale)('site.languages')}>
      <ul className="flex gap-4">
        {locales
          .filter((other) => other !== locale)
          .map((other) => (
            <li key={other}>
              <a href={localePath(other, path)} lang={other} hrefLang={other} className="inline-block py-2">
                {localeName(other)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
