import type { Locale } from '@/messages/locales'
import type { Navigation, Site } from '@/payload-types'
import { localePath } from './paths'
import { placeActions } from './placed-actions'
import { toProse } from './prose'
import { findReadable, readGlobal, remembered, thePublic } from './read'
import { allSeen, seen, toActionView, toStatisticView, toStoryCardView, toTestimonyView } from './to-views'
import type { HomeView, LinkView, NavigationView, SiteView } from './views'

/** What a site is called before anybody has named it. */
const unnamed = 'Firsthand'

/** Where readers are led who leave at once, unless the editors name another page. */
const usualExit = 'https://www.wikipedia.org/'

/** The terms on which figures are given away, unless the editors name others. */
const usualLicence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

/** The site's name and what it says of itself. */
export const getSite = remembered('site', ['site', 'media'], findSite)

/** The menus; empty where the editors have made none. */
export const getNavigation = remembered('navigation', ['navigation'], findNavigation)

/** What stands on the first page: what the editors chose, and the first story where they chose none. */
export const getHome = remembered(
  'home',
  ['home', 'stories', 'testimonies', 'statistics', 'topics', 'media', 'actions'],
  findHome,
)

export async function findSite(locale: Locale): Promise<SiteView> {
  const site = await readGlobal('site', locale, 1)
  return {
    name: site.name || unnamed,
    tagline: site.tagline ?? undefined,
    description: site.description ?? undefined,
    contact: site.contact || undefined,
    quickExitUrl: isWebAddress(site.quickExitUrl) ? site.quickExitUrl : usualExit,
    about: toProse(site.about, locale),
    dataLicence: toLicence(site.dataLicence),
  }
}

function toLicence(licence: Site['dataLicence']): SiteView['dataLicence'] {
  if (!licence?.name) return usualLicence
  return { name: licence.name, url: isWebAddress(licence.url) ? licence.url : undefined }
}

function isWebAddress(url: string | null | undefined): url is string {
  return Boolean(url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
}

export async function findNavigation(locale: Locale): Promise<NavigationView> {
  const { header, footer } = await readGlobal('navigation', locale, 0)
  return { header: toLinks(header, locale), footer: toLinks(footer, locale) }
}

function toLinks(rows: Navigation['header'], locale: Locale): LinkView[] {
  return rows?.map(({ label, path }) => ({ title: label, path: localePath(locale, path) })) ?? []
}

export async function findHome(locale: Locale): Promise<HomeView> {
  const home = await readGlobal('home', locale, 2)
  const story = seen(home.featuredStory) ?? (await findFirst('stories', locale, 'order'))
  const testimonies = allSeen(home.featuredTestimonies)
  const chosen = seen(home.action)
  const action = chosen && toActionView(chosen, locale)
  const inPlace = await placeActions({ testimonies, actions: action ? [action] : [], locale })
  return {
    headline: home.headline ?? undefined,
    intro: home.intro ?? undefined,
    story: story && toStoryCardView(story, locale),
    testimonies: testimonies.map((testimony) => toTestimonyView(testimony, locale)),
    statistics: allSeen(home.featuredStatistics).map((statistic) => toStatisticView(statistic, locale)),
    action: action && inPlace(action),
    seenIn: home.seenIn ?? [],
    seenInTitle: home.seenInTitle || undefined,
  }
}

async function findFirst(collection: 'stories', locale: Locale, sort: string) {
  const [first] = await findReadable({ collection, locale, sort, depth: 1, limit: 1 }, thePublic)
  return first
}
