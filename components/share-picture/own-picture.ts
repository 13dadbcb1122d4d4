import { type PublicCollection, sharePictureAt } from '@/content/paths'
import type { CareView } from '@/content/views'
import type { Locale } from '@/messages/locales'

type Shared = CareView & { isShareable?: boolean }

/**
 * Whether shared links to a record have a picture of its own: not where it asks for none, nor where somebody did not agree
 * that their words are carried elsewhere.
 */
export function hasOwnPicture({ machines, isShareable = true }: Shared): boolean {
  return isShareable && !machines?.noPreview
}

/** The address of that picture, if there is one. */
export function ownPictureAt(
  collection: PublicCollection,
  record: Shared & { slug: string },
  locale: Locale,
): string | undefined {
  return hasOwnPicture(record) ? sharePictureAt(locale, { collection, slug: record.slug }) : undefined
}
