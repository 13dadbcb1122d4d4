/** The languages of the site, the first being the one whose addresses carry no prefix. */
export const locales = ['en', 'ko'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** What each language calls itself. */
export const localeNames: Record<Locale, string> = { en: 'English', ko: '한국어' }

/** Whether a part of an address names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}
