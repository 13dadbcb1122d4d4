import type { ReferenceView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** The number under which a source stands in the list at the end of a story, as the way there. */
export function SourceReference({ reference, locale }: { reference?: ReferenceView; locale: Locale }) {
  if (!reference) return null
  const { number, source } = reference
  return (
    <a
      href={`#${source}`}
      aria-label={translator(locale)('story.toSource', { number })}
      className="interface ms-1 inline-block px-1 text-signal tabular-nums no-underline hover:underline"
    >
      [{number}]
    </a>
  )
}
