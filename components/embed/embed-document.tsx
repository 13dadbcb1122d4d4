import type { ReactNode } from 'react'
import { env } from '@/env'
import { directionOf, type Locale } from '@/messages/locales'
import { embedStyles } from './embed-styles'

type Props = {
  locale: Locale
  /** The name of the site. */
  site: string
  title: string
  /** The page on the site that the frame shows a part of. */
  path: string
  /** What leads there. */
  link: string
  children: ReactNode
}

/**
 * The whole document in a frame on another site. No script, no typeface, no picture is loaded. There is no way out in a
 * hurry either: it could only lead out of the frame, and leave the page around it standing, which looks safe and is not.
 * The address is written out, as some sites let no link lead out of their frames.
 */
export function EmbedDocument({ locale, site, title, path, link, children }: Props) {
  const { href, host } = new URL(path, env.SITE_URL)
  return (
    <html lang={locale} dir={directionOf(locale)}>
      {/* biome-ignore lint/style/noHeadElement: no page of Next, which would make one itself */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${site}`}</title>
        <base target="_top" />
        <style>{embedStyles}</style>
      </head>
      <body>
        <main>{children}</main>
        <footer>
          <p>
            <a href={href} target="_top" rel="noopener">
              {link}
            </a>
          </p>
          <p className="text-quiet">{host + decodeURI(path)}</p>
        </footer>
      </body>
    </html>
  )
}
