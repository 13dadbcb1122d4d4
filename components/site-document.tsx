import type { ReactNode } from 'react'
import { grotesque, serif, serifBold } from '@/app/typefaces/typefaces'
import '@/app/(site)/site.css'
import { runLateScripts } from '@/content/late-scripts.mjs'
import { directionOf, type Locale } from '@/messages/locales'

/** The document around every page for readers: its language, typefaces and styles. */
export function SiteDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      className={`${serif.variable} ${serifBold.variable} ${grotesque.variable}`}
    >
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is ours */}
        <script dangerouslySetInnerHTML={{ __html: runLateScripts }} />
        {children}
      </body>
    </html>
  )
}
