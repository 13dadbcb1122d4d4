import { answerFrame } from '@/components/embed/answer-frame'
import { FramedNote } from '@/components/embed/framed-note'
import { FramedStatistic } from '@/components/embed/framed-statistic'
import { FramedTestimony } from '@/components/embed/framed-testimony'
import { getFramed } from '@/content/framed'
import { decodeSegment, localePath } from '@/content/paths'
import { getSite } from '@/content/site'
import { isLocale } from '@/messages/locales'

/** Rendered when they are first asked for, and kept as pages are. */
export const dynamic = 'force-static'

export function generateStaticParams(): { collection: string; slug: string }[] {
  return []
}

type Props = { params: Promise<{ locale: string; collection: string; slug: string }> }

/** A figure or a testimony to be framed by other sites. Which headers let them: see `ops/security-headers.ts`. */
export async function GET(_: Request, { params }: Props) {
  const { locale, collection, slug } = await params
  if (!isLocale(locale)) return new Response('There are no frames in this language.', { status: 404 })
  const [{ name: site }, framed] = await Promise.all([
    getSite(locale),
    getFramed(collection, decodeSegment(slug), locale),
  ])
  switch (framed?.collection) {
    case 'statistics':
      return answerFrame(<FramedStatistic statistic={framed.view} site={site} locale={locale} />)
    case 'testimonies':
      return answerFrame(<FramedTestimony testimony={framed.view} site={site} locale={locale} />)
    default:
      return answerFrame(
        <FramedNote of="missing" site={site} locale={locale} path={localePath(locale, '/')} />,
        404,
      )
  }
}
