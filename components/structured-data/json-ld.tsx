import type { Thing } from 'schema-dts'
import type { MachinesView } from '@/content/machines'
import { getSite } from '@/content/site'
import type { SiteView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { serialize } from './serialize'

type Props = {
  locale: Locale
  /** What the page is about. A record that asks not to be indexed is not described either. */
  machines?: MachinesView
  things: (site: SiteView) => Thing[]
}

/** What a page is about, as machines read it. @see https://schema.org */
export async function JsonLd({ locale, machines, things }: Props) {
  if (machines?.noIndex) return null
  const graph = serialize({ '@context': 'https://schema.org', '@graph': things(await getSite(locale)) })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotation marks, which JSON needs; `serialize` escapes the rest
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: graph }} />
}
