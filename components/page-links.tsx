import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

type Props = { page: number; pages: number; locale: Locale; hrefOf: (page: number) => string }

/** The way through a list that has several pages. */
export function PageLinks({ page, pages, locale, hrefOf }: Props) {
  if (pages < 2) return null
  const t = translator(locale)
  return (
    <nav
      aria-label={t('pages.label')}
      className="interface flex flex-wrap items-baseline gap-x-6 border-t border-rule pt-3 print:hidden"
    >
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className="py-2">
          {t('pages.previous')}
        </a>
      )}
      <p className="text-quiet">{t('pages.at', { page, pages })}</p>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" className="py-2">
          {t('pages.next')}
        </a>
      )}
    </nav>
  )
}
