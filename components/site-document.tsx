import type { ReactNode } from 'react'
import { grotesque, serif, serifItalic } from '@/app/fonts'
import '@/app/(site)/site.css'
import { directionOf, type Locale } from '@/messages/locales'

/** The document around every page for readers: its language, typefaces and styles. */
export function SiteDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      className={`${serif.variable} ${serifItalic.variable} ${grotesque.variable}`}
    >
      <body>{children}</body>
    </html>
  )
}
