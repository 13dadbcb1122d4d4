import type { TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** What is known of a speaker in a few words, such as “escaped North Korea in 2010”; nothing when nothing is. */
export function speakerFacts(
  { leftVerb, leftPlace, leftYear }: TestimonyView,
  locale: Locale,
): string | undefined {
  if (!leftVerb || !leftPlace) return undefined
  const t = translator(locale)
  const verb = leftVerb === 'was-exiled' ? 'exiled' : leftVerb
  if (leftYear === undefined) return t('testimony.leftPlace', { verb, place: leftPlace })
  return t('testimony.left', { verb, place: leftPlace, year: String(leftYear) })
}

/** The name of a language in another, such as “English” or “영어”. */
export function languageName(language: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
}
