import { answerPicture } from '@/components/share-picture/answer-picture'
import { getSharePicture } from '@/components/share-picture/get-share-picture'
import { decodeSegment, publicCollections } from '@/content/paths'
import { isLocale } from '@/messages/locales'

type Props = { params: Promise<{ locale: string; collection: string; slug: string }> }

/** The picture that goes with shared links to a record. */
export async function GET(request: Request, { params }: Props) {
  const { locale, slug, ...given } = await params
  const collection = publicCollections.find((each) => each === given.collection)
  if (!collection || !isLocale(locale)) return answerPicture(request, null)
  return answerPicture(request, await getSharePicture(collection, decodeSegment(slug), locale))
}
