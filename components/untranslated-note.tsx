import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { languageName } from './speaker-facts'

/** Says so where what follows is in another language than its page, because there is no translation yet. */
export function UntranslatedNote({ lang, locale }: { lang?: Locale; locale: Locale }) {
  if (!lang) return null
  const language = languageName(lang, locale)
  return (
    <p className="interface mb-8 w-fit border-y border-rule py-2 text-quiet print:hidden">
      {translator(locale)('site.untranslated', { language })}
    </p>
  )
}
