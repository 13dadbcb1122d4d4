import type { Metadata } from 'next'
import { type MachinesView, robotsDirectives } from '@/content/machines'
import { localePath, sharePictureAt } from '@/content/paths'
import { getSite } from '@/content/site'
import { env } from '@/env'
import { type Locale, locales } from '@/messages/locales'
import { sheet } from './share-picture/sheet'

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
  type?: 'article' | 'video.other'
  /** When a page became as it is, ISO 8601. */
  updatedAt?: string
  /** The address of the picture for shared links, where it is the page’s own. */
  picture?: string
}

/** The title, description, address, picture and other languages of a page, for search engines and shared links. */
export async function pageMetadata(page: Page): Promise<Metadata> {
  const { locale, path, title, description, machines, updatedAt, languages = locales } = page
  const site = await getSite(locale)
  const siteTitle = [site.name, site.tagline].filter(Boolean).join(' · ')
  const fullTitle = title ? `${title} · ${site.name}` : siteTitle
  const about = description ?? site.description
  // The same text at a second address is the first one’s.
  const [first = locale] = languages
  const url = localePath(languages.includes(locale) ? locale : first, path)
  const picture = {
    url: page.picture ?? sharePictureAt(locale),
    ...sheet,
    type: 'image/png',
    alt: page.picture ? (title ?? siteTitle) : siteTitle,
  }
  const shared = {
    title: title ?? fullTitle,
    description: about,
    url,
    siteName: site.name,
    locale: territoryOf(locale),
    images: machines?.noPreview ? undefined : [picture],
  }
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
        ...(page.embeddable && discovery(env.SITE_URL + url)),
      },
    },
    openGraph:
      page.type === 'article'
        ? { ...shared, type: page.type, modifiedTime: updatedAt }
        : { ...shared, type: page.type ?? 'website' },
    twitter: { card: 'summary_large_image', title: shared.title, description: about, images: shared.images },
  }
}

/** @see https://oembed.com/#section4 */
function discovery(url: string): Record<string, string> {
  const asked = `/oembed?url=${encodeURIComponent(url)}&format=`
  return { 'application/json+oembed': `${asked}json`, 'text/xml+oembed': `${asked}xml` }
}

/** A language as the Open Graph has it: with the territory where most speak it. @see https://ogp.me/#optional */
function territoryOf(locale: Locale): string {
  const { language, region } = new Intl.Locale(locale).maximize()
  return [language, region].join('_')
}
