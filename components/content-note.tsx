import type { ReactNode } from 'react'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

type Props = {
  note?: string
  of?: 'words' | 'film'
  locale: Locale
  /** The language of the note, where it is not the page’s. */
  lang?: Locale
  children: ReactNode
}

/**
 * What is hard to read or to watch, closed behind what is said about it until a reader opens it. Without a note it is just
 * there. Browsers search within what is closed, and open it where they find something; on paper it is open.
 */
export function ContentNote({ note, of = 'words', locale, lang, children }: Props) {
  if (!note) return children
  const t = translator(locale)
  return (
    <details className="content-note group mt-6 first:mt-0">
      <summary className="interface mb-4 block w-fit max-w-measure cursor-pointer border-t-2 border-signal py-3 pe-6">
        <span lang={lang} className="block font-serif text-[1.2rem] leading-snug">
          {note}
        </span>
        <span className="mt-1 block font-semibold text-signal underline underline-offset-4 print:hidden">
          <span className="group-open:hidden">
            {t(of === 'film' ? 'contentNote.watch' : 'contentNote.read')}
          </span>
          <span className="hidden group-open:inline">{t('contentNote.close')}</span>
        </span>
      </summary>
      {children}
    </details>
  )
}
