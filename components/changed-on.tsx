import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { formatDay } from './format-figure'

/** The day that citations of a page give, for those who read it. `at` is an instant in ISO 8601. */
export function ChangedOn({ at, locale }: { at: string; locale: Locale }) {
  return (
    <p className="interface text-quiet">
      {translator(locale)('site.changed')} <time dateTime={at}>{formatDay(at, locale)}</time>
    </p>
  )
}
