import { answerFrame } from '@/components/embed/answer-frame'
import { FramedNote } from '@/components/embed/framed-note'
import { localePath } from '@/content/paths'
import { getSite } from '@/content/site'
import { defaultLocale, isLocale } from '@/messages/locales'

type Props = { params: Promise<{ locale: string }> }

/** What `ops/answer-gone.ts` shows, with 410, in frames whose testimony was taken down. */
export async function GET(_: Request, { params }: Props) {
  const { locale: given } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const { name: site } = await getSite(locale)
  return answerFrame(<FramedNote of="gone" site={site} locale={locale} path={localePath(locale, '/')} />)
}
