import { localePath } from '@/content/paths'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** The way to the search page. Where there is little room, its drawing stands alone. */
export function SearchLink({ locale, isHere }: { locale: Locale; isHere: boolean }) {
  return (
    <a
      href={localePath(locale, '/search')}
      aria-current={isHere ? 'page' : undefined}
      className="flex items-center gap-1.5 py-2 no-underline hover:underline"
    >
      <Lens />
      <span className="max-sm:sr-only">{translator(locale)('search.title')}</span>
    </a>
  )
}

/** A lens. */
export function Lens({ size = 18 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      className="shrink-0 fill-none stroke-current stroke-[2.4]"
    >
      <circle cx="10" cy="10" r="6.5" />
      <path d="m15 15 6 6" strokeLinecap="round" />
    </svg>
  )
}
