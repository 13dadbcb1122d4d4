import type { BreadcrumbList, Organization, SearchAction, Thing, WithActionConstraints } from 'schema-dts'
import { localePath } from '@/content/paths'
import type { SiteView } from '@/content/views'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** An address that means the same everywhere. */
export function absolute(path: string): string {
  return env.SITE_URL + path
}

/** Who publishes all that is here. */
export function publisherOf({ name }: SiteView) {
  return {
    '@type': 'Organization',
    '@id': absolute('/#organization'),
    name,
    url: absolute('/'),
  } satisfies Organization
}

/** The site, who publishes it, and how it is searched. */
export function siteData(site: SiteView, locale: Locale): Thing[] {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(localePath(locale, '/search'))}?q={words}` },
    'query-input': 'required name=words',
  }
  return [
    {
      '@type': 'WebSite',
      '@id': absolute('/#website'),
      name: site.name,
      description: site.description,
      url: absolute(localePath(locale, '/')),
      inLanguage: locale,
      publisher: publisherOf(site),
      potentialAction: search,
    },
    { ...publisherOf(site), description: site.description, logo: absolute('/icon-512.png') },
  ]
}

type Section = 'stories' | 'testimonies' | 'statistics' | 'videos' | 'act' | 'about'

type Step = { title: string; path: string }

/** The way from the first page to a section, and on to a page of it. */
export function sectionTrail(section: Section, locale: Locale, ...more: Step[]): BreadcrumbList {
  const title = translator(locale)(`nav.${section}`)
  return trailData([{ title, path: localePath(locale, `/${section}`) }, ...more], locale)
}

/** The way from the first page to another one. */
export function trailData(steps: Step[], locale: Locale): BreadcrumbList {
  const home = { title: translator(locale)('nav.home'), path: localePath(locale, '/') }
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...steps].map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absolute(path),
    })),
  }
}
