import { answerPicture } from '@/components/share-picture/answer-picture'
import { getSitePicture } from '@/components/share-picture/get-share-picture'
import { isLocale } from '@/messages/locales'

type Props = { params: Promise<{ locale: string }> }

/** The picture that goes with shared links to pages that have none of their own. */
export async function GET(request: Request, { params }: Props) {
  const { locale } = await params
  return answerPicture(request, isLocale(locale) ? await getSitePicture(locale) : null)
}
