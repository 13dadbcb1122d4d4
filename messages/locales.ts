type Language = { code: string; name: string; direction: 'ltr' | 'rtl' }

/**
 * The languages of the site: what each calls itself, and which way it is written. The first is the one whose addresses
 * carry no prefix. docs/languages.md says how one is added.
 */
const languages = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'ko', name: '한국어', direction: 'ltr' },
] as const satisfies Language[]

export type Locale = (typeof languages)[number]['code']

export const defaultLocale: Locale = languages[0].code

export const locales: readonly Locale[] = languages.map(({ code }) => code)

/** Whether a part of an address names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** What a language calls itself. */
export function localeName(locale: Locale): string {
  return languageOf(locale)?.name ?? locale
}

/** Which way a language is written. */
export function directionOf(locale: Locale): Language['direction'] {
  return languageOf(locale)?.direction ?? 'ltr'
}

function languageOf(locale: Locale): Language | undefined {
  return languages.find(({ code }) => code === locale)
}
