import { defaultLocale, type Locale } from '@/messages/locales'

/** The letters of scripts that are more than one to Unicode, by their codes in ISO 15924. */
const several: Record<string, string> = {
  Kore: '\\p{Script=Hang}',
  Jpan: '\\p{Script=Hira}\\p{Script=Kana}\\p{Script=Hani}',
  Hans: '\\p{Script=Hani}',
  Hant: '\\p{Script=Hani}',
}

/**
 * The language of a name that is not translated, such as a document's or an agency's, if it cannot be that of the page: it
 * has none of its letters. Then it is read out in the default language, and not letter by letter in the wrong one.
 */
export function langOf(text: string, locale: Locale): Locale | undefined {
  if (locale === defaultLocale) return undefined
  return !lettersOf(locale).test(text) && lettersOf(defaultLocale).test(text) ? defaultLocale : undefined
}

function lettersOf(locale: Locale): RegExp {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn'
  return new RegExp(`[${several[script] ?? `\\p{Script=${script}}`}]`, 'u')
}
