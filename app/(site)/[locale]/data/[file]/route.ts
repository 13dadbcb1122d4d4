import { answerData, dataFiles } from '@/components/open-data/answer-data'
import { isLocale } from '@/messages/locales'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; file: string }> }

/** All figures, or the testimonies that may leave the site, as JSON or CSV. */
export async function GET(_: Request, { params }: Props) {
  const { locale, file } = await params
  const known = dataFiles.find((each) => each === file)
  if (!known || !isLocale(locale)) return new Response('There is no such file.', { status: 404 })
  return answerData(known, locale)
}
