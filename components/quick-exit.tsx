import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

const hint = 'quick-exit-hint'

/**
 * The way out of a page for readers who may be watched. The script blocks what follows it on purpose: a page to which
 * somebody goes back after leaving must not appear first. Without JavaScript it is a link like any other.
 */
export function QuickExit({ to, locale }: { to: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <script src="/quick-exit.js" data-to={to} />
      <section
        aria-label={t('quickExit.leave')}
        className="quick-exit interface fixed inset-x-0 bottom-0 z-20 bg-signal text-paper sm:inset-x-auto sm:bottom-5 sm:end-5 print:hidden"
      >
        <a
          href={to}
          rel="noreferrer"
          data-quick-exit=""
          aria-describedby={hint}
          className="block px-5 py-3 text-center no-underline hover:text-paper focus-visible:outline-ink sm:text-start"
        >
          <span className="block text-[1.05rem] font-bold">{t('quickExit.leave')}</span>
          <span id={hint} className="block [@media(scripting:none)]:hidden">
            {t('quickExit.key')}
          </span>
        </a>
      </section>
    </>
  )
}
