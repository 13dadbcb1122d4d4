import type { Metadata } from 'next'
import { type MachinesView, robotsDirectives } from '@/content/machines'
import { localePath } from '@/content/paths'
import { getSite } from '@/content/site'
import { env } from '@/env'
import { type Locale, locales } from '@/messages/locales'

/** What a page says of itself, and asks of machines. `path` is its address without a language. */
type Page = {
  locale: Locale
  path: string
  title?: string
  description?: string
  machines?: MachinesView
  /** The languages that it has text in: all, unless told. */
  languages?: readonly Locale[]
  /** Whether other sites may show it in a frame; they find out how by a link in the page’s head. */
  embeddable?: boolean
}

/** The title, description, address and other languages of a page, for search engines and shared links. */
export async function pageMetadata({
  locale,
  path,
  title,
  description,
  machines,
  languages = locales,
  embeddable,
}: Page): Promise<Metadata> {
  const site = await getSite(locale)
  const fullTitle = title ? `${title} · ${site.name}` : [site.name, site.tagline].filter(Boolean).join(' · ')
  const about = description ?? site.description
  // The same text at a second address is the first one’s.
  const [first = locale] = languages
  const url = localePath(languages.includes(locale) ? locale : first, path)
  return {
    metadataBase: new URL(env.SITE_URL),
    title: fullTitle,
    description: about,
    robots: robotsDirectives(machines).join(', ') || undefined,
    other: machines?.noTraining ? { 'tdm-reservation': '1' } : undefined,
    alternates: {
      canonical: url,
      languages: {
        ...Object.fromEntries(languages.map((each) => [each, localePath(each, path)])),
        'x-default': localePath(first, path),
      },
      types: {
        'application/atom+xml': localePath(locale, '/feed.xml'),
        ...(embeddable && discovery(env.SITE_URL + url)),
      },
    },
    openGraph: {
      title: title ?? fullTitle,
      description: about,
      url,
      siteName: site.name,
      locale,
      type: 'website',
    },
  }
}

/** @see https://oembed.com/#section4 */
function discovery(url: string): Record<string, string> {
  const asked = `/oembed?url=${encodeURIComponent(url)}&format=`
  return { 'application/json+oembed': `${asked}json`, 'text/xml+oembed': `${asked}xml` }
}
