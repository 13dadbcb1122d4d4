import { localePath } from '@/content/paths'
import { type Locale, localeName, locales } from '@/messages/locales'
import { translator } from '@/messages/translator'

type Props = { locale: Locale; path: string; languages?: readonly Locale[] }

/** The same page in the other languages that there is one in, each named by itself. */
export function LanguageLinks({ locale, path, languages = locales }: Props) {
  const others = languages.filter((other) => other !== locale)
  if (others.length === 0) return null
  return (
    <nav aria-label={translator(locale)('site.languages')} className="order-1">
      <ul className="flex gap-4">
        {others.map((other) => (
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
