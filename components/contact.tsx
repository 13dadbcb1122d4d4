import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

type Props = { address: string | undefined; locale: Locale; className?: string }

/** Where to write who wants something corrected or taken down; nothing where the site has named no address. */
export function Contact({ address, locale, className }: Props) {
  if (!address) return null
  return (
    <p className={className}>
      {translator(locale)('site.contact')} <a href={`mailto:${address}`}>{address}</a>
    </p>
  )
}
