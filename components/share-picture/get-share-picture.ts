import { type PublicCollection, publicCollections } from '@/content/paths'
import { remembered } from '@/content/read'
import { getSite } from '@/content/site'
import type { Locale } from '@/messages/locales'
import { drawSharePicture } from './draw-share-picture'
import { subjectOf } from './subject-of'

/** The picture that goes with shared links to a record, as base64; null if it has none of its own. */
export const getSharePicture = remembered(
  'share-picture',
  [...publicCollections, 'media', 'actions', 'site'],
  async (collection: PublicCollection, slug: string, locale: Locale) => {
    const [subject, { name }] = await Promise.all([subjectOf(collection, slug, locale), getSite(locale)])
    return subject ? (await drawSharePicture(subject, name)).toString('base64') : null
  },
)

/** The picture of the site, for pages that have no record to show. */
export const getSitePicture = remembered('site-picture', ['site', 'media'], async (locale: Locale) => {
  const { name, tagline } = await getSite(locale)
  const content = { title: tagline ?? name }
  return (await drawSharePicture({ kind: 'title', content }, name)).toString('base64')
})
